package goldthread.staleness;

import goldthread.store.DateSpan;
import goldthread.terminology.LifeChange;
import goldthread.terminology.ReviewSubject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What there is to do about a child's record, from all that is known of it. Whatever was done already isn't asked for again,
 * so that to judge twice is to judge once (N62, N67).
 *
 * @param ask what somebody is to be asked to look at, each with the change that is the reason
 * @param done tasks whose subject was looked at since, or is no longer in force, as {@code Type/id}
 * @param over alerts whose tasks are all done, or whose reason has gone, as {@code Type/id}
 * @param rise with which record self-harm has become more frequent
 */
record ReviewWork(List<ReviewNeeded> ask, Set<String> done, Set<String> over, Optional<Rise> rise) {

    ReviewWork {
        ask = List.copyOf(ask);
        done = Set.copyOf(done);
        over = Set.copyOf(over);
    }

    /**
     * What there is to do.
     *
     * @param child logical id of the record that is judged
     * @param whole all rows of all records of the child: by these alone it is told that self-harm has become more frequent where
     *     no single record tells it
     * @param now by the database's clock
     */
    static ReviewWork of(String child, List<Fact> whole, Instant now) {
        List<Fact> facts = Fact.of(child, whole);
        List<ReviewNeeded> needed = Staleness.of(events(facts), Written.current(written(facts)), now);
        List<ReviewNeeded> ask = ask(needed, facts);
        Set<String> done = done(needed, facts);
        boolean alone = isRising(facts, now);
        boolean jointly = alone || isRising(whole, now);
        Set<String> over = new HashSet<>(over(ask, done, alone, facts));
        of(FactKind.RISE, whole)
                .filter(alert -> alert.isJoint() && alert.isOwn() && alert.open() && !jointly)
                .forEach(alert -> over.add(alert.about()));
        Optional<Rise> rise = alone ? rise(facts, false, now) : jointly ? rise(whole, true, now) : Optional.empty();
        return new ReviewWork(ask, done, over, rise);
    }

    private static Set<String> done(List<ReviewNeeded> needed, List<Fact> facts) {
        Set<String> stale =
                needed.stream().map(review -> review.subject().about()).collect(Collectors.toUnmodifiableSet());
        return of(FactKind.ASKED, facts)
                .filter(task -> task.isOwn() && task.open() && !stale.contains(task.subject()))
                .map(Fact::about)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> over(List<ReviewNeeded> ask, Set<String> done, boolean rising, List<Fact> facts) {
        Set<String> waiting = Stream.concat(
                        of(FactKind.ASKED, facts)
                                .filter(task -> task.open() && !done.contains(task.about()))
                                .map(Fact::because),
                        ask.stream().map(review -> review.because().about()))
                .collect(Collectors.toUnmodifiableSet());
        return Stream.concat(
                        of(FactKind.ALERT, facts).filter(alert -> !waiting.contains(alert.because())),
                        of(FactKind.RISE, facts).filter(alert -> !rising))
                .filter(alert -> alert.isOwn() && alert.open())
                .map(Fact::about)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Stream<Fact> of(FactKind kind, List<Fact> facts) {
        return facts.stream().filter(fact -> fact.kind() == kind);
    }

    private static List<LifeEvent> events(List<Fact> facts) {
        return of(FactKind.CHANGE, facts)
                .map(fact -> new LifeEvent(fact.about(), LifeChange.valueOf(fact.code()), fact.at(), fact.known()))
                .toList();
    }

    private static List<Written> written(List<Fact> facts) {
        Map<String, List<Fact>> byResource = of(FactKind.WRITTEN, facts)
                .collect(Collectors.groupingBy(Fact::about, LinkedHashMap::new, Collectors.toList()));
        return byResource.values().stream().map(ReviewWork::writing).toList();
    }

    private static Written writing(List<Fact> rows) {
        Fact first = rows.get(0);
        String kind = first.code().substring(0, first.code().indexOf('|'));
        return new Written(
                new Reviewable(first.about(), ReviewSubject.valueOf(kind), first.at()),
                rows.stream().map(Fact::code).collect(Collectors.toUnmodifiableSet()),
                first.agency());
    }

    /** One for each subject that nobody is asked about already, with the most pressing change that wasn't answered. */
    private static List<ReviewNeeded> ask(List<ReviewNeeded> needed, List<Fact> facts) {
        Map<String, List<ReviewNeeded>> bySubject = needed.stream()
                .collect(Collectors.groupingBy(
                        review -> review.subject().about(), LinkedHashMap::new, Collectors.toList()));
        List<ReviewNeeded> ask = new ArrayList<>();
        bySubject.forEach((subject, reviews) -> {
            List<Fact> asked = of(FactKind.ASKED, facts)
                    .filter(task -> task.subject().equals(subject))
                    .toList();
            if (asked.stream().noneMatch(Fact::open)) {
                reviews.stream()
                        .filter(review -> asked.stream().noneMatch(task -> isAnswer(task, review.because())))
                        .min(Comparator.comparing((ReviewNeeded review) ->
                                !LifeChanges.isUrgent(review.because().change())))
                        .ifPresent(ask::add);
            }
        });
        return ask;
    }

    /** Whoever ended a task did so knowing of all that was here by then. */
    private static boolean isAnswer(Fact ended, LifeEvent event) {
        return ended.because().equals(event.about()) || !ended.at().isBefore(event.known());
    }

    private static boolean isRising(List<Fact> facts, Instant now) {
        List<LocalDate> days = of(FactKind.SELF_HARM, facts).map(Rise::day).toList();
        return SelfHarmFrequency.of(days, now.atZone(DateSpan.ZONE).toLocalDate())
                .isRising();
    }

    /** The last record, when no alert is in force and none was ended since it was known. */
    private static Optional<Rise> rise(List<Fact> facts, boolean joint, Instant now) {
        if (of(FactKind.RISE, facts).anyMatch(Fact::open)) {
            return Optional.empty();
        }
        Instant told = of(FactKind.RISE, facts)
                .map(Fact::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return of(FactKind.SELF_HARM, facts)
                .filter(harm -> Moments.hasCome(harm.at(), now) && harm.known().isAfter(told))
                .max(Comparator.comparing(Fact::at))
                .map(last -> Rise.of(last, joint, of(FactKind.SELF_HARM, facts), now));
    }
}
