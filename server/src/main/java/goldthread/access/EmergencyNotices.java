package goldthread.access;

import goldthread.terminology.NoticeCategory;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * What the team is told of an emergency access, and what it has to do about it.
 *
 * @param child the child's reference
 * @param caller who has opened the record
 * @param asked what they said
 * @param opened when
 * @param until when the access ends
 */
record EmergencyNotices(String child, Caller caller, EmergencyRequest asked, Instant opened, Instant until) {

    private static final int HOURS_UNTIL_REVIEW = 72;
    private static final Coding EVERYDAY =
            new Coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "N", null);

    Communication notice(List<String> recipients) {
        Communication notice = new Communication();
        notice.getMeta().addSecurity(EVERYDAY.copy());
        notice.setStatus(CommunicationStatus.COMPLETED)
                .setSubject(new Reference(child))
                .setSent(Date.from(opened));
        notice.addCategory().addCoding(NoticeCategory.ACCESS_NOTICE.coding());
        notice.addReasonCode().addCoding(asked.reason().coding()).setText(asked.text());
        recipients.forEach(recipient -> notice.addRecipient(new Reference(recipient)));
        notice.addPayload()
                .setContent(new StringType("Somebody in the role " + caller.role() + " of "
                        + caller.organisation() + " has opened this child's record in an emergency, until "
                        + until + ". They said: " + asked.text()));
        return notice;
    }

    Task review(String owner) {
        Task review = new Task();
        review.getMeta().addSecurity(EVERYDAY.copy());
        review.setStatus(TaskStatus.REQUESTED)
                .setIntent(TaskIntent.ORDER)
                .setFor(new Reference(child))
                .setAuthoredOn(Date.from(opened))
                .setOwner(new Reference(owner))
                .setDescription("Find out whether opening this record in an emergency was right, and tell the child.");
        review.getCode().setText("Review of an emergency access");
        review.getRestriction().getPeriod().setEnd(Date.from(opened.plusSeconds(HOURS_UNTIL_REVIEW * 3_600L)));
        return review;
    }
}
