package goldthread.careplan;

import goldthread.store.StoredResource;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.Coded;
import goldthread.terminology.SignificantEvent;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;

/**
 * What happened while a child waited to be answered: a child who isn't heard may show it (N120). An event counts in which
 * the child does something or is stopped from it, on its day or later, and once where several agencies recorded it.
 *
 * @param events as their reader sees them
 */
record Unrest(List<Recorded<Observation>> events) {

    private static final Set<SignificantEvent> SHOWN = EnumSet.of(
            SignificantEvent.SELF_HARM,
            SignificantEvent.SUICIDE_ATTEMPT,
            SignificantEvent.SUICIDAL_THOUGHTS,
            SignificantEvent.OVERDOSE,
            SignificantEvent.MISSING,
            SignificantEvent.ARREST,
            SignificantEvent.SCHOOL_REFUSAL,
            SignificantEvent.SUSPENSION,
            SignificantEvent.EXCLUSION,
            SignificantEvent.ASSAULT_BY_CHILD,
            SignificantEvent.SUBSTANCE_INCIDENT,
            SignificantEvent.RESTRAINT);
    private static final Set<ObservationStatus> NOT_MADE =
            EnumSet.of(ObservationStatus.CANCELLED, ObservationStatus.ENTEREDINERROR, ObservationStatus.NULL);

    Unrest {
        events = List.copyOf(events);
    }

    /** One event, however many recorded it. */
    private record What(SignificantEvent event, LocalDate day) {}

    /** Whether a stored observation may be such an event, seen from its text alone. */
    static boolean mayBe(StoredResource body) {
        return body.body().contains('"' + CodeSystems.SIGNIFICANT_EVENT + '"');
    }

    static Unrest since(LocalDate said, PlanView view) {
        return new Unrest(view.record().all(Observation.class).stream()
                .filter(recorded -> what(recorded.resource())
                        .filter(what ->
                                !what.day().isBefore(said) && !what.day().isAfter(view.day()))
                        .isPresent())
                .toList());
    }

    private static Optional<What> what(Observation event) {
        if (!event.hasStatus() || NOT_MADE.contains(event.getStatus())) {
            return Optional.empty();
        }
        return Coded.find(SignificantEvent.class, event.getCode())
                .filter(SHOWN::contains)
                .flatMap(kind -> day(event).map(day -> new What(kind, day)));
    }

    private static Optional<LocalDate> day(Observation event) {
        if (event.getEffective() instanceof Period period) {
            return Days.start(period);
        }
        return event.getEffective() instanceof BaseDateTimeType when ? Days.first(when) : Optional.empty();
    }

    /** In words; empty when nothing did. */
    String words() {
        int count = events.stream()
                .flatMap(recorded -> what(recorded.resource()).stream())
                .collect(Collectors.toSet())
                .size();
        return count == 0 ? "" : "; " + count + (count == 1 ? " incident" : " incidents") + " recorded since then";
    }

    /** The same statement, resting on these events too. */
    Statement behind(Statement statement) {
        Statement whole = statement;
        for (Recorded<Observation> event : events) {
            whole = whole.and(event);
        }
        return whole;
    }
}
