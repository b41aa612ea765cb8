package goldthread.outcome;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with a child and stands around them.
 *
 * @param member a professional, as {@code Practitioner/id} or {@code PractitionerRole/id}; {@code null} where the
 *     organisation stands there itself
 * @param organisation {@code Organization/id} or {@code system|value}
 * @param role a code of the team roles, or empty
 */
record Place(@Nullable String member, String organisation, String role) {

    private static final String ORGANISATION = "Organization/";
    private static final String PROFESSIONAL = "Practitioner";

    /**
     * The place of a member of the team; empty for families, and for whoever acts for no organisation.
     *
     * @param member {@code Type/id} or {@code system|value}
     * @param organisation for which they act
     */
    static Optional<Place> of(String member, @Nullable String organisation, String role) {
        if (isOrganisation(member)) {
            return Optional.of(new Place(null, member, role));
        }
        return organisation == null || !member.startsWith(PROFESSIONAL)
                ? Optional.empty()
                : Optional.of(new Place(member, organisation, role));
    }

    static boolean isOrganisation(String key) {
        return key.startsWith(ORGANISATION) || key.indexOf('|') > 0;
    }

    /** By which the directory is asked who they are. */
    Stream<String> keys() {
        return Stream.concat(Stream.ofNullable(member), Stream.of(organisation));
    }
}
