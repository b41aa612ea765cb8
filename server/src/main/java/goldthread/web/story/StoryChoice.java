package goldthread.web.story;

import goldthread.terminology.ChronologyCategory;
import goldthread.terminology.Coded;
import goldthread.web.FhirRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody chose to see of a story. It stands in the page's address, so that a page can be kept and sent on; each part
 * is as it was typed, and empty where nothing is chosen.
 *
 * @param from the first day; empty for the beginning
 * @param to the last day; empty for what lies ahead, too
 * @param agency as {@code Organization/id}
 * @param category a code
 * @param oldestFirst the order
 * @param majorOnly whether minor events are left out
 */
record StoryChoice(String from, String to, String agency, String category, boolean oldestFirst, boolean majorOnly) {

    private static final int DAYS_AT_FIRST = 90;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final String MOST = "100";
    private static final String AGENCY = "Organization/[A-Za-z0-9\\-.]{1,64}";

    /**
     * Reads an address.
     *
     * @param given the value of a parameter; {@code null} when the address doesn't have it
     */
    static StoryChoice of(UnaryOperator<@Nullable String> given, LocalDate today) {
        String from = given.apply("from");
        return new StoryChoice(
                from == null ? today.minusDays(DAYS_AT_FIRST).toString() : from.strip(),
                text(given.apply("to")),
                matching(AGENCY, text(given.apply("agency"))),
                Coded.find(ChronologyCategory.class, text(given.apply("category")))
                        .map(ChronologyCategory::code)
                        .orElse(""),
                "asc".equals(given.apply("order")),
                "major".equals(given.apply("show")));
    }

    /** What is wrong with the period, by the field's name. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!isDay(from)) {
            errors.put("from", "The first day must be a date, such as 2026-03-31");
        }
        if (!isDay(to)) {
            errors.put("to", "The last day must be a date, such as 2026-03-31");
        }
        if (errors.isEmpty() && !from.isEmpty() && !to.isEmpty() && from.compareTo(to) > 0) {
            errors.put("to", "The last day must not be before the first day");
        }
        return errors;
    }

    /** The question for it. */
    FhirRequest asked(String child) {
        FhirRequest request =
                FhirRequest.get("/Patient/{}/$chronology", child).with("order", oldestFirst ? "asc" : "desc");
        for (Map.Entry<String, String> part : Map.of("start", from, "end", to, "agency", agency, "category", category)
                .entrySet()) {
            request = part.getValue().isEmpty() ? request : request.with(part.getKey(), part.getValue());
        }
        return majorOnly ? request.with("_count", MOST) : request;
    }

    /** Where the page with this choice is. */
    public String address(String child) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/children/{child}/chronology").queryParam("from", from);
        Map<String, String> more = new LinkedHashMap<>();
        more.put("to", to);
        more.put("agency", agency);
        more.put("category", category);
        more.put("order", oldestFirst ? "asc" : "");
        more.put("show", majorOnly ? "major" : "");
        more.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, value);
            }
        });
        return address.encode().buildAndExpand(child).toUriString();
    }

    /** The same of the last months. */
    StoryChoice ofYear(LocalDate today) {
        return since(today.minusMonths(MONTHS_OF_A_YEAR).toString());
    }

    /** The same of the last days. */
    StoryChoice ofDays(LocalDate today) {
        return since(today.minusDays(DAYS_AT_FIRST).toString());
    }

    /** The same from the beginning. */
    StoryChoice ofAll() {
        return since("");
    }

    /** The same period with all kinds of events, of all agencies. */
    StoryChoice ofEverybody() {
        return new StoryChoice(from, to, "", "", oldestFirst, false);
    }

    /** The same with, or without, minor events. */
    StoryChoice ofMajor(boolean only) {
        return new StoryChoice(from, to, agency, category, oldestFirst, only);
    }

    /** What more is left out than the period does, in words. */
    List<String> words(Map<String, String> categories, Map<String, String> agencies) {
        return Stream.of(
                        majorOnly ? "only major events" : "",
                        agency.isEmpty() ? "" : "recorded by " + agencies.get(agency),
                        category.isEmpty() ? "" : "of kind “" + categories.get(category) + "”")
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** Whether more is left out than the period does. */
    public boolean isNarrowed() {
        return majorOnly || !agency.isEmpty() || !category.isEmpty();
    }

    private StoryChoice since(String first) {
        return new StoryChoice(first, "", agency, category, oldestFirst, majorOnly);
    }

    private static boolean isDay(String text) {
        try {
            return text.isEmpty() || LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException other) {
            return false;
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private static String matching(String pattern, String text) {
        return text.matches(pattern) ? text : "";
    }
}
