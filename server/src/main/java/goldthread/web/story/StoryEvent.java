package goldthread.web.story;

import goldthread.web.Parts;
import goldthread.web.words.ClinicalDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * One event as a page shows it.
 *
 * @param month under whose heading it stands
 * @param when it happened, in words
 * @param ahead whether that lies ahead
 * @param recorded when it was recorded, where that is another day
 * @param category a code
 * @param major whether it changed something
 * @param agency who recorded it
 * @param agencyId as {@code Organization/id}; empty when the directory doesn't have it
 * @param summary in a sentence
 * @param page where the child's pages tell more of it; {@code null} where none does
 */
record StoryEvent(
        String month,
        String when,
        boolean ahead,
        @Nullable String recorded,
        String category,
        boolean major,
        String agency,
        String agencyId,
        String summary,
        @Nullable StoryPlace page) {

    /** The system under which this server records what it does by itself. */
    private static final String OURSELVES = "https://w3id.org/goldthread/fhir";

    private static final int MONTH = "2026-03".length();
    private static final int DAY = "2026-03-31".length();
    private static final DateTimeFormatter MONTH_IN_WORDS = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final Map<String, StoryPlace> PLACES = Map.of(
            "referral", new StoryPlace("/referrals", "Referrals"),
            "referral-answer", new StoryPlace("/referrals", "Referrals"),
            "team", new StoryPlace("/team", "Team"),
            "score", new StoryPlace("/outcomes", "Outcomes"),
            "safety-plan", new StoryPlace("/safety-plan", "Safety plan"),
            "plan", new StoryPlace("", "Plan"),
            "goal", new StoryPlace("#goals", "Goals in the plan"),
            "risk", new StoryPlace("#risk", "Risk in the plan"));

    static StoryEvent of(Parts event, LocalDate today) {
        List<BaseDateTimeType> days = days(event);
        String begun = days.isEmpty() ? "" : local(days.get(0));
        String recorded = event.value("recorded", BaseDateTimeType.class)
                .map(StoryEvent::local)
                .orElse("");
        Optional<Reference> agency = event.value("agency", Reference.class);
        String category = event.text("category");
        return new StoryEvent(
                month(begun),
                when(days),
                begun.compareTo(today.toString()) > 0,
                recorded.isEmpty() || days.stream().anyMatch(day -> recorded.startsWith(local(day)))
                        ? null
                        : ClinicalDate.of(LocalDate.parse(recorded)).text(),
                category,
                "major".equals(event.text("significance")),
                agency.map(StoryEvent::name).orElse("Agency not known"),
                agency.map(Reference::getReference).orElse(""),
                event.text("summary"),
                event.value("resource", Reference.class)
                        .flatMap(StoryPlace::ofReferral)
                        .orElse(PLACES.get(category)));
    }

    /** The day on which it began, in words, without the time. */
    String day() {
        return when.split(" ", 2)[0];
    }

    /** The end of what ended on the day on which it began is its time alone. */
    private static String when(List<BaseDateTimeType> days) {
        List<String> texts =
                days.stream().map(day -> ClinicalDate.of(day).text()).distinct().toList();
        if (texts.size() < 2) {
            return String.join("", texts);
        }
        String begun = texts.get(0);
        String ended = texts.get(1);
        String same = begun.split(" ", 2)[0] + " ";
        return begun + " to " + (ended.startsWith(same) ? ended.substring(same.length()) : ended);
    }

    private static List<BaseDateTimeType> days(Parts event) {
        Stream<BaseDateTimeType> ends = event.value("period", Period.class).stream()
                .flatMap(period -> Stream.of(period.getStartElement(), period.getEndElement()));
        return Stream.concat(event.value("date", BaseDateTimeType.class).stream(), ends)
                .filter(BaseDateTimeType::hasValue)
                .toList();
    }

    /** The day here, or as much of it as is known. */
    private static String local(BaseDateTimeType date) {
        return date.getValueAsString().length() <= DAY
                ? date.getValueAsString()
                : date.getValue()
                        .toInstant()
                        .atZone(ClinicalDate.ZONE)
                        .toLocalDate()
                        .toString();
    }

    private static String month(String day) {
        if (day.length() < MONTH) {
            return day.isEmpty() ? "Date not known" : day;
        }
        return MONTH_IN_WORDS.format(YearMonth.parse(day.substring(0, MONTH)));
    }

    private static String name(Reference agency) {
        if (OURSELVES.equals(agency.getIdentifier().getSystem())) {
            return "Goldthread itself";
        }
        return agency.hasDisplay()
                ? agency.getDisplay()
                : agency.getIdentifier().getValue();
    }
}
