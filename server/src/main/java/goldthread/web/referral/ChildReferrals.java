package goldthread.web.referral;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.terminology.ReferralClock;
import goldthread.web.mine.Names;
import goldthread.web.words.ClinicalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * A child's referrals, those that somebody has to answer first.
 *
 * @param lines one for each referral
 * @param waits how long the child has waited for whom
 * @param incomplete whether somebody keeps something of the child from the reader
 */
record ChildReferrals(List<Line> lines, List<Wait> waits, boolean incomplete) {

    private static final String REVIEW = "Review";

    /**
     * A referral.
     *
     * @param id of it
     * @param what it asks
     * @param from who asks
     * @param asked when; {@code null} when it doesn't say
     * @param state of the whole
     * @param tasks where it stands with each addressee
     */
    record Line(
            String id,
            String what,
            String from,
            @Nullable ClinicalDate asked,
            String state,
            boolean open,
            List<Each> tasks) {}

    /** Where it stands with one addressee, and every clock that runs there. */
    record Each(TaskLine line, List<Due> clocks) {}

    /** A wait by the national four-week clock. */
    record Wait(String provider, String text, boolean overdue) {}

    static ChildReferrals of(List<Resource> found, Parameters clock, Parties known, Words words, ZonedDateTime now) {
        Map<String, List<Due>> clocks = new TreeMap<>();
        List<Wait> waits = new ArrayList<>();
        clock.getParameter().forEach(part -> {
            if ("clock".equals(part.getName())) {
                clocks.computeIfAbsent(task(part), id -> new ArrayList<>()).add(due(part, now));
            } else if ("spell".equals(part.getName())) {
                waits.add(wait(part, known));
            }
        });
        List<Line> lines = found.stream()
                .filter(ServiceRequest.class::isInstance)
                .map(ServiceRequest.class::cast)
                .map(referral -> line(referral, tasks(referral, found), clocks, known, words, now))
                .sorted(Comparator.comparing(Line::open).reversed())
                .toList();
        return new ChildReferrals(lines, waits, clock.getParameterBool("incomplete"));
    }

    private static List<Task> tasks(ServiceRequest referral, List<Resource> found) {
        return found.stream()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .filter(task -> referral.getIdElement()
                        .getIdPart()
                        .equals(task.getFocus().getReferenceElement().getIdPart()))
                .sorted(Comparator.comparing(Task::getAuthoredOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static Line line(
            ServiceRequest referral,
            List<Task> tasks,
            Map<String, List<Due>> clocks,
            Parties known,
            Words words,
            ZonedDateTime now) {
        return new Line(
                referral.getIdElement().getIdPart(),
                TaskLine.title(referral, words).orElse("Referral"),
                Names.of(referral.getRequester(), known),
                referral.getAuthoredOnElement().hasValue() ? ClinicalDate.of(referral.getAuthoredOnElement()) : null,
                Asked.state(referral),
                referral.getStatus() == ServiceRequest.ServiceRequestStatus.ACTIVE,
                tasks.stream()
                        .map(task -> TaskLine.of(task, known, words, now))
                        .map(line -> new Each(line, clocks(line, clocks)))
                        .toList());
    }

    /** What {@code $waiting-clock} says; the day of a review as the answer itself says it. */
    private static List<Due> clocks(TaskLine line, Map<String, List<Due>> clocks) {
        List<Due> all = new ArrayList<>(clocks.getOrDefault(line.id(), List.of()));
        Due own = line.due();
        if (own != null && own.text().startsWith(REVIEW)) {
            all.removeIf(due -> due.text().startsWith(REVIEW));
            all.add(own);
        } else if (own != null && all.isEmpty()) {
            all.add(own);
        }
        return all;
    }

    private static String task(ParametersParameterComponent part) {
        return Addressee.one(part, "task", Reference.class)
                .orElseGet(Reference::new)
                .getReferenceElement()
                .getIdPart();
    }

    private static Due due(ParametersParameterComponent part, ZonedDateTime now) {
        String code = Addressee.one(part, "clock", Type.class)
                .map(Type::primitiveValue)
                .orElse("");
        return Due.of(
                what(code), Addressee.one(part, "due", BaseDateTimeType.class).orElseThrow(), now);
    }

    private static String what(String code) {
        return switch (ReferralClock.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'))) {
            case ACKNOWLEDGE -> "Answer";
            case DECIDE -> "Decision";
            case FIRST_CONTACT -> "First contact";
            case FOUR_WEEKS -> "Help";
            case REVIEW -> REVIEW;
        };
    }

    private static Wait wait(ParametersParameterComponent spell, Parties known) {
        int days = Addressee.one(spell, "days", IntegerType.class)
                .map(IntegerType::getValue)
                .orElse(0);
        String since = Addressee.one(spell, "started", BaseDateTimeType.class)
                .map(date -> " from " + ClinicalDate.of(date).text().substring(0, "01-Jan-2026".length()))
                .orElse("");
        boolean over = Addressee.one(spell, "stopped", Type.class).isPresent()
                || Addressee.one(spell, "ended", Type.class).isPresent();
        return new Wait(
                Addressee.one(spell, "provider", Reference.class)
                        .map(provider -> Names.of(provider, known))
                        .orElse("Not known"),
                (over ? "Waited " : "Has waited ") + days + (days == 1 ? " day" : " days") + since,
                Addressee.one(spell, "overdue", BooleanType.class)
                        .map(BooleanType::booleanValue)
                        .orElse(false));
    }
}
