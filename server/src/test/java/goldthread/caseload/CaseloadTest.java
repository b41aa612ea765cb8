package goldthread.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.caseload.CaseloadChild.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
    void whoever_stands_around_nobody_has_an_empty_page() {
        assertThat(Caseload.of(List.of(), new CaseloadQuestion(50, null)))
                .isEqualTo(new Caseload(0, List.of(), Optional.empty()));
    }
}
