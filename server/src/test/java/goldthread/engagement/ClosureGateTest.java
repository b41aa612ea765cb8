package goldthread.engagement;

import static goldthread.engagement.ClosureGate.ATTEMPT;
import static goldthread.engagement.ClosureGate.SAFEGUARDING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClosureGateTest {

    private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");
    private static final ClosureGate GATE =
            new ClosureGate(new Runs(new EngagementSettings(2, Duration.ofDays(90), Duration.ofDays(3), 210)));

    private static Trace trace(TraceKind kind, int day) {
        return new Trace("c", kind, BEGAN.plus(Duration.ofDays(day)), null);
    }

    @ParameterizedTest
    @MethodSource
    void what_is_missing(List<Trace> traces, List<String> missing) {
        assertThat(GATE.missing(traces, BEGAN)).isEqualTo(missing);
    }

    static Stream<Arguments> what_is_missing() {
        Trace missed = trace(TraceKind.MISSED, 10);
        Trace missedAgain = trace(TraceKind.MISSED, 20);
        Trace considered = trace(TraceKind.CONSIDERED, 21);
        Trace attempt = trace(TraceKind.ATTEMPT, 22);
        return Stream.of(
                Arguments.of(List.of(), List.of(SAFEGUARDING, ATTEMPT)),
                Arguments.of(List.of(missed, missedAgain), List.of(SAFEGUARDING, ATTEMPT)),
                Arguments.of(List.of(missed, missedAgain, considered), List.of(ATTEMPT)),
                Arguments.of(List.of(missed, missedAgain, attempt), List.of(SAFEGUARDING)),
                Arguments.of(List.of(missed, missedAgain, considered, attempt), List.of()),
                // Considered after the first of the run counts; an attempt before the last doesn't.
                Arguments.of(
                        List.of(missed, missedAgain, trace(TraceKind.CONSIDERED, 12), trace(TraceKind.ATTEMPT, 12)),
                        List.of(ATTEMPT)),
                // What was considered before the child came again isn't about this absence.
                Arguments.of(
                        List.of(
                                missed,
                                trace(TraceKind.CONSIDERED, 12),
                                trace(TraceKind.ATTENDED, 15),
                                missedAgain,
                                attempt),
                        List.of(SAFEGUARDING)),
                // A question that is still open isn't answered by another answer.
                Arguments.of(
                        List.of(missed, missedAgain, considered, attempt, trace(TraceKind.UNANSWERED, 23)),
                        List.of(SAFEGUARDING)),
                // Without a missed appointment, since the episode began.
                Arguments.of(List.of(trace(TraceKind.CONSIDERED, 3), trace(TraceKind.ATTEMPT, 4)), List.of()),
                Arguments.of(
                        List.of(trace(TraceKind.CONSIDERED, -3), trace(TraceKind.ATTEMPT, -4)),
                        List.of(SAFEGUARDING, ATTEMPT)));
    }
}
