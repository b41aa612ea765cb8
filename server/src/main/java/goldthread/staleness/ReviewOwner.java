package goldthread.staleness;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.alert.Protection;
import goldthread.alert.Providers;
import goldthread.alert.TeamNow;
import goldthread.child.PartyKey;
import goldthread.child.WholeChild;
import goldthread.store.Origin;
import goldthread.terminology.ShareLevel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.springframework.stereotype.Component;

/**
 * Who is asked to look at something again: whoever wrote it, while they hold a place around the child and may know of the
 * change; else their organisation, if it holds one itself; else the lead professional, or another member where the lead may
 * not know; else the organisation that records the change. A task opens the record to its owner, so that nobody who has left
 * is brought back by one, and nobody is let past a refusal: while one stands, no author is asked.
 */
@Component
class ReviewOwner {

    private static final Set<String> PROFESSIONAL = Set.of("Practitioner", "PractitionerRole", "Organization");

    private final TeamNow team;
    private final Providers providers;

    ReviewOwner(TeamNow team, Providers providers) {
        this.team = team;
        this.providers = providers;
    }

    /** Who is asked about one writing. */
    Reference of(String child, Resource subject, Resource event, RequestDetails because) {
        return author(subject)
                .filter(author -> !Protection.isKeptFromSome(event))
                .filter(author -> !team.isSharingRefused(child))
                .flatMap(author -> whoMayKnow(child, author, event))
                .orElseGet(() -> ofAll(child, Protection.levelOf(Protection.ofBoth(event, subject)), because));
    }

    /**
     * Who is asked about the child as a whole.
     *
     * @param level of what they are told
     */
    Reference ofAll(String child, ShareLevel level, RequestDetails because) {
        return team.asked(child, level).map(Reference::new).orElseGet(() -> providers.of(Origin.of(because)));
    }

    /** Who is asked about the child by all their records: somebody who stands around each of them. */
    Optional<Reference> aroundAll(WholeChild child, ShareLevel level) {
        return team.aroundAll(child.records(), level);
    }

    private static Optional<Reference> author(Resource subject) {
        Reference author = subject instanceof RiskAssessment risk
                ? risk.getPerformer()
                : subject instanceof ClinicalImpression found ? found.getAssessor() : ((CarePlan) subject).getAuthor();
        return PartyKey.of(author)
                .filter(key -> key.indexOf('/') > 0 && PROFESSIONAL.contains(key.substring(0, key.indexOf('/'))))
                .map(Reference::new);
    }

    private Optional<Reference> whoMayKnow(String child, Reference author, Resource event) {
        Set<String> knowing = team.knowing(child, Protection.levelOf(event));
        return Stream.concat(Stream.of(author), providers.organisationsOf(List.of(author)).stream())
                .flatMap(one -> PartyKey.of(one).stream())
                .filter(knowing::contains)
                .findFirst()
                .map(Reference::new);
    }
}
