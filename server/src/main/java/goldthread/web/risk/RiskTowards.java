package goldthread.web.risk;

import goldthread.web.Parts;
import java.util.List;

/**
 * One direction of risk.
 *
 * @param words of the direction
 * @param absent why nothing is said of it, a sentence; empty when something is
 * @param statements what each agency said last of each risk
 * @param disagreements where they differ, a sentence each
 */
record RiskTowards(String words, String absent, List<RiskStatement> statements, List<String> disagreements) {

    RiskTowards {
        statements = List.copyOf(statements);
        disagreements = List.copyOf(disagreements);
    }

    static RiskTowards of(Parts direction) {
        return new RiskTowards(
                direction.text("words"),
                switch (direction.text("absent")) {
                    case "" -> "";
                    case "withheld" -> "Nothing that is shared with you.";
                    default -> "Nothing recorded by any agency. That nobody has asked doesn’t mean that there is none.";
                },
                direction.each("assessment").map(RiskStatement::of).toList(),
                direction
                        .each("disagreement")
                        .map(differing ->
                                "Agencies see %s differently: from %s to %s. Nobody’s word is taken for the right one."
                                        .formatted(
                                                Said.lower(differing, "risk"),
                                                Said.plain(differing.text("lowest")),
                                                Said.plain(differing.text("highest"))))
                        .toList());
    }
}
