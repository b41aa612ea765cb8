package goldthread.access;

/**
 * The national or local identifier by which an organisation is known in tokens and in resources alike.
 *
 * @param system the identifier's naming system, for example {@code https://fhir.nhs.uk/Id/ods-organization-code}
 * @param value the identifier within that system
 */
public record OrganisationIdentifier(String system, String value) {

    /** Refuses what no identifier can be: an empty part, or white space or a bar in one. */
    public OrganisationIdentifier {
        if (!isPart(system) || system.indexOf(':') < 1 || !isPart(value)) {
            throw new IllegalArgumentException(
                    "An organisation is named as system|value, the system being a URI, both without spaces.");
        }
    }

    /**
     * Reads the form in which FHIR searches and the token's {@code org} claim write an identifier.
     *
     * @param token {@code system|value}
     * @throws IllegalArgumentException when it hasn't exactly these two parts
     */
    public static OrganisationIdentifier of(String token) {
        int bar = token.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("An organisation is named as system|value; there is no bar in it.");
        }
        return new OrganisationIdentifier(token.substring(0, bar), token.substring(bar + 1));
    }

    private static boolean isPart(String part) {
        return !part.isEmpty() && part.chars().noneMatch(c -> c == '|' || c <= ' ' || Character.isWhitespace(c));
    }

    /** The form {@code system|value}. */
    @Override
    public String toString() {
        return system + "|" + value;
    }
}
