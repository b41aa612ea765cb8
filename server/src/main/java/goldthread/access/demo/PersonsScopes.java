package goldthread.access.demo;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a person's app gets of the scopes that it asks for: what the person has too, letter by letter. What isn't known
 * here is left out, and so is {@code patient/} with {@code launch/patient} for everybody but a young person, because only
 * their tokens stand for one child.
 */
record PersonsScopes(DemoIdentity person) {

    static final String OPENID = "openid";
    static final String FHIR_USER = "fhirUser";
    /** Asks for tokens to be renewed for as long as the person is there; granted to this server's pages alone. */
    static final String ONLINE_ACCESS = "online_access";

    static final String LAUNCH_PATIENT = "launch/patient";

    private static final Pattern RECORDS =
            Pattern.compile("(?<level>patient|user)/(?<type>\\*|[A-Z][A-Za-z]+)\\.(?<may>(?=.)c?r?u?d?s?)");

    /**
     * The scopes that are granted.
     *
     * @param asked what the app asks for; with nothing it gets what the person has
     */
    Set<String> grantedOf(Set<String> asked) {
        Set<String> granted = new TreeSet<>(asked.isEmpty() ? person.scopes() : Set.of());
        asked.stream().flatMap(this::granted).forEach(granted::add);
        if (!granted.contains(OPENID)) {
            granted.remove(FHIR_USER);
        }
        return granted;
    }

    private Stream<String> granted(String asked) {
        return switch (asked) {
            case OPENID, FHIR_USER -> Stream.of(asked);
            case LAUNCH_PATIENT -> Stream.of(asked).filter(scope -> person.isPatient());
            default -> {
                Matcher records = RECORDS.matcher(asked);
                yield records.matches() && (records.group("level").equals("user") || person.isPatient())
                        ? person.scopes().stream().flatMap(has -> shared(records, has))
                        : Stream.empty();
            }
        };
    }

    /** What a scope that is asked for and one that the person has both allow. */
    private static Stream<String> shared(Matcher asked, String scope) {
        Matcher has = RECORDS.matcher(scope);
        if (!has.matches()) {
            return Stream.empty();
        }
        String one = asked.group("type");
        String other = has.group("type");
        String may = asked.group("may").replaceAll("[^" + has.group("may") + "]", "");
        boolean narrower = other.equals("*") || other.equals(one);
        return (narrower || one.equals("*")) && !may.isEmpty()
                ? Stream.of(asked.group("level") + "/" + (narrower ? one : other) + "." + may)
                : Stream.empty();
    }
}
