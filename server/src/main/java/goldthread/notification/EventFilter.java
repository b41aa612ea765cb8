package goldthread.notification;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which events of a topic a Subscription is about.
 *
 * @param children logical ids; empty for all children
 * @param organisations who did what happened, as {@code Organization/id} or {@code system|value}; empty for all
 */
record EventFilter(Set<String> children, Set<String> organisations) {

    static final EventFilter NONE = new EventFilter(Set.of(), Set.of());

    private static final Pattern CHILD = Pattern.compile("(Patient/)?[A-Za-z0-9.-]{1,64}");
    private static final Pattern ORGANISATION =
            Pattern.compile("Organization/[A-Za-z0-9.-]{1,64}|[^\\s|]{1,200}\\|[^\\s|]{1,100}");
    private static final String PATIENT = "Patient/";
    private static final int LONGEST = 4000;

    EventFilter {
        children = Set.copyOf(children);
        organisations = Set.copyOf(organisations);
    }

    /**
     * Reads filters, each of the form {@code [Type]?name=value,value&name=value}.
     *
     * @return empty when one names what can't be filtered by, names something twice, or has no values
     */
    static Optional<EventFilter> read(List<String> written) {
        Set<String> children = new TreeSet<>();
        Set<String> organisations = new TreeSet<>();
        for (String filter : written) {
            String query = filter.substring(filter.indexOf('?') + 1);
            for (String condition : query.split("&", -1)) {
                int equals = condition.indexOf('=');
                String name = equals < 0 ? "" : condition.substring(0, equals).toLowerCase(Locale.ROOT);
                Set<String> values = name.equals("patient") ? children : organisations;
                boolean known = name.equals("patient") || name.equals("organization");
                if (!known || !values.isEmpty() || !add(condition.substring(equals + 1), values, children == values)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new EventFilter(children, organisations))
                .filter(read -> Math.max(
                                read.keptChildren().length(),
                                read.keptOrganisations().length())
                        <= LONGEST);
    }

    private static boolean add(String list, Set<String> values, boolean areChildren) {
        for (String each : list.split(",", -1)) {
            Optional<String> value = decoded(each)
                    .filter(text ->
                            (areChildren ? CHILD : ORGANISATION).matcher(text).matches());
            if (value.isEmpty()) {
                return false;
            }
            values.add(areChildren ? value.get().replace(PATIENT, "") : value.get());
        }
        return true;
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The filter that was kept. */
    static EventFilter kept(String children, String organisations) {
        return new EventFilter(words(children), words(organisations));
    }

    String keptChildren() {
        return String.join(" ", children);
    }

    String keptOrganisations() {
        return String.join(" ", organisations);
    }

    private static Set<String> words(String kept) {
        return kept.isEmpty() ? Set.of() : Set.of(kept.split(" "));
    }

    /** Whether an event passes. */
    boolean lets(Occurrence event, Houses houses) {
        return (children.isEmpty() || children.contains(event.child()))
                && (organisations.isEmpty()
                        || organisations.stream()
                                .anyMatch(organisation ->
                                        houses.identifiers(organisation).contains(event.causedBy())));
    }
}
