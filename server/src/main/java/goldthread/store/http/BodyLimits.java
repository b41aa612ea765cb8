package goldthread.store.http;

import com.fasterxml.jackson.databind.JsonNode;
import goldthread.store.Outcomes;
import java.util.Map;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * What a body may hold, whatever it is about: how many entries and repetitions, how long a text, and no character that
 * can't be stored.
 */
final class BodyLimits {

    private static final int MAX_ENTRIES = 500;

    /** Repetitions of one element; each may be a row of an index. */
    private static final int MAX_REPETITIONS = 1_000;

    /** Characters of a text: what FHIR R4 allows a string. */
    private static final int MAX_TEXT = 1_048_576;

    /** Bytes of an attachment within a resource, after base64 is undone. */
    private static final int MAX_ATTACHMENT = 1_048_576;

    private BodyLimits() {}

    /** Refuses a body with the place of what is too much in it. */
    static void require(JsonNode body) {
        if (body.path("entry").size() > MAX_ENTRIES) {
            throw Outcomes.tooLarge("too-many-entries", "A bundle takes at most " + MAX_ENTRIES + " entries.");
        }
        walk(body, body.path("resourceType").asText(""));
    }

    private static void walk(JsonNode node, String path) {
        if (node.isTextual()) {
            text(node.textValue(), path);
        } else if (node.isObject()) {
            boolean binary = node.path("resourceType").asText().equals("Binary");
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (field.getKey().isEmpty()) {
                    throw Outcomes.invalid(IssueType.STRUCTURE, "malformed", "A property has a name.", path);
                }
                String place = path + "." + field.getKey();
                if (binary && field.getKey().equals("data") && field.getValue().isTextual()) {
                    requireStorable(field.getValue().textValue(), place);
                } else {
                    walk(field.getValue(), place);
                }
            }
        } else if (node.isArray()) {
            array(node, path);
        }
    }

    private static void array(JsonNode node, String path) {
        if (node.size() > MAX_REPETITIONS) {
            throw Outcomes.invalid(
                    IssueType.TOOLONG, "malformed", "An element repeats at most " + MAX_REPETITIONS + " times.", path);
        }
        for (int i = 0; i < node.size(); i++) {
            walk(node.get(i), path + "[" + i + "]");
        }
    }

    private static void text(String text, String path) {
        boolean attachment = path.endsWith(".data");
        if (attachment && unpacked(text) > MAX_ATTACHMENT) {
            throw Outcomes.tooLarge(
                    "too-large", "An attachment takes at most 1 MiB; give its url, or send it as a Binary.");
        }
        if (!attachment && text.length() > MAX_TEXT) {
            throw Outcomes.invalid(
                    IssueType.TOOLONG, "malformed", "A text has at most " + MAX_TEXT + " characters.", path);
        }
        requireStorable(text, path);
    }

    private static int unpacked(String base64) {
        int padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
        return base64.length() / 4 * 3 - padding;
    }

    private static void requireStorable(String text, String path) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw Outcomes.invalid(
                        IssueType.VALUE, "nul-character", "A NUL character can't be stored; leave it out.", path);
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw Outcomes.invalid(
                            IssueType.VALUE, "invalid-utf-8", "Half a surrogate pair is not a character.", path);
                }
                i++;
            }
        }
    }
}
