package goldthread.measure;

import goldthread.store.DateSpan;
import goldthread.terminology.EncounterType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/** The contacts and episodes of a record, as far as they tell to which referral a score belongs. */
public final class Involvement {

    private final Map<String, Encounter> contacts = new LinkedHashMap<>();
    private final Map<String, EpisodeOfCare> episodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> referrals = new HashMap<>();

    private Involvement() {}

    /** Of the contacts and episodes among these; whatever else is there is passed over. */
    public static Involvement of(Collection<? extends Resource> record) {
        Involvement involvement = new Involvement();
        record.forEach(resource -> {
            if (resource instanceof Encounter contact) {
                involvement.contacts.put(Links.key(contact), contact);
            } else if (resource instanceof EpisodeOfCare episode) {
                involvement.episodes.put(Links.key(episode), episode);
            }
        });
        return involvement;
    }

    /** The contact at which a score was recorded. */
    public Optional<Encounter> contact(Observation score) {
        return Links.to("Encounter", List.of(score.getEncounter()))
                .map(contacts::get)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** The referral to which a score belongs, as {@code ServiceRequest/id}: its own, else that of its contact. */
    public String referral(Observation score) {
        String own = Links.first("ServiceRequest", score.getBasedOn());
        return own.isEmpty()
                ? contact(score)
                        .flatMap(contact -> referrals(contact).stream().findFirst())
                        .orElse("")
                : own;
    }

    /** The episode to which a score belongs, as {@code EpisodeOfCare/id}: that of its contact, else of its referral. */
    public String episode(Observation score) {
        String own = contact(score)
                .map(contact -> Links.first("EpisodeOfCare", contact.getEpisodeOfCare()))
                .orElse("");
        String referral = referral(score);
        return own.isEmpty() && !referral.isEmpty()
                ? episodes.entrySet().stream()
                        .filter(episode -> referrals(episode.getValue()).anyMatch(referral::equals))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("")
                : own;
    }

    /**
     * The days on which the child was seen for a referral, the oldest first. Where no contact says that it was for this
     * referral, those count that name none; for scores without a referral, all do.
     *
     * @param referral as {@code ServiceRequest/id}, or empty
     * @param until the last day that counts
     */
    List<LocalDate> attended(String referral, LocalDate until) {
        List<Encounter> seen =
                contacts.values().stream().filter(EncounterType::isAttended).toList();
        if (referral.isEmpty()) {
            return days(seen.stream(), until);
        }
        List<LocalDate> own =
                days(seen.stream().filter(contact -> referrals(contact).contains(referral)), until);
        return own.isEmpty()
                ? days(seen.stream().filter(contact -> referrals(contact).isEmpty()), until)
                : own;
    }

    private static List<LocalDate> days(Stream<Encounter> contacts, LocalDate until) {
        return contacts.map(contact -> contact.getPeriod().getStartElement())
                .filter(DateTimeType::hasValue)
                .map(start -> DateSpan.of(start).firstDay())
                .filter(day -> !day.isAfter(until))
                .sorted()
                .toList();
    }

    /** They are asked for again for each referral. */
    private Set<String> referrals(Encounter contact) {
        return referrals.computeIfAbsent(Links.key(contact), key -> named(contact));
    }

    private Set<String> named(Encounter contact) {
        Set<String> found = new LinkedHashSet<>();
        Links.to("ServiceRequest", contact.getBasedOn()).forEach(found::add);
        Links.to("EpisodeOfCare", contact.getEpisodeOfCare())
                .map(episodes::get)
                .flatMap(Stream::ofNullable)
                .flatMap(Involvement::referrals)
                .forEach(found::add);
        return found;
    }

    private static Stream<String> referrals(EpisodeOfCare episode) {
        return Links.to("ServiceRequest", episode.getReferralRequest());
    }
}
