package goldthread.tests.region;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

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
            "moves",
            "first-contact",
            "turned-down-because",
            "help-not-given",
            "after-absence",
            "unsuitable-settings",
            "wishes-answered",
            "carers-supported",
            "experience",
            "outcome-change",
            "recorded-in-time");

    /** What is so now. */
    public static final List<String> NOW = List.of("waiting-now", "plans-due");

    private static final List<String> TRACES = List.of("referrals-asked", "recorded-in-time", "moves");

    /** More than a year of days, and the days of leap years and clocks that are put back. */
    private static final int LATE = 368;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String URL = "https://w3id.org/goldthread/fhir/Measure/";

    private final Server server;
    private final Ledger ledger;
    private final Map<String, String> ids = new HashMap<>();
    private int compared;
    private int tells;

    /** Compares what this server says with this ledger. */
    public Check(Server server, Ledger ledger) {
        this.server = server;
        this.ledger = ledger;
    }

    /**
     * Asks for each measure, time and agency.
     *
     * @param today only what is over before is reported
     * @param others how much a number may be larger by what others than the region's children did
     * @return each number that can't be right, in a sentence; empty when all can
     */
    public List<String> all(LocalDate today, int others) {
        List<String> wrong = new ArrayList<>(periods(today, others));
        for (String measure : NOW) {
            for (Agency agency : Agency.values()) {
                wrong.addAll(compare(measure, agency, Period.NOW, part -> others));
            }
        }
        return wrong;
    }

    /** The same of what happened, and not of what is so now. What an agency never does is asked for each whole year only. */
    public List<String> periods(LocalDate today, int others) {
        List<String> wrong = new ArrayList<>();
        for (Period period : ledger.periods()) {
            for (String measure : period.last().isBefore(today) ? MEASURES : List.<String>of()) {
                for (Agency agency : Agency.values()) {
                    if (period.isYear() || ledger.knows(measure, agency)) {
                        wrong.addAll(compare(measure, agency, period, part -> others));
                    }
                }
            }
        }
        return wrong;
    }

    /** The same of what is so now, where it is known what was so before the region was there. */
    public List<String> now(Map<String, Map<Agency, Report>> before) {
        List<String> wrong = new ArrayList<>();
        before.forEach((measure, agencies) -> agencies.forEach((agency, report) -> {
            Map<String, Integer> most = report.most();
            wrong.addAll(compare(measure, agency, Period.NOW, part -> most.getOrDefault(part, 0)));
        }));
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

    /** Whether nobody of a region lived in a time: no report tells a number of what leaves some trace of each. */
    public boolean isNothing(Period period) {
        return TRACES.stream()
                .allMatch(measure -> Stream.of(Agency.values())
                        .allMatch(agency -> report(measure, agency, period).isNothing()));
    }

    /** How many numbers have been compared. */
    public int compared() {
        return compared;
    }

    /** How many of them were told and not withheld. */
    public int told() {
        return tells;
    }

    private List<String> compare(String measure, Agency agency, Period period, ToIntFunction<String> others) {
        List<String> wrong = new ArrayList<>();
        report(measure, agency, period).tables().forEach((table, told) -> {
            if (dependsOnTheHour(measure, table, period)) {
                return;
            }
            Table counted = new Table(told, part -> ledger.of(new Ledger.Cell(measure, agency, period, table, part)));
            compared += told.size();
            tells += (int) told.values().stream().filter(OptionalInt::isPresent).count();
            counted.wrong(part -> others.applyAsInt(table + "/" + part)).stream()
                    .map(sentence -> measure + " of " + agency + " in " + period + ", " + table + ": " + sentence)
                    .forEach(wrong::add);
        });
        return wrong;
    }

    /** How late something of the last year was recorded depends on the hour at which it was sent. */
    private static boolean dependsOnTheHour(String measure, String table, Period period) {
        LocalDate aYearAgo = LocalDate.now(ZoneId.of("Europe/London")).minusDays(LATE);
        return measure.equals("recorded-in-time")
                && table.equals("time")
                && !period.last().isBefore(aYearAgo);
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
