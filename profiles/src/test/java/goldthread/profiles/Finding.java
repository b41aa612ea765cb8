package goldthread.profiles;

import java.util.regex.Pattern;

/** What a validator says about one place of a resource. */
record Finding(Severity severity, String where, String text) {
    private static final Pattern KEY = Pattern.compile("\\bcypmh-[a-z]+-[0-9]+:");

    enum Severity {
        INFORMATION,
        WARNING,
        ERROR
    }

    boolean isAtLeast(Severity other) {
        return severity.compareTo(other) >= 0;
    }

    boolean isOfOurRules() {
        return KEY.matcher(text).find();
    }

    /** Validators put the key of a rule, a colon and its sentence somewhere into their message. */
    boolean saysThat(String rule, String sentence) {
        return text.contains(rule + ":") && text.contains(sentence);
    }
}
