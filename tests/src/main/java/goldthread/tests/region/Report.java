package goldthread.tests.region;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a MeasureReport tells.
 *
 * @param tables by their names; the whole under {@link Ledger#WHOLE}. A number that is withheld is empty
 */
public record Report(Map<String, Map<String, OptionalInt>> tables) {
    /** The most that a number can be of which it is said that it is small. */
    private static final int MOST_WITHHELD = 6;

    private static final int BLUR = 2;

    static Report of(JsonNode report) {
        Map<String, Map<String, OptionalInt>> tables = new LinkedHashMap<>();
        JsonNode group = report.at("/group/0");
        tables.put(Ledger.WHOLE, Map.of(Ledger.WHOLE, number(group)));
        for (JsonNode stratifier : group.path("stratifier")) {
            Map<String, OptionalInt> parts = new LinkedHashMap<>();
            for (JsonNode stratum : stratifier.path("stratum")) {
                parts.put(stratum.at("/value/coding/0/code").asText(), number(stratum));
            }
            tables.put(stratifier.at("/code/0/text").asText(), parts);
        }
        return new Report(tables);
    }

    private static OptionalInt number(JsonNode of) {
        JsonNode count = of.at("/population/0/count");
        return count.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(count.asInt());
    }

    /** Whether every number is withheld. */
    boolean isNothing() {
        return tables.values().stream()
                .allMatch(parts -> parts.values().stream().allMatch(OptionalInt::isEmpty));
    }

    /** The most that each number can truly be, under its table and part. */
    Map<String, Integer> most() {
        Map<String, Integer> most = new HashMap<>();
        tables.forEach((table, parts) -> parts.forEach((part, told) ->
                most.put(table + "/" + part, told.isPresent() ? told.getAsInt() + BLUR : MOST_WITHHELD)));
        return most;
    }
}
