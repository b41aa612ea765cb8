package goldthread.careteam;

import goldthread.store.Store;
import goldthread.terminology.Rule;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.springframework.stereotype.Component;

/**
 * A proposed membership takes effect when another organisation accepts it: neither the one that proposed it nor the one
 * for which the new member would act.
 */
@Component
final class Acceptance {

    private final Store store;
    private final Proposals proposals;

    Acceptance(Store store, Proposals proposals) {
        this.store = store;
        this.proposals = proposals;
    }

    /**
     * What speaks against it.
     *
     * @param team as it would be
     * @param accepted its entries that would take effect
     * @param organisation that accepts, as {@code system|value}
     */
    List<Breach> breaches(Team team, List<Participant> accepted, String organisation) {
        return accepted.stream()
                .filter(participant ->
                        isProposer(team, participant, organisation) || isOwnOrganisation(participant, organisation))
                .map(participant -> new Breach(
                        Rule.SELF_ACCEPTANCE,
                        "Another organisation must accept this membership: not the one that proposed it, and not the one"
                                + " for which the new member acts.",
                        Breach.participant(participant.entry())))
                .toList();
    }

    private boolean isProposer(Team team, Participant participant, String organisation) {
        return proposals
                .proposer(team.id(), participant)
                .filter(organisation::equals)
                .isPresent();
    }

    private boolean isOwnOrganisation(Participant participant, String organisation) {
        return Optional.ofNullable(participant.organisation())
                .or(() -> organisationOfRole(participant.member()))
                .filter(own -> isNamed(own, organisation))
                .isPresent();
    }

    private Optional<Party> organisationOfRole(Party member) {
        return member.isA("PractitionerRole")
                ? store.read(PractitionerRole.class, member.id()).map(role -> Party.of(role.getOrganization()))
                : Optional.empty();
    }

    private boolean isNamed(Party own, String organisation) {
        return own.key().equals(organisation)
                || (own.isA("Organization")
                        && store.read(Organization.class, own.id())
                                .filter(stored ->
                                        new People(List.of(stored)).namesOf(own).contains(organisation))
                                .isPresent());
    }
}
