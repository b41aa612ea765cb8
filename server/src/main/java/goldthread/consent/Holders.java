package goldthread.consent;

import goldthread.directory.Words;
import goldthread.terminology.CareStatus;
import goldthread.terminology.DecisionKind;
import goldthread.terminology.ParentalResponsibility;
import goldthread.terminology.PrBasis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The people who hold parental responsibility (N112), each by what gives it to them. What isn't recorded, or contradicts
 * itself, stays unknown. Adoption ends what others had (Adoption and Children Act 2002 s.46); a special guardian
 * may decide without the others (Children Act 1989 s.14C).
 */
final class Holders {

    /** What an adoption ends, whenever it was. */
    private static final Set<PrBasis> BEFORE_ADOPTION =
            EnumSet.of(PrBasis.BIRTH, PrBasis.REGISTRATION, PrBasis.AGREEMENT);

    private final Facts facts;
    private final Question question;
    private final ParentalPart part;
    private final Opinion opinion;
    private final List<Holder> holders = new ArrayList<>();

    private Holders(Facts facts, Question question, ParentalPart part, Opinion opinion) {
        this.facts = facts;
        this.question = question;
        this.part = part;
        this.opinion = opinion;
    }

    /** @param order by which a council shares parental responsibility */
    static void write(Facts facts, Question question, ParentalPart part, Optional<PrBasis> order, Opinion opinion) {
        Holders holders = new Holders(facts, question, part, opinion);
        facts.people().stream()
                .sorted(Comparator.comparing((Person person) -> person.who().name())
                        .thenComparing(person -> person.who().reference()))
                .forEach(holders::lookAt);
        holders.afterAdoption();
        holders.writeAll(order);
        if (part != ParentalPart.ENDED && order.isEmpty()) {
            holders.askForOthers();
        }
    }

    private void askForOthers() {
        if (holders.isEmpty()) {
            opinion.unknown("nobody is recorded for certain as holding parental responsibility. Ask the family, and the"
                    + " council.");
        } else if (holders.size() == 1 && holders.get(0).person().responsibility() == ParentalResponsibility.SHARED) {
            String name = holders.get(0).name();
            opinion.unknown(name + " shares parental responsibility with somebody whom the record doesn't name. Ask "
                    + name + ".");
        }
    }

    private void lookAt(Person person) {
        if (person.days().areOver(question.day())) {
            sayThatTheyLeft(person);
        } else if (person.days().hold(question.day()) && part != ParentalPart.ENDED) {
            lookAtPresent(person);
        }
    }

    private void sayThatTheyLeft(Person person) {
        if (person.isSaidToHold() && part != ParentalPart.ENDED) {
            opinion.unknown("the record of " + person.who().name() + " as holding parental responsibility ended on "
                    + Optional.ofNullable(person.days().until()).map(Words::day).orElse("an earlier day")
                    + ". Living apart doesn't end it; whether they still hold it isn't recorded.");
        }
    }

    private void lookAtPresent(Person person) {
        String name = person.who().name();
        if (person.isHospital()) {
            opinion.limit(name + " looks after the child day by day, which gives no parental responsibility.");
        } else if (person.responsibility() == ParentalResponsibility.NO) {
            lookAtDenied(person);
        } else if (person.isSaidToHold()) {
            lookAtHolder(person);
        } else if (person.parental() || person.responsibility() == ParentalResponsibility.UNKNOWN) {
            opinion.unknown(
                    "whether " + name + " holds parental responsibility isn't recorded; it must not be read as no."
                            + " Ask them, and ask for the birth certificate or the order.");
        }
    }

    private void lookAtDenied(Person person) {
        if (person.givenBy().isPresent()) {
            opinion.unknown(contradicts(person));
        }
    }

    private void lookAtHolder(Person person) {
        boolean baseless = person.givenBy().isEmpty() && (person.isPlacedWith() || person.isDenied());
        if (baseless || (person.isDenied() && person.givenBy().isPresent())) {
            opinion.unknown(contradicts(person));
        } else if (!person.standsForCouncil()) {
            PrBasis basis = person.givenBy().orElse(PrBasis.UNKNOWN);
            if (basis == PrBasis.UNKNOWN) {
                opinion.unknown("on what the parental responsibility of "
                        + person.who().name() + " rests isn't recorded. Ask for the birth certificate or the order.");
            }
            holders.add(new Holder(person, basis));
        }
    }

    private static String contradicts(Person person) {
        return "the record of " + person.who().name()
                + " contradicts itself about parental responsibility, so they aren't counted. Ask them, and ask for the"
                + " birth certificate or the order.";
    }

    private void afterAdoption() {
        boolean adopted = facts.child().statuses().contains(CareStatus.ADOPTED)
                || holders.stream().anyMatch(holder -> holder.basis() == PrBasis.ADOPTION);
        List<Holder> before = holders.stream()
                .filter(holder -> adopted && BEFORE_ADOPTION.contains(holder.basis()))
                .toList();
        before.forEach(holder -> opinion.unknown("the child was adopted, which ends the responsibility of everyone else"
                + " but a parent whose partner adopts. Whether "
                + holder.name() + " still holds it isn't recorded: ask the adoptive parents or the council."));
        holders.removeAll(before);
    }

    private void writeAll(Optional<PrBasis> order) {
        boolean guarded = holders.stream().anyMatch(Holder::isSpecialGuardian);
        boolean inCare = order.isPresent() && question.decision() == DecisionKind.DEPRIVATION_OF_LIBERTY;
        holders.sort(Comparator.comparing((Holder holder) -> !holder.isSpecialGuardian()));
        for (Holder holder : holders) {
            if (part != ParentalPart.COUNTS) {
                opinion.limit(holder.holds() + ", " + part.reason() + ".");
            } else if (inCare) {
                opinion.limit(
                        holder.holds() + ", but while a court order places the child in care, a court has to decide on"
                                + " confinement.");
            } else if (guarded && !holder.isSpecialGuardian()) {
                opinion.limit(holder.holds() + ", but a special guardian may decide without them (Children Act 1989"
                        + " s.14C(1)). Ask the special guardian.");
            } else {
                holder.write(facts.child(), question, opinion);
            }
        }
    }
}
