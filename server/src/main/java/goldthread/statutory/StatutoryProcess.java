package goldthread.statutory;

import goldthread.child.PartyKey;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.StatutoryState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;

/**
 * One process that the law asks for.
 *
 * @param about the CarePlan or Encounter in which it stands, as {@code Type/id}
 * @param code what it is, in the record's own codes
 * @param title what it is called; empty when it has no name
 * @param category of a plan
 * @param status under the Mental Health Act
 * @param state where it stands on the day
 * @param authority who is responsible
 * @param bases under which law
 * @param span from when to when
 * @param next when it is looked at again
 * @param onHold why it is paused
 * @param provision whether what it promises is given
 */
public record StatutoryProcess(
        String about,
        CodeableConcept code,
        String title,
        Optional<PlanCategory> category,
        Optional<LegalStatus> status,
        StatutoryState state,
        Optional<Reference> authority,
        List<CodeableConcept> bases,
        Span span,
        Optional<LocalDate> next,
        Optional<CodeableConcept> onHold,
        Optional<Provision> provision) {

    static final Comparator<StatutoryProcess> IN_TURN = Comparator.comparing(StatutoryProcess::state)
            .thenComparing(process -> process.next().orElse(LocalDate.MAX))
            .thenComparing(StatutoryProcess::about);

    /** Copies its list, and refuses what is neither a plan nor a standing under the Mental Health Act. */
    public StatutoryProcess {
        if (category.isPresent() == status.isPresent()) {
            throw new IllegalArgumentException("a process is a plan or a standing under the Mental Health Act");
        }
        bases = List.copyOf(bases);
    }

    /** Whether somebody owes something because of it: it goes on, though it may be paused. */
    boolean goesOn() {
        return state == StatutoryState.IN_FORCE || state == StatutoryState.ON_HOLD;
    }

    boolean is(PlanCategory kind) {
        return goesOn() && category.filter(kind::equals).isPresent();
    }

    /** Whether the child is detained. */
    boolean isDetention() {
        return goesOn() && status.filter(LegalStatus::isDetention).isPresent();
    }

    /** Whether the day on which it was to be looked at again has passed while it goes on. */
    public boolean isOverdue(LocalDate today) {
        return goesOn() && next.filter(day -> day.isBefore(today)).isPresent();
    }

    /** By what two of them are the same authority. */
    Optional<String> authorityKey() {
        return authority.flatMap(PartyKey::of);
    }
}
