package goldthread.web.story;

import java.util.Optional;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Reference;

/**
 * A page about the child that tells more of an event.
 *
 * @param path below the child's address, or a referral's own
 * @param name in words
 */
record StoryPlace(String path, String name) {

    private static final String REFERRAL = "/referrals/";

    /** The page of the referral that is this resource. */
    static Optional<StoryPlace> ofReferral(Reference resource) {
        IIdType id = resource.getReferenceElement();
        return "ServiceRequest".equals(id.getResourceType())
                ? Optional.of(new StoryPlace(REFERRAL + id.getIdPart(), "Referral"))
                : Optional.empty();
    }

    /** Where the page is. */
    public String address(String child) {
        return path.startsWith(REFERRAL) ? path : "/children/" + child + path;
    }
}
