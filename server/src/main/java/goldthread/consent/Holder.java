package goldthread.consent;

import goldthread.terminology.PrBasis;
import java.util.List;

/**
 * Somebody who holds parental responsibility, and by what.
 *
 * @param person who
 * @param basis the one on which it is taken to rest
 */
record Holder(Person person, PrBasis basis) {

    boolean isSpecialGuardian() {
        return basis == PrBasis.SPECIAL_GUARDIANSHIP;
    }

    String name() {
        return person.who().name();
    }

    /** The beginning of a sentence. */
    String holds() {
        return name() + " holds parental responsibility";
    }

    void write(Child child, Question question, Opinion opinion) {
        opinion.candidate(new Candidate(
                person.who(),
                basis,
                words(),
                List.of(new Named(person.who().reference(), "What is recorded of " + name())),
                Days.earlier(person.days().until(), child.lastDayOfStage(question.day()))));
        if (basis == PrBasis.PLACEMENT_FOR_ADOPTION) {
            opinion.limit(
                    "While the child is placed for adoption, the agency says how far prospective adopters and parents"
                            + " may decide (Adoption and Children Act 2002 s.25). Ask the agency.");
        } else if (basis == PrBasis.EMERGENCY_PROTECTION_ORDER) {
            opinion.limit(
                    "Under an emergency protection order only what keeps the child safe or well while it lasts may be"
                            + " decided (Children Act 1989 s.44(5)).");
        }
    }

    private String words() {
        return switch (basis) {
            case BIRTH -> "Parental responsibility from birth (Children Act 1989 s.2).";
            case REGISTRATION ->
                "Parental responsibility by being registered as a parent (Children Act 1989 s.4, s.4ZA).";
            case AGREEMENT -> "Parental responsibility by formal agreement (Children Act 1989 s.4, s.4ZA, s.4A).";
            case ORDER -> "Parental responsibility by order of a court (Children Act 1989 s.4, s.12).";
            case ADOPTION -> "Parental responsibility by adoption (Adoption and Children Act 2002 s.46).";
            case SPECIAL_GUARDIANSHIP ->
                "Special guardianship, used to the exclusion of others (Children Act 1989 s.14C).";
            case GUARDIANSHIP -> "Guardian after the death of a parent (Children Act 1989 s.5).";
            case PLACEMENT_FOR_ADOPTION ->
                "Parental responsibility while the child is placed for adoption (Adoption and Children Act 2002 s.25).";
            case EMERGENCY_PROTECTION_ORDER ->
                "Limited parental responsibility while an emergency protection order lasts (Children Act 1989 s.44).";
            default -> "Recorded as holding parental responsibility; on what it rests isn't recorded.";
        };
    }
}
