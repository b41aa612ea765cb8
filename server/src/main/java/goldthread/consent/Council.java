package goldthread.consent;

import goldthread.terminology.CareStatus;
import goldthread.terminology.DecisionKind;
import goldthread.terminology.PrBasis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a council shares parental responsibility (N113): by a care order, full (Children Act 1989 s.31, s.33) or
 * interim (s.38), or within limits by an emergency protection order (s.44). Accommodation by agreement (s.20) gives it
 * none.
 */
final class Council {

    /** The strongest first. */
    private static final List<PrBasis> GIVING =
            List.of(PrBasis.CARE_ORDER, PrBasis.INTERIM_CARE_ORDER, PrBasis.EMERGENCY_PROTECTION_ORDER);

    private final Facts facts;
    private final Set<CareStatus> statuses;
    private final Question question;
    private final Opinion opinion;
    private final List<CouncilRole> inForce;
    private final Corporate corporate;

    private Council(Facts facts, Question question, Opinion opinion) {
        this.facts = facts;
        this.statuses = facts.child().statuses();
        this.question = question;
        this.opinion = opinion;
        this.inForce = facts.councils().stream()
                .filter(role -> role.days().hold(question.day()))
                .toList();
        this.corporate = Corporate.of(inForce);
    }

    /** Says what is known of a council; hands back the order by which it shares parental responsibility, if any. */
    static Optional<PrBasis> share(Facts facts, Question question, ParentalPart part, Opinion opinion) {
        Council council = new Council(facts, question, opinion);
        if (part == ParentalPart.ENDED) {
            return Optional.empty();
        }
        Optional<PrBasis> order = council.order();
        council.nameExpired(order);
        boolean agreed = council.isAccommodated();
        if (order.isPresent() && agreed) {
            opinion.unknown("the record shows both an order and accommodation by agreement. Whether a council shares"
                    + " parental responsibility has to be asked of the council's legal team.");
            return Optional.empty();
        }
        order.ifPresent(basis -> council.write(basis, part));
        if (order.isEmpty()) {
            council.sayThatItHasNone(agreed);
        }
        return order;
    }

    private Optional<PrBasis> order() {
        return GIVING.stream()
                .filter(basis -> inForce.stream().anyMatch(role -> role.basis() == basis))
                .findFirst()
                .or(() -> statuses.contains(CareStatus.LOOKED_AFTER_CARE_ORDER)
                        ? Optional.of(PrBasis.CARE_ORDER)
                        : Optional.empty());
    }

    private boolean isAccommodated() {
        return statuses.contains(CareStatus.LOOKED_AFTER_ACCOMMODATED)
                || inForce.stream().anyMatch(role -> role.basis() == PrBasis.ACCOMMODATED);
    }

    private void nameExpired(Optional<PrBasis> order) {
        facts.councils().stream()
                .filter(role -> role.basis() != null && GIVING.contains(role.basis()))
                .filter(role -> role.days().areOver(question.day()))
                .filter(role -> order.filter(basis -> basis == role.basis()).isEmpty())
                .forEach(role -> opinion.unknown(role.source().name()
                        + " is recorded with an order that is over. Whether another order followed isn't recorded: ask the"
                        + " council."));
    }

    private void write(PrBasis basis, ParentalPart part) {
        List<CouncilRole> shown =
                inForce.stream().filter(role -> role.basis() == basis).toList();
        if (shown.isEmpty()) {
            opinion.unknown(
                    "the record says that the child is looked after under a care order, but not whether the order"
                            + " is full or interim, nor until when. Ask the council for the order.");
        }
        if (corporate.isDoubtful()) {
            opinion.unknown(
                    "which council holds the order isn't clear from the record. Ask the child's social worker.");
        }
        if (basis == PrBasis.EMERGENCY_PROTECTION_ORDER
                && shown.stream().allMatch(role -> role.days().until() == null)) {
            opinion.unknown("until when the emergency protection order lasts isn't recorded. Ask the council.");
        }
        if (part == ParentalPart.COUNTS && question.decision() != DecisionKind.DEPRIVATION_OF_LIBERTY) {
            opinion.candidate(new Candidate(corporate.name(), basis, words(basis), evidence(shown), until(shown)));
        } else {
            opinion.limit(corporate.name().name() + " shares parental responsibility under an order"
                    + (part == ParentalPart.COUNTS ? "." : ", " + part.reason() + "."));
        }
        limits(basis);
    }

    private void limits(PrBasis basis) {
        if (basis == PrBasis.EMERGENCY_PROTECTION_ORDER) {
            opinion.limit(
                    "Under an emergency protection order only what keeps the child safe or well while it lasts may be"
                            + " decided (Children Act 1989 s.44(5)).");
        } else {
            opinion.limit("Under a care order " + corporate.withContact()
                    + " may limit how parents use their responsibility (Children Act 1989 s.33(3)). Ask it first.");
        }
        if (question.decision() == DecisionKind.DEPRIVATION_OF_LIBERTY) {
            opinion.limit(
                    "A council can't agree to the confinement of a child in its care; that needs a court (J v Bath and"
                            + " North East Somerset Council [2025] EWCA Civ 478).");
        }
    }

    private List<Named> evidence(List<CouncilRole> shown) {
        List<Named> evidence =
                new ArrayList<>(shown.stream().map(CouncilRole::source).toList());
        if (statuses.contains(CareStatus.LOOKED_AFTER_CARE_ORDER)) {
            evidence.add(new Named(facts.child().reference(), "Care status of the child: under a care order"));
        }
        return evidence;
    }

    private @Nullable LocalDate until(List<CouncilRole> shown) {
        LocalDate until = facts.child().lastDayOfStage(question.day());
        for (CouncilRole role : shown) {
            until = Days.earlier(until, role.days().until());
        }
        return until;
    }

    private static String words(PrBasis basis) {
        return switch (basis) {
            case CARE_ORDER ->
                "The council shares parental responsibility under a care order (Children Act 1989 s.31, s.33).";
            case INTERIM_CARE_ORDER ->
                "The council shares parental responsibility while an interim care order lasts (Children Act 1989 s.38).";
            default ->
                "Limited parental responsibility while an emergency protection order lasts (Children Act 1989 s.44).";
        };
    }

    private void sayThatItHasNone(boolean agreed) {
        if (agreed) {
            opinion.limit("The child is accommodated by agreement (Children Act 1989 s.20): the council has no parental"
                    + " responsibility.");
        } else if (statuses.contains(CareStatus.REMANDED)) {
            opinion.limit("Remand or custody by itself gives a council no parental responsibility.");
        } else if (statuses.contains(CareStatus.LOOKED_AFTER)
                || inForce.stream().anyMatch(CouncilRole::lookedAfter)) {
            opinion.unknown("the child is looked after, but on which order or agreement isn't recorded, so whether "
                    + corporate.withContact() + " shares parental responsibility isn't known. Ask it.");
        }
    }
}
