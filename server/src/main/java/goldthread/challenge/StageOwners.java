package goldthread.challenge;

import goldthread.child.PartyKey;
import goldthread.directory.Directory;
import goldthread.store.DateSpan;
import goldthread.store.Store;
import goldthread.terminology.EscalationStage;
import goldthread.terminology.TeamRole;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/**
 * Who answers a concern at a stage, for the organisation whose decision it is: a manager of it, one of its leads, one of
 * its directors, and the partnership. Where the directory has nobody in such a role, the organisation: a
 * concern that nobody has would be lost.
 */
@Component
class StageOwners {

    private static final Map<EscalationStage, List<TeamRole>> ROLES = Map.of(
            EscalationStage.STAGE_2,
            List.of(TeamRole.MANAGER),
            EscalationStage.STAGE_4,
            List.of(TeamRole.DIRECTOR),
            EscalationStage.STAGE_3,
            List.of(
                    TeamRole.DESIGNATED_SAFEGUARDING_LEAD,
                    TeamRole.SENIOR_MENTAL_HEALTH_LEAD,
                    TeamRole.VIRTUAL_MENTAL_HEALTH_LEAD,
                    TeamRole.VIRTUAL_SCHOOL_HEAD,
                    TeamRole.SCHOOL_LEAD));

    private static final String POSTS = "SELECT l.SRC_RESOURCE_ID FROM HFJ_RESOURCE o JOIN HFJ_RES_LINK l"
            + " ON l.TARGET_RESOURCE_ID = o.RES_ID AND l.SRC_PATH = 'PractitionerRole.organization'"
            + " JOIN HFJ_SPIDX_TOKEN t ON t.RES_ID = l.SRC_RESOURCE_ID AND t.SP_VALUE = ANY(?)"
            + " WHERE o.RES_TYPE = 'Organization' AND o.FHIR_ID = ?";

    private final Directory directory;
    private final Store store;
    private final ChallengeSettings settings;
    private final ActsFor actsFor;

    StageOwners(Directory directory, Store store, ChallengeSettings settings, ActsFor actsFor) {
        this.actsFor = actsFor;
        this.directory = directory;
        this.store = store;
        this.settings = settings;
    }

    /** Who answers a concern at a stage above the first. */
    Reference at(EscalationStage stage, Task concern) {
        Reference agency = concern.getRestriction().hasRecipient()
                ? concern.getRestriction().getRecipientFirstRep()
                : concern.getOwner();
        if (stage == EscalationStage.STAGE_5 && settings.partnership().isPresent()) {
            return organisation(PartyKey.reference(settings.partnership().get()), concern.getFor())
                    .map(StageOwners::reference)
                    .orElseGet(() -> PartyKey.reference(settings.partnership().get()));
        }
        return organisation(agency, concern.getFor())
                .map(organisation -> post(stage, organisation).orElseGet(() -> reference(organisation)))
                .orElseGet(agency::copy);
    }

    /**
     * The organisation for which somebody decides; empty where the directory doesn't know.
     *
     * @param child in whose team they may act for one
     */
    Optional<Organization> organisation(Reference party, Reference child) {
        String key = PartyKey.of(party).orElse("");
        if (key.isEmpty()) {
            return Optional.empty();
        }
        if (key.contains("|")) {
            return directory.named(Set.of(), Set.of(key)).organisation(key);
        }
        return key.startsWith("Practitioner/")
                ? actsFor.of(List.of(party), child).only(party).flatMap(this::known)
                : directory.named(Set.of(key), Set.of()).organisationOf(party);
    }

    private Optional<Organization> known(String organisation) {
        return directory.named(Set.of(organisation), Set.of()).organisationOf(new Reference(organisation));
    }

    private Optional<Reference> post(EscalationStage stage, Organization organisation) {
        List<TeamRole> roles = ROLES.getOrDefault(stage, List.of());
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        String[] codes = roles.stream().map(TeamRole::code).toArray(String[]::new);
        return store.bodies(POSTS, codes, organisation.getIdElement().getIdPart()).stream()
                .map(store::parse)
                .flatMap(found -> found instanceof PractitionerRole post ? Stream.of(post) : Stream.empty())
                .filter(post -> rank(post, roles) < roles.size() && isHeld(post))
                .min(Comparator.comparing((PractitionerRole post) -> rank(post, roles))
                        .thenComparing(post -> post.getIdElement().getIdPart()))
                .map(post -> new Reference(PartyKey.typed(post)));
    }

    private static int rank(PractitionerRole post, List<TeamRole> roles) {
        return (int)
                roles.stream().takeWhile(role -> !role.isIn(post.getCode())).count();
    }

    private static boolean isHeld(PractitionerRole post) {
        return !Boolean.FALSE.equals(post.getActiveElement().getValue())
                && (!post.getPeriod().getEndElement().hasValue()
                        || DateSpan.of(post.getPeriod().getEndElement()).until().isAfter(Instant.now()));
    }

    static Reference reference(Organization organisation) {
        return new Reference(PartyKey.typed(organisation)).setDisplay(organisation.getName());
    }
}
