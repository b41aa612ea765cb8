package goldthread.tests.bench.meter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapTest {
    @Test
    void the_one_line_of_g1_is_read() {
        String info = """
                4711:
                 garbage-first heap   total 516096K, used 30208K [0x0000000080000000, 0x0000000100000000)
                  region size 1024K, 12 young (12288K), 3 survivors (3072K)
                 Metaspace       used 90211K, committed 91008K, reserved 1179648K
                  class space    used 11011K, committed 11456K, reserved 1048576K
                """;
        assertThat(Heap.usedKibibytes(info)).isEqualTo(30_208);
    }

    @Test
    void the_generations_of_the_serial_collector_are_added_and_their_spaces_are_not() {
        String info = """
                 def new generation   total 78656K, used 1398K [0x0, 0x1, 0x2)
                  eden space 69952K,   2% used [0x0, 0x1, 0x2)
                  from space 8704K,   0% used [0x0, 0x1, 0x2)
                 tenured generation   total 174784K, used 60000K [0x0, 0x1, 0x2)
                   the space 174784K,  34% used [0x0, 0x1, 0x2, 0x3)
                 Metaspace       used 90211K, committed 91008K, reserved 1179648K
                """;
        assertThat(Heap.usedKibibytes(info)).isEqualTo(61_398);
    }

    @Test
    void the_longer_line_of_newer_jdks_is_read() {
        String info = " garbage-first heap   total reserved 2097152K, committed 516096K, used 2048K [0x0, 0x1)";
        assertThat(Heap.usedKibibytes(info)).isEqualTo(2048);
    }
}
