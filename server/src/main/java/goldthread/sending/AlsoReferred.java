package goldthread.sending;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.profiles.Profiles;
import goldthread.store.DatabaseClock;
import goldthread.store.Origin;
import goldthread.store.OwnWork;
import goldthread.terminology.NoticeCategory;
import goldthread.terminology.Sensitivity;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.springframework.stereotype.Component;

/**
 * Tells an addressee that another organisation has asked the same of it for the same child. Whoever asks isn't told: the
 * notice is sealed, and it names the referrals in what it says and not in what it is about, because whoever sent a referral
 * reads what is about it.
 */
@Component
class AlsoReferred {

    private static final String TWO_HAVE_ASKED =
            "Another organisation has asked you for help for this child too, and has"
                    + " had no final answer yet. Neither has been told of the other. Both referrals are named here.";

    private final OwnWork own;
    private final DatabaseClock clock;

    AlsoReferred(OwnWork own, DatabaseClock clock) {
        this.own = own;
        this.clock = clock;
    }

    /** Tells it, when there is something to tell, in the transaction of the new referral. */
    void tell(Known sent, List<Known> known, RequestDetails because) {
        Optional<Known> other = known.stream()
                .filter(one -> sent.asksTheSame(one) && one.isOpenAmong(known))
                .filter(one -> !one.sender().equals(sent.sender()))
                .findFirst();
        if (other.isPresent() && !sent.isForAdvice() && !sent.addressee().startsWith(Sending.KIND)) {
            own.create(notice(sent, other.get(), clock.now()), because);
        }
    }

    /** The notice. */
    static Communication notice(Known sent, Known other, Instant now) {
        Communication notice = new Communication();
        notice.getMeta()
                .addProfile(Profiles.NOTICE)
                .addSecurity(new Coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "V", null))
                .addSecurity(Sensitivity.NOT_FOR_PARENT.coding())
                .addSecurity(Sensitivity.NOT_FOR_CHILD.coding());
        notice.setStatus(CommunicationStatus.INPROGRESS)
                .setSubject(new Reference("Patient/" + sent.sending().child()))
                .addRecipient(PartyKey.reference(sent.addressee()))
                .setSender(Origin.server())
                .setSent(Date.from(now));
        notice.addCategory().addCoding(NoticeCategory.REFERRAL_RECEIVED.coding());
        notice.addPayload().setContent(new StringType(TWO_HAVE_ASKED));
        notice.addPayload().setContent(new Reference(sent.reference()));
        notice.addPayload().setContent(new Reference(other.reference()));
        String beside = other.sending().child();
        if (!beside.equals(sent.sending().child())) {
            // About both records: only who may know of each reads it, beside the addressee.
            notice.addPayload().setContent(new Reference("Patient/" + beside));
        }
        return notice;
    }
}
