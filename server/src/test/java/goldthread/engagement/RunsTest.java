package goldthread.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunsTest {

    private static final Instant DAY_0 = Instant.parse("2026-01-01T10:00:00Z");
    private static final EngagementSettings TWO_IN_NINETY =
            new EngagementSettings(2, Duration.ofDays(90), Duration.ofDays(3), 210);

    private static Instant day(int day) {
        return DAY_0.plus(Duration.ofDays(day));
    }

    /** Written as {@code m0 a10 m20}: missed on day 0, came on day 10; {@code !m20} asks for a response about the last. */
    private static List<Trace> traces(String written) {
        List<Trace> traces = new ArrayList<>();
        Arrays.stream(written.split(" ")).filter(word -> !word.isEmpty()).forEach(word -> {
            boolean asked = word.startsWith("!");
            int day = Integer.parseInt(word.replaceAll("\\D", ""));
            TraceKind kind = asked ? TraceKind.ALARM : word.startsWith("m") ? TraceKind.MISSED : TraceKind.ATTENDED;
            traces.add(new Trace("c", kind, day(day), "Appointment/" + day));
        });
        return traces;
    }

    @Test
    void an_appointment_of_two_records_of_one_child_was_missed_once() {
        List<Trace> both = List.of(
                new Trace("kept", TraceKind.MISSED, day(7), "Appointment/7"),
                new Trace("nameless", TraceKind.MISSED, day(7), "Appointment/7"));

        assertThat(new Runs(TWO_IN_NINETY).due(Trace.once(both), day(7))).isEmpty();
    }

    @ParameterizedTest(name = "{0} on day {1}: {2}")
    @MethodSource
    void a_response_is_due_once_in_a_run(String written, int today, String due) {
        assertThat(new Runs(TWO_IN_NINETY).due(traces(written), day(today)).map(Trace::about))
                .isEqualTo(due.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of("Appointment/" + due));
    }

    static Stream<Arguments> a_response_is_due_once_in_a_run() {
        return Stream.of(
                Arguments.of("", 0, ""),
                Arguments.of("m0", 0, ""),
                Arguments.of("m0 m7", 7, "7"),
                Arguments.of("m0 m90", 90, "90"),
                Arguments.of("m0 m91", 91, ""),
                Arguments.of("m0 a3 m7", 7, ""),
                Arguments.of("a3 m4 m7", 7, "7"),
                Arguments.of("m0 m7 !m7", 7, ""),
                Arguments.of("m0 m7 !m7 m14", 14, ""),
                Arguments.of("m0 m7 !m7 a9 m14", 14, ""),
                Arguments.of("m0 m7 !m7 a9 m14 m20", 20, "20"),
                Arguments.of("m0 m7 !m7 m98 m99", 99, "99"),
                Arguments.of("m0 m7 !m7 m97 m99", 99, ""),
                // What is recorded when it was over long ago calls for nothing now.
                Arguments.of("m0 m7", 97, ""),
                Arguments.of("m0 m7", 96, "7"),
                // The order in which it is recorded doesn't matter.
                Arguments.of("m7 m0", 7, "7"));
    }

    @Test
    void what_was_missed_in_two_records_counts_together_and_what_was_asked_because_of_both_only_there() {
        Runs runs = new Runs(TWO_IN_NINETY);
        List<Trace> both = new ArrayList<>(List.of(
                new Trace("nameless", TraceKind.MISSED, day(0), "Appointment/0"),
                new Trace("c", TraceKind.MISSED, day(7), "Appointment/7")));
        assertThat(runs.due(Trace.of("c", both), day(7))).isEmpty();
        assertThat(runs.due(both, day(7))).isPresent();

        both.add(new Trace("c", TraceKind.ALARM, day(7), "Appointment/7", true));
        assertThat(runs.due(both, day(7))).isEmpty();
        both.add(new Trace("c", TraceKind.MISSED, day(8), "Appointment/8"));
        assertThat(runs.due(Trace.of("c", both), day(8)).map(Trace::about))
                .as("those around this record alone are told of what it tells alone")
                .contains("Appointment/8");
    }

    @Test
    void as_many_count_as_are_configured_and_in_that_time() {
        Runs three = new Runs(new EngagementSettings(3, Duration.ofDays(30), Duration.ofDays(3), 210));

        assertThat(three.due(traces("m0 m7"), day(7))).isEmpty();
        assertThat(three.due(traces("m0 m29 m58"), day(58))).isEmpty();
        assertThat(three.due(traces("m0 m29 m30"), day(30))).map(Trace::about).contains("Appointment/30");
    }
}
