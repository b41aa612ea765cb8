package goldthread.voice;

import goldthread.child.PartyKey;
import goldthread.profiles.Wish;
import goldthread.store.DateSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/**
 * A wish of a child that nobody has answered.
 *
 * @param child logical id
 * @param due the first moment at which its answer is late
 */
record OpenWish(String child, Instant due) {

    private static final String PATIENT = "Patient/";
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * Of what a resource says; empty when it holds no wish, or its answer too. An answer that is being considered is late
     * after the day by which it is decided; every other after so long since the child said it. Nobody has said anything in
     * days to come: such a day counts for none.
     *
     * @param recorded when it was stored, for a wish that has no day
     */
    static Optional<OpenWish> of(Resource resource, Instant recorded, Duration answerWithin) {
        return Wish.of(resource)
                .filter(wish -> !wish.isAnswered())
                .flatMap(wish -> child((Observation) resource)
                        .map(child -> new OpenWish(child, due(wish, recorded, answerWithin))));
    }

    boolean isLate(Instant now) {
        return !due.isAfter(now);
    }

    private static Instant due(Wish wish, Instant recorded, Duration answerWithin) {
        Instant said = wish.saidOn()
                .map(day -> end(day, recorded))
                .filter(until -> !until.isAfter(recorded.plus(DAY)))
                .orElse(recorded);
        return wish.decideBy().map(day -> end(day, recorded)).orElse(said.plus(answerWithin));
    }

    /** A day that is said counts as a whole. */
    private static Instant end(BaseDateTimeType day, Instant recorded) {
        Instant until = DateSpan.of(day).until();
        return until == null ? recorded : until;
    }

    private static Optional<String> child(Observation wish) {
        return PartyKey.of(wish.getSubject())
                .filter(subject -> subject.startsWith(PATIENT))
                .map(subject -> subject.substring(PATIENT.length()));
    }
}
