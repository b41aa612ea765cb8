package goldthread.notification;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.Coded;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.InappropriateSetting;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What a change of where a child lives, learns or is kept means. */
final class PlaceTopics {

    private static final Set<EpisodeOfCareStatus> TOOK_PLACE =
            EnumSet.of(EpisodeOfCareStatus.ACTIVE, EpisodeOfCareStatus.ONHOLD, EpisodeOfCareStatus.FINISHED);
    private static final Set<EncounterStatus> NEVER_WAS =
            EnumSet.of(EncounterStatus.PLANNED, EncounterStatus.CANCELLED, EncounterStatus.ENTEREDINERROR);

    private PlaceTopics() {}

    static Set<Topic> of(@Nullable Resource before, Resource after) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        Topics.add(Topic.PLACEMENT_CHANGED, isThere(EpisodeType.PLACEMENT, before, after), topics);
        boolean school = isThere(EpisodeType.SCHOOL, before, after);
        Topics.add(Topic.SCHOOL_CHANGED, school, topics);
        Topics.add(Topic.VIRTUAL_SCHOOL_CONCERNED, school, topics);
        Set<InappropriateSetting> settings = settings(after);
        if (before != null) {
            settings.removeAll(settings(before));
        }
        Topics.add(Topic.INAPPROPRIATE_SETTING, !settings.isEmpty(), topics);
        return topics;
    }

    /** The council that placed a child and the one in whose area that is: both are told, in the team or not (N55). */
    static Stream<Reference> authorities(Resource resource) {
        return authorities(resource, Extensions.PLACING_AUTHORITY, Extensions.RECEIVING_AUTHORITY);
    }

    /** The council that placed a child, which is told where the child shouldn't have to be, in the team or not (N97). */
    static Stream<Reference> placing(Resource resource) {
        return authorities(resource, Extensions.PLACING_AUTHORITY);
    }

    private static Stream<Reference> authorities(Resource resource, String... urls) {
        return resource instanceof EpisodeOfCare episode && isPlace(EpisodeType.PLACEMENT, episode)
                ? Stream.of(urls)
                        .map(url -> FirstExtension.value(episode, url))
                        .filter(Reference.class::isInstance)
                        .map(Reference.class::cast)
                : Stream.empty();
    }

    /**
     * Whether a place of this type begins or ends, or concerns a council that it didn't concern before; one that is entered
     * when it is over has begun and ended.
     */
    private static boolean isThere(EpisodeType type, @Nullable Resource before, Resource after) {
        return isPlace(type, after)
                && (isThere(type, before) != isThere(type, after)
                        || (isFinished((EpisodeOfCare) after) && !tookPlace(before))
                        || (isThere(type, after) && !keys(before).containsAll(keys(after))));
    }

    private static boolean tookPlace(@Nullable Resource resource) {
        return resource instanceof EpisodeOfCare episode && TOOK_PLACE.contains(episode.getStatus());
    }

    private static Set<String> keys(@Nullable Resource resource) {
        return resource == null
                ? Set.of()
                : authorities(resource)
                        .flatMap(council -> PartyKey.of(council).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether an episode is where a child lives or learns, and no service's help. */
    static boolean isAnyPlace(EpisodeOfCare episode) {
        return isPlace(EpisodeType.PLACEMENT, episode) || isPlace(EpisodeType.SCHOOL, episode);
    }

    private static boolean isPlace(EpisodeType type, @Nullable Resource resource) {
        return resource instanceof EpisodeOfCare episode && type.isIn(episode.getType());
    }

    private static boolean isThere(EpisodeType type, @Nullable Resource resource) {
        return isPlace(type, resource)
                && resource instanceof EpisodeOfCare episode
                && (episode.getStatus() == EpisodeOfCareStatus.ACTIVE
                        || episode.getStatus() == EpisodeOfCareStatus.ONHOLD);
    }

    private static boolean isFinished(EpisodeOfCare episode) {
        return episode.getStatus() == EpisodeOfCareStatus.FINISHED;
    }

    private static Set<InappropriateSetting> settings(Resource resource) {
        boolean tookPlace = resource instanceof EpisodeOfCare
                ? tookPlace(resource)
                : resource instanceof Encounter contact && !NEVER_WAS.contains(contact.getStatus());
        List<Extension> said = tookPlace
                ? ((DomainResource) resource).getExtensionsByUrl(Extensions.INAPPROPRIATE_SETTING)
                : List.of();
        return said.stream()
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .flatMap(setting -> Coded.find(InappropriateSetting.class, (CodeableConcept) setting).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(InappropriateSetting.class)));
    }
}
