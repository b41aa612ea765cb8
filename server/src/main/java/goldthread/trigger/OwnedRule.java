package goldthread.trigger;

import goldthread.store.Origin;
import java.util.Map;

/**
 * A rule and whose it is.
 *
 * @param organisation as {@code system|value}
 */
record OwnedRule(TriggerRule rule, String organisation) {

    boolean isServers() {
        return organisation.equals(Origin.SERVER.organisation());
    }

    /** Whether it judges what an organisation records. */
    boolean judges(String recorder) {
        return isServers() || organisation.equals(recorder);
    }

    /**
     * The part of a record that it judges: an organisation's rule only the scores which that organisation recorded.
     *
     * @param recorders by which organisation each observation was recorded, as {@code Observation/id}
     */
    ScoreRecord own(ScoreRecord record, Map<String, String> recorders) {
        return isServers() ? record : record.only(score -> judges(recorders.getOrDefault(score.reference(), "")));
    }

    /** Two organisations may have rules of one URL, which don't take each other's place. */
    String key() {
        return organisation + " " + rule.url();
    }
}
