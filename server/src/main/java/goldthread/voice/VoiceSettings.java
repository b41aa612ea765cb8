package goldthread.voice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When somebody is asked because a child isn't heard. No source prescribes these numbers; they are a deployer's to set.
 *
 * @param answerWithin how long a wish may wait for its answer ({@code GOLDTHREAD_VOICE_ANSWER_WITHIN})
 * @param respondWithin how soon a task that the server opens is to be done ({@code GOLDTHREAD_VOICE_RESPOND_WITHIN})
 * @param lookEvery how often this node looks for wishes that wait too long; nothing to leave it to other nodes
 *     ({@code GOLDTHREAD_VOICE_LOOK_EVERY})
 * @param workerChanges how many changes of key worker in twelve months call for a look
 *     ({@code GOLDTHREAD_VOICE_WORKER_CHANGES})
 */
@ConfigurationProperties("goldthread.voice")
record VoiceSettings(
        @DefaultValue("P14D") Duration answerWithin,
        @DefaultValue("P7D") Duration respondWithin,
        @DefaultValue("PT10M") Duration lookEvery,
        @DefaultValue("3") int workerChanges) {

    VoiceSettings {
        if (answerWithin.isNegative() || answerWithin.isZero()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_VOICE_ANSWER_WITHIN must be a length of time, such as P14D for two weeks.");
        }
        if (respondWithin.isNegative() || respondWithin.isZero()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_VOICE_RESPOND_WITHIN must be a time ahead, such as P7D for one week.");
        }
        if (lookEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_VOICE_LOOK_EVERY must be a length of time, such as PT10M, or PT0S to look for nothing.");
        }
        if (workerChanges < 1) {
            throw new IllegalArgumentException("GOLDTHREAD_VOICE_WORKER_CHANGES must be 1 or more.");
        }
    }
}
