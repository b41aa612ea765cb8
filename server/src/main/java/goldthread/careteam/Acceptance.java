package goldthread.careteam;

import goldthread.store.Origin;
import goldthread.store.Store;
import goldthread.terminology.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
     * @param caller who accepts
     */
    List<Breach> breaches(Team team, List<Participant> accepted, Origin caller) {
        return refused(
                accepted.stream()
                        .filter(entry -> isProposer(team, entry, caller.organisation()) || isOwn(entry, caller)),
                "Another organisation must accept this membership: not the one that proposed it, and not the one"
                        + " for which the new member acts.");
    }

    /**
     * What speaks against memberships by which the caller or the caller's own organisation would gain.
     *
     * @param caller who lets in, or gives more
     */
    List<Breach> ownBreaches(List<Participant> gaining, Origin caller) {
        return refused(
                gaining.stream().filter(entry -> isOwn(entry, caller)),
                "Nobody lets themselves into a team or gives themselves more: propose the member, and another organisation"
                        + " accepts.");
    }

    private static List<Breach> refused(Stream<Participant> entries, String sentence) {
        return entries.map(entry -> new Breach(Rule.SELF_ACCEPTANCE, sentence, Breach.participant(entry.entry())))
                .toList();
    }

    private boolean isProposer(Team team, Participant participant, String organisation) {
        return proposals
                .proposer(team.id(), participant)
                .filter(organisation::equals)
                .isPresent();
    }

    /** The caller in person, whomever they say they act for, or somebody who acts for the caller's organisation. */
    private boolean isOwn(Participant entry, Origin caller) {
        if (entry.member().key().equals(caller.user())) {
            return true;
        }
        Optional<PractitionerRole> role = entry.member().isA("PractitionerRole")
                ? store.read(PractitionerRole.class, entry.member().id())
                : Optional.empty();
        boolean inPerson = role.filter(
                        held -> Party.of(held.getPractitioner()).key().equals(caller.user()))
                .isPresent();
        return inPerson
                || Stream.concat(
                                Optional.ofNullable(entry.organisation()).stream(),
                                role.map(held -> Party.of(held.getOrganization())).stream())
                        .anyMatch(own -> isNamed(own, caller.organisation()));
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
