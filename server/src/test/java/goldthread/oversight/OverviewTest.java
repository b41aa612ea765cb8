package goldthread.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.caseload.Identity;
import goldthread.store.StoredResource;
import goldthread.terminology.OversightFinding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages of the overview. */
final class OverviewTest {

    private static ChildInCare child(String id, String family, OversightFinding... findings) {
        StoredResource entry = new StoredResource(
                "Patient",
                id,
                1,
                Instant.EPOCH,
                "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"" + family + "\"}]}");
        Standing standing = new Standing(StandingTest.TODAY, Optional.empty(), List.of(), List.of());
        return new ChildInCare(entry, Identity.of(entry), standing, List.of(findings));
    }

    private final List<ChildInCare> all = List.of(
            child("1", "Ash"),
            child("2", "Birch", OversightFinding.WAITING),
            child("3", "Cedar", OversightFinding.WAITING, OversightFinding.NO_MEASURE),
            child("4", "Alder", OversightFinding.NO_MEASURE));

    private static Stream<String> ids(Overview overview) {
        return overview.children().stream().map(child -> child.entry().id());
    }

    @Test
    void those_for_whom_most_stands_out_come_first_and_pages_go_on_after_one_another() {
        Overview first = Overview.of(all, new OverviewQuestion(2, Set.of(), null));
        assertThat(ids(first)).containsExactly("3", "4");
        OverviewQuestion following =
                OverviewQuestion.read(first.next().orElseThrow().text());

        Overview second = Overview.of(all, following);
        assertThat(ids(second)).containsExactly("2", "1");
        assertThat(second.next()).isEmpty();
        assertThat(second.total()).isEqualTo(4);
    }

    @Test
    void a_filter_goes_on_with_the_page_and_counts_are_of_all() {
        Overview first = Overview.of(all, new OverviewQuestion(1, Set.of(OversightFinding.WAITING), null));
        assertThat(ids(first)).containsExactly("3");
        assertThat(first.matching()).isEqualTo(2);
        assertThat(first.counts())
                .containsEntry(OversightFinding.WAITING, 2)
                .containsEntry(OversightFinding.NO_MEASURE, 2)
                .containsEntry(OversightFinding.NO_SCHOOL_PLACE, 0);

        assertThat(ids(Overview.of(
                        all, OverviewQuestion.read(first.next().orElseThrow().text()))))
                .containsExactly("2");
    }
}
