package goldthread.child;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms in which a reference names something. */
final class Reference {

    private static final Pattern LITERAL =
            Pattern.compile("(?<type>[A-Z][A-Za-z]+)/(?<id>[A-Za-z0-9.-]{1,64})(/_history/[A-Za-z0-9.-]{1,64})?");
    private static final Pattern TAIL =
            Pattern.compile("https?://.*/(?<type>[A-Z][A-Za-z]+)/(?<id>[A-Za-z0-9.-]{1,64})");
    private static final Pattern CONDITIONAL = Pattern.compile("(?<type>[A-Z][A-Za-z]+)\\?(?<query>.*)");

    private Reference() {}

    /**
     * {@code Type/id} of a reference to this server; empty for any other form.
     *
     * @param ownBase where this server's FHIR begins; empty for what is stored, where references to it are relative, and
     *     {@code null} for the server's own work, which came by no address
     */
    static Optional<String> literal(String reference, @Nullable String ownBase) {
        String own = ownBase == null || ownBase.isEmpty() ? "/" : ownBase + "/";
        String relative = reference.startsWith(own) && own.length() > 1 ? reference.substring(own.length()) : reference;
        Matcher literal = LITERAL.matcher(relative);
        return literal.matches() ? Optional.of(literal.group("type") + "/" + literal.group("id")) : Optional.empty();
    }

    /** {@code Type/id} at the end of a URL. */
    static Optional<String> tail(String url) {
        Matcher literal = TAIL.matcher(url);
        return literal.matches() ? Optional.of(literal.group("type") + "/" + literal.group("id")) : Optional.empty();
    }

    static boolean isUrn(String reference) {
        return reference.startsWith("urn:");
    }

    static Optional<Matcher> conditional(String reference) {
        Matcher conditional = CONDITIONAL.matcher(reference);
        return conditional.matches() ? Optional.of(conditional) : Optional.empty();
    }
}
