package goldthread.outcome;

import goldthread.access.Caller;
import goldthread.access.StandIns;
import goldthread.child.PartyKey;
import goldthread.directory.Parties;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * To whom a report is addressed. Whoever it is addressed to reads it, whatever else they see, so a report that is composed
 * from what one person sees goes to that person and not to everybody of their organisation.
 *
 * @param parties the directory's entries of those who stand around the child, and of those who help
 * @param helping keys of those who help
 */
record Addressees(Parties parties, Set<String> helping) {

    private static final String PERSON = "Practitioner/";

    /** As which an organisation's people can come: an identifier of a naming system, without spaces. */
    private static final Pattern NAME =
            Pattern.compile("[^|:\\x00-\\x20\\p{javaWhitespace}]+:[^|\\x00-\\x20\\p{javaWhitespace}]*"
                    + "\\|[^|\\x00-\\x20\\p{javaWhitespace}]+");

    /**
     * Each once, without the organisations that help.
     *
     * @param isPrivate whether nobody else may read what they are told
     */
    List<Recipient> of(List<Place> places, boolean isPrivate) {
        Set<String> helpers = helping.stream().map(this::house).collect(Collectors.toUnmodifiableSet());
        Map<String, Set<Caller>> callers = new LinkedHashMap<>();
        places.stream()
                .filter(place -> !helpers.contains(house(place.organisation())))
                .forEach(place -> add(place, callers));
        return callers.entrySet().stream()
                .map(one -> new Recipient(PartyKey.reference(one.getKey()), List.copyOf(one.getValue()), isPrivate))
                .toList();
    }

    private void add(Place place, Map<String, Set<Caller>> callers) {
        String person = person(place);
        String who = person == null ? house(place.organisation()) : person;
        Set<Caller> those = callers.computeIfAbsent(who, absent -> new LinkedHashSet<>());
        names(place.organisation())
                .flatMap(name -> StandIns.of(person, place.role(), name).stream())
                .forEach(those::add);
    }

    /**
     * Who it is that stands there: behind a role the person, because what is addressed to a role is read by all of its
     * organisation. A role that nobody is known to have is its organisation's.
     */
    private @Nullable String person(Place place) {
        String member = place.member();
        if (member == null || member.startsWith(PERSON)) {
            return member;
        }
        return parties.find(new Reference(member))
                .filter(PractitionerRole.class::isInstance)
                .flatMap(role -> PartyKey.of(((PractitionerRole) role).getPractitioner()))
                .filter(key -> key.startsWith(PERSON))
                .orElse(null);
    }

    private Optional<Organization> organisation(String key) {
        return key.indexOf('|') < 0 ? parties.organisationOf(new Reference(key)) : parties.organisation(key);
    }

    /** The directory's entry of an organisation; the key itself where there is none. */
    private String house(String key) {
        return organisation(key).map(PartyKey::typed).orElse(key);
    }

    private Stream<String> names(String key) {
        return organisation(key)
                .map(known -> known.getIdentifier().stream().flatMap(Addressees::name))
                .orElseGet(() -> Stream.of(key))
                .filter(NAME.asMatchPredicate());
    }

    private static Stream<String> name(Identifier identifier) {
        return identifier.hasSystem() && identifier.hasValue()
                ? Stream.of(identifier.getSystem() + "|" + identifier.getValue())
                : Stream.empty();
    }
}
