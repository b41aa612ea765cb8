package goldthread.carer;

import goldthread.terminology.CarerType;
import goldthread.terminology.Coded;
import goldthread.terminology.ObservationKind;
import goldthread.terminology.ParentalResponsibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;

/**
 * One who cares for the child, and what is recorded around them.
 *
 * @param person the RelatedPerson, with the name that it gives
 * @param types in which capacity they care
 * @param relationship what they are to the child
 * @param responsibility whether they hold parental responsibility, where it is said
 * @param bases what gives it to them
 * @param needs what they need or are able to do; the latest first
 * @param support that was asked for them; the latest first
 * @param actions that are open for them; what is due first
 * @param informed what they were told; the latest first
 */
public record Carer(
        Reference person,
        List<CodeableConcept> types,
        List<CodeableConcept> relationship,
        Optional<ParentalResponsibility> responsibility,
        List<CodeableConcept> bases,
        List<Need> needs,
        List<SupportAsked> support,
        List<OpenAction> actions,
        List<Informed> informed) {

    private static final Set<CarerType> KINSHIP =
            Set.of(CarerType.KINSHIP_CARER, CarerType.KINSHIP_FOSTER_CARER, CarerType.SPECIAL_GUARDIAN);

    /** Copies its lists. */
    public Carer {
        types = List.copyOf(types);
        relationship = List.copyOf(relationship);
        bases = List.copyOf(bases);
        needs = List.copyOf(needs);
        support = List.copyOf(support);
        actions = List.copyOf(actions);
        informed = List.copyOf(informed);
    }

    /** {@code RelatedPerson/id}. */
    String about() {
        return person.getReference();
    }

    /** In which capacity they care, else what they are to the child: of a parent nothing else may be said. */
    public List<CodeableConcept> capacities() {
        return types.isEmpty() ? relationship : types;
    }

    Stream<CarerType> kinds() {
        return types.stream().flatMap(type -> Coded.find(CarerType.class, type).stream());
    }

    /** Whether a relative, friend or special guardian brings the child up. */
    boolean isKinship() {
        return kinds().anyMatch(KINSHIP::contains);
    }

    /** Whether they care for the child day by day or in law, rather than being somebody of whom something was noted. */
    boolean caresFor() {
        return !types.isEmpty()
                || responsibility
                        .filter(held -> held == ParentalResponsibility.YES || held == ParentalResponsibility.SHARED)
                        .isPresent();
    }

    Stream<Need> valid(ObservationKind kind) {
        return needs.stream().filter(need -> need.isOf(kind) && need.valid());
    }

    /** Whether help was asked for them that wasn't turned down. */
    boolean isSupported() {
        return support.stream().anyMatch(asked -> !asked.endedWithoutHelp());
    }

    boolean isTrained() {
        return support.stream().anyMatch(asked -> asked.training() && !asked.endedWithoutHelp());
    }
}
