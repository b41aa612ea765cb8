package goldthread.tests.bench.child;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with placeholders like <code>{{day 14}}</code>, taken apart once and filled many times. */
final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\S+?)(?: ([^}]*))?}}");

    private final List<Part> parts = new ArrayList<>();

    /** What stands in a placeholder's place. */
    @FunctionalInterface
    interface Values {
        /**
         * Gives the value of one placeholder.
         *
         * @param name the placeholder's first word
         * @param argument the words after it, empty when there are none
         * @param position the how-many-th placeholder of the text this is, so that two alike can differ
         */
        String value(String name, String argument, int position);
    }

    private record Part(String text, String name, String argument) {}

    Template(String text) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int from = 0;
        while (placeholder.find()) {
            String argument = placeholder.group(2);
            parts.add(new Part(
                    text.substring(from, placeholder.start()), placeholder.group(1), argument == null ? "" : argument));
            from = placeholder.end();
        }
        parts.add(new Part(text.substring(from), "", ""));
    }

    String fill(Values values) {
        StringBuilder filled = new StringBuilder();
        for (int position = 0; position < parts.size(); position++) {
            Part part = parts.get(position);
            filled.append(part.text());
            if (!part.name().isEmpty()) {
                filled.append(values.value(part.name(), part.argument(), position));
            }
        }
        return filled.toString();
    }
}
