package goldthread.consent;

import goldthread.terminology.CarerType;
import goldthread.terminology.ParentalResponsibility;
import goldthread.terminology.PrBasis;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone in the child's life, and what the record says of their parental responsibility (N112).
 *
 * @param who the RelatedPerson
 * @param responsibility whether they hold it; {@code null} when the record doesn't say
 * @param bases what gives it to them, or makes plain that they have none
 * @param types in which capacity they care for the child
 * @param parental whether they are a parent, guardian or carer, so that the record ought to say
 * @param days on which the record of them holds
 * @param delegations decisions that were handed to them
 */
record Person(
        Named who,
        @Nullable ParentalResponsibility responsibility,
        Set<PrBasis> bases,
        Set<CarerType> types,
        boolean parental,
        Days days,
        List<Delegation> delegations) {

    /** What can give parental responsibility to a person; the most telling first. */
    private static final List<PrBasis> GIVING = List.of(
            PrBasis.SPECIAL_GUARDIANSHIP,
            PrBasis.ADOPTION,
            PrBasis.BIRTH,
            PrBasis.REGISTRATION,
            PrBasis.AGREEMENT,
            PrBasis.ORDER,
            PrBasis.GUARDIANSHIP,
            PrBasis.PLACEMENT_FOR_ADOPTION,
            PrBasis.EMERGENCY_PROTECTION_ORDER);

    /** What makes plain that there is none. */
    private static final Set<PrBasis> DENYING = EnumSet.of(PrBasis.NONE, PrBasis.ACCOMMODATED);

    /** What gives it to a council, on whosever record it is written. */
    private static final Set<PrBasis> OF_A_COUNCIL = EnumSet.of(PrBasis.CARE_ORDER, PrBasis.INTERIM_CARE_ORDER);

    /** Those to whom caring for the child gives no parental responsibility by itself. */
    private static final Set<CarerType> BY_PLACEMENT =
            EnumSet.of(CarerType.FOSTER_CARER, CarerType.PRIVATE_FOSTER_CARER, CarerType.RESIDENTIAL_WORKER);

    Person {
        bases = Set.copyOf(bases);
        types = Set.copyOf(types);
        delegations = List.copyOf(delegations);
    }

    boolean isSaidToHold() {
        return responsibility == ParentalResponsibility.YES || responsibility == ParentalResponsibility.SHARED;
    }

    /** What gives them parental responsibility, when that is recorded. */
    Optional<PrBasis> givenBy() {
        return GIVING.stream().filter(bases::contains).findFirst();
    }

    boolean isDenied() {
        return bases.stream().anyMatch(DENYING::contains);
    }

    /** Whether only a council's order is written on them: no person holds parental responsibility by that. */
    boolean standsForCouncil() {
        return givenBy().isEmpty() && bases.stream().anyMatch(OF_A_COUNCIL::contains);
    }

    boolean isPlacedWith() {
        return types.stream().anyMatch(BY_PLACEMENT::contains);
    }

    boolean isHospital() {
        return types.contains(CarerType.HOSPITAL);
    }
}
