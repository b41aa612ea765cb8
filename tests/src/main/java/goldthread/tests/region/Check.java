package goldthread.tests.region;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares every number that a server reports of the region with the ledger. */
public final class Check {
    /** What is counted, by when it happened. */
    public static final List<String> MEASURES = List.of(
            "referrals-asked",
            "time-to-acknowledge",
            "time-to-answer",
            "not-brought",
            "child-heard",
            "mental-health-reviewed",
            "moves");

    /** What is so now. */
    public static final List<String> NOW = List.of("waiting-now", "plans-due");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String URL = "https://w3id.org/goldthread/fhir/Measure/";

    private final Server server;
    private final Ledger ledger;
    private final Map<String, String> ids = new HashMap<>();
    private int compared;

    /** Compares what this server says with this ledger. */
    public Check(Server server, Ledger ledger) {
        this.server = server;
        this.ledger = ledger;
    }

    /**
     * Asks for each measure, time and agency.
     *
     * @return each number that can't be right, in a sentence; empty when all can
     */
    public List<String> periods() {
        List<String> wrong = new ArrayList<>();
        for (Period period : ledger.periods()) {
            for (String measure : period.isNow() ? List.<String>of() : MEASURES) {
                for (Agency agency : Agency.values()) {
                    wrong.addAll(compare(measure, agency, period, Map.of()));
                }
            }
        }
        return wrong;
    }

    /** The same of what is so now, where others than the region's children are counted too. */
    public List<String> now(Map<String, Map<Agency, Report>> before) {
        List<String> wrong = new ArrayList<>();
        before.forEach((measure, agencies) -> agencies.forEach(
                (agency, report) -> wrong.addAll(compare(measure, agency, Period.NOW, report.most()))));
        return wrong;
    }

    /** What is so now, before the region is there. */
    public Map<String, Map<Agency, Report>> nowAsItIs() {
        Map<String, Map<Agency, Report>> reports = new HashMap<>();
        for (String measure : NOW) {
            for (Agency agency : Agency.values()) {
                reports.computeIfAbsent(measure, absent -> new EnumMap<>(Agency.class))
                        .put(agency, report(measure, agency, Period.NOW));
            }
        }
        return reports;
    }

    /** How many numbers have been compared. */
    public int compared() {
        return compared;
    }

    private List<String> compare(String measure, Agency agency, Period period, Map<String, Integer> others) {
        List<String> wrong = new ArrayList<>();
        report(measure, agency, period).tables().forEach((table, told) -> {
            Table counted = new Table(told, part -> ledger.of(new Ledger.Cell(measure, agency, period, table, part)));
            compared += told.size();
            counted.wrong(part -> others.getOrDefault(table + "/" + part, 0)).stream()
                    .map(sentence -> measure + " of " + agency + " in " + period + ", " + table + ": " + sentence)
                    .forEach(wrong::add);
        });
        return wrong;
    }

    /** One report. */
    Report report(String measure, Agency agency, Period period) {
        String time = period.isNow() ? "" : "?periodStart=" + period.first() + "&periodEnd=" + period.last();
        return Report.of(read(agency, "/" + id(agency, measure) + "/$evaluate-measure" + time));
    }

    private String id(Agency agency, String measure) {
        return ids.computeIfAbsent(
                measure,
                name -> "Measure/"
                        + read(agency, "/Measure?url=" + URL + name)
                                .at("/entry/0/resource/id")
                                .asText());
    }

    private JsonNode read(Agency agency, String path) {
        Server.Answer answer = server.get(agency, path);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.status() + " " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
