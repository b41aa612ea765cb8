package goldthread.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.KnownChild;
import goldthread.caseload.CaseloadChild.Place;
import goldthread.child.WholeChild;
import goldthread.store.View;
import goldthread.terminology.CaseloadBasis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseloadTest {

    private static final List<CaseloadChild> IN_ORDER = List.of(
            Children.child("a", "Zorn", 3, ""),
            Children.child("b", "Abel", 1, "2026-11-24T10:00:00Z"),
            Children.child("c", "Abel", 1, "2026-11-25T10:00:00Z"),
            Children.child("d", "Abel", 0, "2026-11-23T10:00:00Z"),
            Children.child("e", "abel", 0, ""),
            Children.child("g", "Abel", 0, ""),
            Children.child("f", "Byrd", 0, ""));

    private static final WholeChild WHOLE = new WholeChild("kept", Set.of("kept", "joined"));
    private static final Map<String, WholeChild> BOTH = Map.of("kept", WHOLE, "joined", WHOLE);

    private static List<CaseloadChild> shuffled() {
        List<CaseloadChild> all = new ArrayList<>(IN_ORDER);
        Collections.shuffle(all, new Random(7));
        return all;
    }

    @Test
    void most_that_is_overdue_comes_first_then_what_is_due_next_then_the_name() {
        Caseload caseload = Caseload.of(shuffled(), new CaseloadQuestion(200, null));

        assertThat(caseload.children()).isEqualTo(IN_ORDER);
        assertThat(caseload.total()).isEqualTo(7);
        assertThat(caseload.next()).isEmpty();
    }

    @Test
    void pages_follow_one_another_without_a_gap_through_their_tokens() {
        List<CaseloadChild> read = new ArrayList<>();
        Optional<CaseloadQuestion> question = Optional.of(new CaseloadQuestion(2, null));
        while (question.isPresent()) {
            Caseload page = Caseload.of(shuffled(), question.get());
            assertThat(page.total()).isEqualTo(7);
            read.addAll(page.children());
            question = page.next().map(next -> CaseloadQuestion.read(next.text()));
        }

        assertThat(read).isEqualTo(IN_ORDER);
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended_though_that_child_has_gone() {
        Place gone = new Place(1, Instant.parse("2026-11-24T12:00:00Z"), "nobody of them", "x");

        assertThat(Caseload.of(shuffled(), new CaseloadQuestion(200, gone)).children())
                .isEqualTo(IN_ORDER.subList(2, 7));
    }

    @Test
    void a_child_of_two_records_is_there_once_with_what_is_due_in_both() {
        CaseloadChild kept = Children.child("kept", "Abel", 1, "2026-11-25T10:00:00Z");
        CaseloadChild joined = Children.child("joined", "Unknown", 2, "2026-11-24T10:00:00Z");
        CaseloadChild other = Children.child("other", "Byrd", 0, "");

        List<CaseloadChild> once = CaseloadChild.once(List.of(joined, kept, other), BOTH);

        assertThat(once).hasSize(2).contains(other);
        assertThat(once)
                .filteredOn(one -> one.child().id().equals("kept"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.identity()).isEqualTo(kept.identity());
                    assertThat(one.overdue().count()).isEqualTo(3);
                    assertThat(one.overdue().next()).contains(Instant.parse("2026-11-24T10:00:00Z"));
                    assertThat(one.beside()).containsExactly(joined.entry());
                });
    }

    @Test
    void whoever_doesnt_see_both_whole_has_two_children_or_the_one_that_they_know() {
        CaseloadChild kept = Children.child("kept", "Abel", 1, "");
        CaseloadChild joined = Children.child("joined", "Unknown", 2, "");
        CaseloadChild sent = new CaseloadChild(
                new KnownChild("kept", 1, View.AS_SENT, Set.of(CaseloadBasis.TASK), Set.of(), false),
                kept.entry(),
                kept.identity(),
                kept.overdue());

        assertThat(CaseloadChild.once(List.of(joined), BOTH)).containsExactly(joined);
        assertThat(CaseloadChild.once(List.of(kept), BOTH)).containsExactly(kept);
        assertThat(CaseloadChild.once(List.of(joined, sent), BOTH)).containsExactlyInAnyOrder(joined, sent);
    }

    @Test
    void whoever_stands_around_nobody_has_an_empty_page() {
        assertThat(Caseload.of(List.of(), new CaseloadQuestion(50, null)))
                .isEqualTo(new Caseload(0, List.of(), Optional.empty()));
    }
}
