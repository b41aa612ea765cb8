package goldthread.tests.bench.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ServerProcessesTest {
    private static final long SELF = ProcessHandle.current().pid();

    @Test
    void work_done_shows_as_processor_time() {
        ServerProcesses self = new ServerProcesses(SELF, OptionalLong.empty());
        CpuTime before = self.cpu();
        long began = System.nanoTime();
        while (self.cpu().since(before).server() < 50) {
            assertThat(System.nanoTime() - began).isLessThan(60_000_000_000L);
        }
        assertThat(self.cpu().since(before).database()).isZero();
    }

    @Test
    void the_time_of_a_child_that_ended_stays_with_its_parent() throws Exception {
        ServerProcesses self = new ServerProcesses(SELF, OptionalLong.of(SELF));
        CpuTime before = self.cpu();
        Process child = new ProcessBuilder("sh", "-c", "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done").start();
        assertThat(child.waitFor()).isZero();
        CpuTime used = self.cpu().since(before);
        assertThat(used.database()).isGreaterThan(used.server());
    }

    @Test
    void memory_is_that_of_the_process() {
        assertThat(new ServerProcesses(SELF, OptionalLong.empty()).residentMegabytes())
                .isGreaterThan(20);
    }

    @Test
    void a_process_that_is_gone_is_told() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new ServerProcesses(Integer.MAX_VALUE, OptionalLong.empty()).cpu())
                .withMessageContaining("no process");
    }
}
