package goldthread.tests.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    @Test
    void mixed_work_is_seventy_parts_reading_twenty_updating_and_ten_ingesting() {
        Map<Workload, Long> mix =
                LongStream.range(0, 4000).mapToObj(Workload.MIXED::unit).collect(groupingBy(work -> work, counting()));
        assertThat(mix)
                .containsEntry(Workload.READ, 700L)
                .containsEntry(Workload.MEMBERSHIP, 700L)
                .containsEntry(Workload.SHARED_PLAN, 700L)
                .containsEntry(Workload.CHRONOLOGY, 700L)
                .containsEntry(Workload.UPDATE, 800L)
                .containsEntry(Workload.INGEST, 400L)
                .hasSize(6);
    }

    @Test
    void any_other_work_is_only_itself() {
        assertThat(LongStream.range(0, 20).mapToObj(Workload.READ::unit)).containsOnly(Workload.READ);
    }
}
