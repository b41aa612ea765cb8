package goldthread.oversight;

import goldthread.terminology.Coded;
import goldthread.terminology.MentalHealthNeedsReview;
import goldthread.terminology.OversightFinding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How a child in care fares, on one day. That something is late or not met is told of records that the caller may know; that
 * something is missing is told where nobody has recorded it: a record that is kept from the caller is no gap, and what it
 * says isn't told.
 *
 * @param today the day
 * @param birth the child's birthday
 * @param facts all that is recorded
 * @param waits referrals that have waited too long
 */
record Standing(LocalDate today, Optional<LocalDate> birth, List<KnownFact> facts, List<Wait> waits) {

    private static final Comparator<CareFact> BY_DAY =
            Comparator.comparing(fact -> fact.from().orElse(LocalDate.MIN));
    private static final Set<MentalHealthNeedsReview> UNMET =
            EnumSet.of(MentalHealthNeedsReview.NOT_MET, MentalHealthNeedsReview.PARTLY_MET);

    /** Strengths and difficulties are asked about once a year in the returns on looked-after children. */
    private static final int MONTHS_OF_MEASURE = 12;

    /** Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33: six months at most between two. */
    private static final int MONTHS_OF_REVIEW = 6;

    /** The same: the first within twenty working days. */
    private static final int DAYS_TO_FIRST_REVIEW = 28;

    private static final int FOURTH = 4;
    private static final int SCHOOL_FROM = 5;
    private static final int SCHOOL_BELOW = 16;

    Standing {
        facts = facts.stream().filter(known -> known.fact().isOn(today)).toList();
        waits = List.copyOf(waits);
    }

    /** Whether the caller may know of a plan or placement by which the child is in care. */
    boolean isKnownInCare() {
        return care(KnownFact::seen).findAny().isPresent();
    }

    /** Since when the child is in care, as far as the caller may know. */
    Optional<LocalDate> since() {
        return since(care(KnownFact::seen));
    }

    /** Whether something that matters is kept from the caller. */
    boolean isIncomplete() {
        return facts.stream().anyMatch(known -> !known.seen()) || waits.stream().anyMatch(wait -> !wait.seen());
    }

    /** The day of the next review of plans of one kind, the first of several. */
    Optional<LocalDate> due(FactKind kind) {
        return seen(kind).flatMap(fact -> fact.due().stream()).min(Comparator.naturalOrder());
    }

    /** The last day on which something was done. */
    Optional<LocalDate> last(FactKind kind) {
        return seen(kind).flatMap(fact -> fact.from().stream()).max(Comparator.naturalOrder());
    }

    /** Since when the child waits that has waited too long. */
    Optional<Instant> waitingSince() {
        return waits.stream().filter(Wait::seen).map(Wait::since).min(Comparator.naturalOrder());
    }

    /** What stands out, in the order of the codes. */
    List<OversightFinding> findings() {
        List<OversightFinding> found = new ArrayList<>();
        add(OversightFinding.WAITING, waitingSince().isPresent(), found);
        add(OversightFinding.NEEDS_NOT_MET, isUnmet(), found);
        add(OversightFinding.NO_MENTAL_HEALTH_REVIEW, isReviewMissing(), found);
        boolean small = isBelow(FOURTH);
        add(OversightFinding.NO_MEASURE, !small && isNoneSince(FactKind.MEASURE, MONTHS_OF_MEASURE), found);
        add(OversightFinding.NO_MENTAL_HEALTH_PLAN, !small && isNone(FactKind.MENTAL_HEALTH_PLAN), found);
        boolean placed = seen(FactKind.PLACEMENT).findAny().isPresent();
        add(OversightFinding.NO_CARE_PLAN, placed && isNone(FactKind.CARE_PLAN), found);
        add(OversightFinding.CARE_PLAN_OVERDUE, isOverdue(FactKind.CARE_PLAN), found);
        boolean taught = birth.isPresent() && !small;
        add(OversightFinding.NO_EDUCATION_PLAN, taught && isNone(FactKind.EDUCATION_PLAN), found);
        add(OversightFinding.EDUCATION_PLAN_OVERDUE, isOverdue(FactKind.EDUCATION_PLAN), found);
        boolean school = birth.isPresent() && !isBelow(SCHOOL_FROM) && isBelow(SCHOOL_BELOW);
        add(OversightFinding.NO_SCHOOL_PLACE, school && isNone(FactKind.SCHOOL_PLACE), found);
        return found;
    }

    private boolean isUnmet() {
        return all(FactKind.REVIEW)
                .max(Comparator.comparing(KnownFact::fact, BY_DAY))
                .filter(KnownFact::seen)
                .flatMap(known ->
                        Coded.find(MentalHealthNeedsReview.class, known.fact().says()))
                .filter(UNMET::contains)
                .isPresent();
    }

    /** The first review comes soon after a child has come into care. */
    private boolean isReviewMissing() {
        boolean justCome = since(care(known -> true))
                .filter(day -> day.plusDays(DAYS_TO_FIRST_REVIEW).isAfter(today))
                .isPresent();
        return !justCome && isNoneSince(FactKind.REVIEW, MONTHS_OF_REVIEW);
    }

    private boolean isOverdue(FactKind kind) {
        return due(kind).filter(day -> day.isBefore(today)).isPresent();
    }

    private boolean isNone(FactKind kind) {
        return all(kind).findAny().isEmpty();
    }

    private boolean isNoneSince(FactKind kind, int months) {
        LocalDate since = today.minusMonths(months);
        return all(kind).flatMap(known -> known.fact().from().stream()).noneMatch(day -> !day.isBefore(since));
    }

    private boolean isBelow(int years) {
        return birth.filter(day -> day.plusYears(years).isAfter(today)).isPresent();
    }

    private static Optional<LocalDate> since(Stream<CareFact> care) {
        return care.flatMap(fact -> fact.from().stream()).min(Comparator.naturalOrder());
    }

    private Stream<CareFact> care(Predicate<KnownFact> which) {
        return facts.stream()
                .filter(which)
                .map(KnownFact::fact)
                .filter(fact -> fact.kind().isCare());
    }

    private Stream<KnownFact> all(FactKind kind) {
        return facts.stream().filter(known -> known.fact().kind() == kind);
    }

    private Stream<CareFact> seen(FactKind kind) {
        return all(kind).filter(KnownFact::seen).map(KnownFact::fact);
    }

    private static void add(OversightFinding finding, boolean stands, List<OversightFinding> into) {
        if (stands) {
            into.add(finding);
        }
    }
}
