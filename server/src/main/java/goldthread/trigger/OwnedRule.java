package goldthread.trigger;

import goldthread.store.Origin;

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

    /** Two organisations may have rules of one URL, which don't take each other's place. */
    String key() {
        return organisation + " " + rule.url();
    }
}
