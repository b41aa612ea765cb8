package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.Asked.Tie;
import goldthread.child.Mark;
import goldthread.terminology.ShareLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every decision, tried on twenty thousand of them; the seed is fixed, so that a failure comes again. */
class DecisionPropertiesTest {

    private static final int TRIES = 20_000;
    private static final List<String> CHILDREN = List.of(Entry.AMY, Entry.BEN, "cat");
    private static final List<String> TYPES =
            List.of("Patient", "CareTeam", "Observation", "Task", "Communication", "Organization");
    private static final Instant NOW = Standing.NOW;
    private static final long DAY = 86_400;
    private static final List<Mark> SHARING = List.of(Mark.SHARE_EDUCATION, Mark.SHARE_WITH_CARER);

    private final Random random = new Random(20260915);

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private @Nullable Instant thirteenth() {
        List<Long> days = List.of(-4000L, -400L, -1L, 0L, 1L, 900L);
        return random.nextInt(5) == 0 ? null : NOW.plusSeconds(one(days) * DAY);
    }

    private Right right(@Nullable Instant thirteenth) {
        return new Right(one(List.of(Basis.values())), one(List.of(ShareLevel.values())), thirteenth);
    }

    /** The rights of a caller to each child; whoever has one to a child knows the same birthday by all of them. */
    private Standing standing() {
        Map<String, List<Right>> rights = new HashMap<>();
        for (String child : CHILDREN) {
            Instant thirteenth = thirteenth();
            List<Right> those = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                those.add(right(thirteenth));
            }
            if (!those.isEmpty()) {
                rights.put(child, List.copyOf(those));
            }
        }
        return new Standing(one(List.of(RoleKind.values())), Map.copyOf(rights), Map.of(), NOW);
    }

    private Entry entry() {
        Entry entry = Entry.of(one(TYPES)).about(one(CHILDREN)).at(one(List.of(ShareLevel.values())));
        for (int i = random.nextInt(3); i > 0; i--) {
            entry = entry.marked(one(List.of(Mark.values())));
        }
        Tie tie = one(List.of(Tie.values()));
        boolean possible = tie != Tie.SENDER || entry.asked().isChild();
        return possible && random.nextInt(4) == 0 ? entry.tied(tie) : entry;
    }

    private static boolean isAtMost(Verdict one, Verdict other) {
        return one.compareTo(other) <= 0;
    }

    @Test
    void one_more_right_never_hides_anything() {
        for (int i = 0; i < TRIES; i++) {
            Standing before = standing();
            String child = one(CHILDREN);
            Instant thirteenth = before.rights().containsKey(child)
                    ? before.rights().get(child).get(0).thirteenth()
                    : thirteenth();
            Standing after = before.to(child, right(thirteenth));
            Entry entry = entry();

            assertThat(isAtMost(before.on(entry), after.on(entry)))
                    .as("%s then %s on %s", before, after, entry)
                    .isTrue();
            assertThat(!before.mayChange(entry) || after.mayChange(entry))
                    .as("%s then %s changes %s", before, after, entry)
                    .isTrue();
        }
    }

    @Test
    void a_label_that_keeps_never_shows_more() {
        for (int i = 0; i < TRIES; i++) {
            Standing standing = standing();
            Entry entry = entry();
            Mark mark = one(List.of(Mark.values()));
            Entry marked = entry.marked(mark);

            boolean narrower = isAtMost(standing.on(marked), standing.on(entry));
            assertThat(SHARING.contains(mark) || narrower)
                    .as("%s on %s, then marked %s", standing, entry, mark)
                    .isTrue();
            assertThat(!SHARING.contains(mark) || isAtMost(standing.on(entry), standing.on(marked)))
                    .as("%s on %s, then shared by %s", standing, entry, mark)
                    .isTrue();
        }
    }

    @Test
    void a_higher_level_never_shows_more() {
        for (int i = 0; i < TRIES; i++) {
            Standing standing = standing();
            Entry entry = entry();

            assertThat(isAtMost(
                            standing.on(entry.at(ShareLevel.RESTRICTED)), standing.on(entry.at(ShareLevel.EVERYDAY))))
                    .as("%s on %s", standing, entry)
                    .isTrue();
            assertThat(isAtMost(standing.on(entry.at(ShareLevel.SEALED)), standing.on(entry.at(ShareLevel.RESTRICTED))))
                    .as("%s on %s", standing, entry)
                    .isTrue();
        }
    }

    @Test
    void what_is_about_two_children_is_seen_no_more_than_if_it_were_about_one() {
        for (int i = 0; i < TRIES; i++) {
            Standing standing = standing();
            Entry entry = entry();
            Verdict both = standing.on(entry.about(Entry.AMY, Entry.BEN));

            assertThat(isAtMost(both, standing.on(entry.about(Entry.AMY)))
                            && isAtMost(both, standing.on(entry.about(Entry.BEN))))
                    .as("%s on %s", standing, entry)
                    .isTrue();
        }
    }

    @Test
    void nothing_is_changed_that_is_not_seen_and_nothing_is_seen_without_a_reason() {
        for (int i = 0; i < TRIES; i++) {
            Standing standing = standing();
            Entry entry = entry();
            boolean open = entry.asked().isOpen();

            assertThat(!standing.mayChange(entry)
                            || Set.of(Verdict.SEEN, Verdict.AS_SENT).contains(standing.on(entry)))
                    .isTrue();
            assertThat(open
                            || !entry.asked().ties().isEmpty()
                            || standing.on(entry) == Verdict.UNKNOWN
                            || entry.asked().children().stream()
                                    .allMatch(child -> standing.decision().knows(child)))
                    .as("%s on %s", standing, entry)
                    .isTrue();
        }
    }
}
