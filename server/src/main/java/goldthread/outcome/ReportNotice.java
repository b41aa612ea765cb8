package goldthread.outcome;

import goldthread.alert.Protection;
import goldthread.profiles.Profiles;
import goldthread.store.Origin;
import goldthread.terminology.NoticeCategory;
import goldthread.terminology.Sensitivity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;

/**
 * A report as the server sends it to one person or organisation: in plain words, with references to what it rests on. It is
 * as protected as the most protected of that, sealed where its recipient alone may read it, and kept from families, to whom
 * it isn't addressed. It is about the task and not about the referral, by which whoever sent the referral would read what
 * was composed for others.
 *
 * @param task of whom the referral asks
 * @param report as this recipient may see it
 * @param sentences the same in plain words
 */
record ReportNotice(Task task, OutcomeReport report, List<String> sentences) {

    private static final String SEALED = "V";
    private static final String LAST = "The help has ended; this is the last report.";

    /**
     * The notice.
     *
     * @param isLast whether none follows
     */
    Communication to(Recipient recipient, boolean isLast, Instant now) {
        Communication notice = new Communication();
        notice.getMeta().addProfile(Profiles.NOTICE);
        labels(recipient.isPrivate()).forEach(label -> notice.getMeta().addSecurity(label));
        notice.setStatus(CommunicationStatus.INPROGRESS)
                .setSubject(task.getFor().copy())
                .addAbout(ReportAnswer.reference(task))
                .addRecipient(recipient.who().copy())
                .setSender(Origin.server())
                .setSent(Date.from(now));
        notice.addCategory().addCoding(NoticeCategory.OUTCOME_REPORT.coding());
        sentences.forEach(sentence -> notice.addPayload().setContent(new StringType(sentence)));
        if (isLast) {
            notice.addPayload().setContent(new StringType(LAST));
        }
        report.evidence().stream()
                .filter(resource -> !(resource instanceof Task))
                .forEach(resource -> notice.addPayload().setContent(ReportAnswer.reference(resource)));
        return notice;
    }

    private List<Coding> labels(boolean isPrivate) {
        List<Resource> evidence = new ArrayList<>(report.evidence());
        evidence.add(task);
        List<Coding> labels = new ArrayList<>(Protection.ofAll(evidence));
        if (isPrivate) {
            labels.get(0).setCode(SEALED);
        }
        for (Sensitivity kept : List.of(Sensitivity.NOT_FOR_PARENT, Sensitivity.NOT_FOR_CHILD)) {
            if (labels.stream()
                    .noneMatch(label -> kept.system().equals(label.getSystem())
                            && kept.code().equals(label.getCode()))) {
                labels.add(kept.coding());
            }
        }
        return labels;
    }
}
