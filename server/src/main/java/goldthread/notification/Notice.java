package goldthread.notification;

import goldthread.child.PartyKey;
import goldthread.profiles.Profiles;
import goldthread.store.Origin;
import goldthread.terminology.Sensitivity;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/**
 * A notice of the inbox: that something has happened, to which record, and nothing of what the record says. It is in
 * progress until somebody has taken note, as R4 says of a communication that is sent and not concluded, and completed then.
 *
 * @param topic what has happened
 * @param focus the record that changed, as {@code Type/id}
 * @param child logical id
 * @param recipient {@code Type/id} or {@code system|value}
 * @param sent when
 */
record Notice(Topic topic, String focus, String child, String recipient, Instant sent) {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final List<String> LEVELS = List.of("N", "R", "V");

    /**
     * The notice, kept from whom its record is kept from; and from families, to whom it isn't addressed.
     *
     * @param level how widely the record may be known
     * @param record the record itself
     */
    Communication labelled(int level, Optional<Resource> record) {
        Communication notice = communication();
        Meta meta = notice.getMeta();
        record.ifPresent(labelled -> labelled.getMeta().getSecurity().stream()
                .filter(label -> !CONFIDENTIALITY.equals(label.getSystem()))
                .forEach(label -> meta.addSecurity(label.copy())));
        meta.addSecurity(new Coding(CONFIDENTIALITY, LEVELS.get(level), null));
        for (Sensitivity kept : List.of(Sensitivity.NOT_FOR_PARENT, Sensitivity.NOT_FOR_CHILD)) {
            if (meta.getSecurity(kept.system(), kept.code()) == null) {
                meta.addSecurity(kept.coding());
            }
        }
        return notice;
    }

    /** Whether a record says why it is kept from some. */
    static boolean isMarked(Resource record) {
        return record.getMeta().getSecurity().stream().anyMatch(label -> !CONFIDENTIALITY.equals(label.getSystem()));
    }

    /** The notice, for nobody but its recipient: they may be told by their name alone, and learn nothing of the record's labels. */
    Communication sealed() {
        Communication notice = communication();
        notice.getMeta().addSecurity(new Coding(CONFIDENTIALITY, "V", null));
        notice.getMeta().addSecurity(Sensitivity.NOT_FOR_PARENT.coding());
        notice.getMeta().addSecurity(Sensitivity.NOT_FOR_CHILD.coding());
        return notice;
    }

    private Communication communication() {
        Communication notice = new Communication();
        notice.getMeta().addProfile(Profiles.NOTICE);
        notice.setStatus(CommunicationStatus.INPROGRESS)
                .setSubject(new Reference("Patient/" + child))
                .addAbout(new Reference(focus))
                .addRecipient(PartyKey.reference(recipient))
                .setSender(PartyKey.reference(Origin.SERVER.organisation()).setDisplay("Goldthread"))
                .setSent(Date.from(sent));
        notice.addCategory().addCoding(topic.category().coding());
        notice.addPayload().setContent(new StringType(topic.words()));
        return notice;
    }
}
