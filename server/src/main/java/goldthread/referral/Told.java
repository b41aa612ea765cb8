package goldthread.referral;

import goldthread.store.Origin;
import goldthread.terminology.NoticeCategory;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;

/**
 * One notice to one recipient. A notice that lies in the recipient's inbox here has been delivered; it has reached them when
 * they have acknowledged it.
 *
 * @param notice the notice
 * @param recipient whom it tells
 */
record Told(Communication notice, Reference recipient) {

    static List<Told> by(Communication notice) {
        return notice.getRecipient().stream()
                .map(recipient -> new Told(notice, recipient))
                .toList();
    }

    Instant sent() {
        return Objects.requireNonNullElseGet(
                        notice.getSent(), () -> notice.getMeta().getLastUpdated())
                .toInstant();
    }

    /** Whether the server itself has told it: nobody else's message shows that an answer has reached somebody. */
    boolean isOfServer() {
        return Origin.isServer(notice.getSender());
    }

    /** Whether it tells what came of the referral, and not only where it stands. */
    boolean isOfOutcome() {
        return NoticeCategory.REFERRAL_FEEDBACK.isIn(notice.getCategory());
    }

    boolean isAcknowledged() {
        return notice.getReceivedElement().hasValue();
    }

    /** Whether it is about this resource, by {@code Type/id}. */
    boolean isAbout(String reference) {
        return notice.getAbout().stream()
                .anyMatch(about -> reference.equals(
                        about.getReferenceElement().toUnqualifiedVersionless().getValue()));
    }

    void write(ParametersParameterComponent told) {
        Feedback.add(told, "who", recipient);
        Feedback.add(told, "notice", new Reference(notice.getIdElement().toUnqualifiedVersionless()));
        notice.getAbout().forEach(about -> Feedback.add(told, "about", about));
        Feedback.add(told, "when", new DateTimeType(Date.from(sent())));
        Feedback.add(told, "channel", new CodeType("inbox"));
        Feedback.add(told, "state", new CodeType(isAcknowledged() ? "acknowledged" : "delivered"));
        Feedback.add(told, "acknowledged", isAcknowledged() ? new DateTimeType(notice.getReceived()) : null);
    }
}
