package goldthread.consent;

import goldthread.staleness.LifeEvent;
import goldthread.terminology.CapacityFinding;
import goldthread.terminology.CareStatus;
import goldthread.terminology.CarerType;
import goldthread.terminology.Coded;
import goldthread.terminology.DecisionKind;
import goldthread.terminology.LegalBasis;
import goldthread.terminology.LifeChange;
import goldthread.terminology.ParentalResponsibility;
import goldthread.terminology.PrBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An invented child's facts; every question is asked for 4 March 2026. */
final class TestFacts {

    static final LocalDate TODAY = LocalDate.parse("2026-03-04");
    static final String FOURTEEN = "2011-06-01";
    static final String SIXTEEN = "2009-06-01";
    static final String ADULT = "2007-06-01";
    static final Named COUNCIL = new Named("Organization/council", "Eastmoor Council");

    private final @Nullable LocalDate bornFrom;
    private final @Nullable LocalDate bornUntil;
    private final Set<CareStatus> statuses = EnumSet.noneOf(CareStatus.class);
    private final List<Person> people = new ArrayList<>();
    private final List<CouncilRole> councils = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Answered> answers = new ArrayList<>();
    private final List<Reservation> reservations = new ArrayList<>();
    private final List<LifeEvent> changes = new ArrayList<>();
    private final List<WayOn> ways = new ArrayList<>();

    private TestFacts(@Nullable LocalDate bornFrom, @Nullable LocalDate bornUntil) {
        this.bornFrom = bornFrom;
        this.bornUntil = bornUntil;
    }

    static TestFacts born(String day) {
        return new TestFacts(LocalDate.parse(day), LocalDate.parse(day));
    }

    static TestFacts bornBetween(String first, String last) {
        return new TestFacts(LocalDate.parse(first), LocalDate.parse(last));
    }

    static TestFacts ofUnknownAge() {
        return new TestFacts(null, null);
    }

    TestFacts status(CareStatus status) {
        statuses.add(status);
        return this;
    }

    TestFacts person(Person person) {
        people.add(person);
        return this;
    }

    TestFacts holder(String name, PrBasis... bases) {
        return person(person(name, ParentalResponsibility.SHARED, bases));
    }

    static Person person(String name, @Nullable ParentalResponsibility responsibility, PrBasis... bases) {
        return new Person(
                new Named("RelatedPerson/" + name.toLowerCase(Locale.ROOT), name),
                responsibility,
                Set.of(bases),
                Set.of(),
                true,
                Days.OPEN,
                List.of());
    }

    static Person carer(String name, ParentalResponsibility responsibility, CarerType type, Delegation... delegations) {
        Person person = person(name, responsibility);
        return new Person(person.who(), responsibility, Set.of(), Set.of(type), true, Days.OPEN, List.of(delegations));
    }

    static Person during(Person person, String from, String until) {
        return new Person(
                person.who(),
                person.responsibility(),
                person.bases(),
                person.types(),
                person.parental(),
                days(from, until),
                person.delegations());
    }

    TestFacts order(@Nullable PrBasis basis, Days days) {
        councils.add(new CouncilRole(
                new Named("CarePlan/order-" + councils.size(), "The council's plan"),
                COUNCIL,
                "01632 960150",
                basis,
                true,
                days));
        return this;
    }

    TestFacts council(CouncilRole role) {
        councils.add(role);
        return this;
    }

    TestFacts found(
            DecisionKind decision,
            String scope,
            CapacityFinding result,
            @Nullable LegalBasis basis,
            @Nullable String made,
            @Nullable String until) {
        int number = findings.size() + 1;
        findings.add(new Finding(
                new Named("Observation/" + number, "Finding " + number),
                decision,
                scope,
                basis,
                result,
                made == null ? null : Instant.parse(made + "T10:00:00Z"),
                until == null ? null : LocalDate.parse(until)));
        return this;
    }

    /** A finding on treatment, made under the law of the age, that holds on the day asked for. */
    TestFacts found(CapacityFinding result) {
        boolean young = bornUntil != null && bornUntil.plusYears(16).isAfter(TODAY);
        return found(
                DecisionKind.TREATMENT,
                "",
                result,
                young ? LegalBasis.GILLICK : LegalBasis.MENTAL_CAPACITY_ACT,
                "2026-02-01",
                "2026-08-01");
    }

    TestFacts answered(String who, DecisionKind decision, boolean agreed, String day, Days days) {
        boolean child = who.equals("The child");
        answers.add(new Answered(
                new Named("Consent/" + (answers.size() + 1), "Consent"),
                new Named(child ? "Patient/wren" : "RelatedPerson/" + who, who),
                child,
                decision,
                "",
                agreed,
                Instant.parse(day + "T10:00:00Z"),
                days,
                agreed ? "" : "Not now",
                List.of("CarePlan/proposed")));
        return this;
    }

    TestFacts reservation(String who, boolean inPart) {
        reservations.add(new Reservation(
                new Named("CarePlan/p", "“Wren's plan”"), new Named("RelatedPerson/r", who), inPart, Days.OPEN));
        return this;
    }

    static Days days(@Nullable String from, @Nullable String until) {
        return new Days(from == null ? null : LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    Facts facts() {
        return new Facts(
                new Child("Patient/wren", bornFrom, bornUntil, statuses),
                people,
                councils,
                findings,
                answers,
                reservations,
                changes,
                ways);
    }

    /** A way on from the first answer that was given. */
    TestFacts begun(Coded kind, String state, String reference) {
        ways.add(new WayOn(kind, List.of("Consent/1"), state, reference));
        return this;
    }

    /** A change in the child's life at noon of a day. */
    TestFacts changed(String day) {
        Instant noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        changes.add(new LifeEvent("Observation/change", LifeChange.PLACEMENT, noon, noon));
        return this;
    }

    Opinion asked(DecisionKind decision) {
        return WhoCanConsent.of(facts(), new Question(decision, TODAY));
    }

    /** Each candidate as a line: who, by what, until when. */
    static List<String> lines(Opinion opinion) {
        return opinion.candidates().stream()
                .map(candidate ->
                        candidate.who().name() + "|" + candidate.basis().code() + "|"
                                + (candidate.validUntil() == null ? "" : candidate.validUntil()))
                .toList();
    }
}
