package goldthread.referral;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/**
 * The referrals that come in a bundle, by the names that its entries give them: a task beside them names its referral so,
 * before that has an id.
 *
 * @param names full URLs of the entries
 */
record SentReferrals(Set<String> names) {

    private static final String KEY = SentReferrals.class.getName();

    static void note(Bundle bundle, RequestDetails request) {
        request.getUserData()
                .put(
                        KEY,
                        new SentReferrals(bundle.getEntry().stream()
                                .filter(entry -> entry.getResource() instanceof ServiceRequest && entry.hasFullUrl())
                                .map(BundleEntryComponent::getFullUrl)
                                .collect(Collectors.toUnmodifiableSet())));
    }

    /** Whether a task is about one of the referrals that came with it. */
    static boolean areAnsweredBy(Task task, RequestDetails request) {
        return request.getUserData().get(KEY) instanceof SentReferrals sent
                && task.getFocus().hasReference()
                && sent.names().contains(task.getFocus().getReference());
    }
}
