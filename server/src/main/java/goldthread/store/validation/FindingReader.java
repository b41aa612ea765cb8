package goldthread.store.validation;

import com.fasterxml.jackson.databind.JsonNode;
import goldthread.profiles.Profiles;
import goldthread.store.validation.ReusedValidator.Remark;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.utilities.i18n.I18nConstants;
import org.hl7.fhir.utilities.validation.ValidationMessage;

/**
 * Turns a validator's message into a finding: an invariant's key becomes the rule code and its own words the sentence;
 * whatever a message quotes from the resource is taken out, since it may be a child's.
 */
final class FindingReader {

    private static final Pattern INVARIANT =
            Pattern.compile("Constraint failed: (?<key>[A-Za-z0-9-]+): '(?<human>.*?)'(?: \\(.*)?$", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'|\"([^\"]+)\"|`([^`]+)`");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/");
    private static final String OURS = "cypmh-";
    private static final String XPATH = "/f:";

    /** What the validator's parsers say when they mean the whole text. */
    private static final Set<String> NO_PLACE = Set.of("$", "(xml)", "XML");

    private static final Set<String> UNKNOWN_PROFILE = Set.of(
            I18nConstants.VALIDATION_VAL_PROFILE_UNKNOWN, I18nConstants.VALIDATION_VAL_PROFILE_UNKNOWN_NOT_POLICY);
    private static final Set<String> UNKNOWN_SYSTEM =
            Set.of(I18nConstants.UNKNOWN_CODESYSTEM, I18nConstants.TERMINOLOGY_TX_SYSTEM_UNKNOWN);

    private final Set<String> words = new HashSet<>();

    FindingReader(JsonNode resource) {
        collect(resource);
    }

    private void collect(JsonNode node) {
        if (node.isValueNode()) {
            words.add(node.asText());
        }
        node.forEach(this::collect);
    }

    /** For input whose words aren't known: everything that is quoted is taken out. */
    Finding readWithoutQuotes(Remark remark) {
        Finding finding = read(remark);
        return new Finding(
                finding.severity(),
                finding.type(),
                finding.rule(),
                QUOTED.matcher(finding.sentence()).replaceAll("…"),
                finding.expression(),
                finding.unreadable());
    }

    Finding read(Remark remark) {
        ValidationMessage message = remark.message();
        String text = Objects.requireNonNullElse(message.getMessage(), "");
        Matcher invariant = INVARIANT.matcher(text);
        boolean named = invariant.find();
        String rule = named ? ruleOf(invariant.group("key")) : ruleOf(remark, text);
        String sentence = named ? invariant.group("human") : withoutContent(text);
        return new Finding(
                severity(message),
                type(message),
                rule,
                sentence,
                expression(message.getLocation()),
                remark.unreadable());
    }

    private static String ruleOf(String key) {
        return key.startsWith(OURS) ? key : "base-r4";
    }

    private static String ruleOf(Remark remark, String text) {
        if (remark.unreadable()) {
            return unreadable(text, expression(remark.message().getLocation()));
        }
        return text.contains(Profiles.ROOT) ? "profile" : "base-r4";
    }

    private static String unreadable(String text, String expression) {
        if (expression.isEmpty()) {
            return "malformed";
        }
        return text.startsWith("Unrecogni") || text.startsWith("Undefined") ? "unknown-element" : "wrong-type";
    }

    private String withoutContent(String text) {
        return QUOTED.matcher(text).replaceAll(match -> {
            String quoted = match.group().substring(1, match.group().length() - 1);
            return Matcher.quoteReplacement(isContent(quoted) ? "…" : match.group());
        });
    }

    private boolean isContent(String quoted) {
        boolean canonical = quoted.startsWith("http://") || quoted.startsWith("https://");
        if (canonical && quoted.indexOf('#') > 0) {
            return words.contains(quoted.substring(quoted.indexOf('#') + 1));
        }
        return !canonical && words.stream().anyMatch(word -> word.equals(quoted) || word.contains(quoted));
    }

    /**
     * A code of a system that isn't at hand can't be judged, so it never refuses a resource; a profile that isn't at
     * hand is a claim that nobody can check, so it does.
     */
    private static IssueSeverity severity(ValidationMessage message) {
        if (UNKNOWN_SYSTEM.contains(String.valueOf(message.getMessageId()))) {
            return IssueSeverity.WARNING;
        }
        if (UNKNOWN_PROFILE.contains(String.valueOf(message.getMessageId()))) {
            return IssueSeverity.ERROR;
        }
        return switch (message.getLevel()) {
            case FATAL, ERROR -> IssueSeverity.ERROR;
            case WARNING -> IssueSeverity.WARNING;
            default -> IssueSeverity.INFORMATION;
        };
    }

    private static IssueType type(ValidationMessage message) {
        try {
            return message.getType() == null
                    ? IssueType.INVALID
                    : IssueType.fromCode(message.getType().toCode());
        } catch (org.hl7.fhir.exceptions.FHIRException newerThanR4) {
            return IssueType.INVALID;
        }
    }

    private static String expression(String location) {
        if (location == null || NO_PLACE.contains(location)) {
            return "";
        }
        String path = COMMENT.matcher(location).replaceAll("").trim();
        return path.startsWith(XPATH) ? path.substring(XPATH.length()).replace(XPATH, ".") : path;
    }
}
