package goldthread.engagement;

import goldthread.alert.Protection;
import goldthread.directory.Words;
import goldthread.profiles.Profiles;
import goldthread.terminology.NoticeCategory;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * What everyone around a child is told when a service ends its involvement: why, how to come back, and which signs to watch
 * for. Where the episode is kept from some of them, they are told that it has ended, and whoever may reads the rest there.
 *
 * @param ending what ended
 * @param words in which our codes are told
 */
record ClosingNotice(Ending ending, Words words) {

    private static final String ENDED = "A service has ended its involvement with this child.";
    private static final String ELSEWHERE = " Why, how to come back and which signs to watch for stand in the episode.";

    /** The notice to these. */
    Communication to(List<Reference> recipients, Reference sender, Optional<String> note, Instant now) {
        EpisodeOfCare episode = ending.episode();
        Communication notice = new Communication();
        notice.getMeta().addProfile(Profiles.NOTICE);
        Protection.sameAs(episode).forEach(label -> notice.getMeta().addSecurity(label));
        notice.setStatus(CommunicationStatus.COMPLETED)
                .setSubject(episode.getPatient().copy())
                .setSent(Date.from(now))
                .setSender(sender);
        notice.addCategory().addCoding(NoticeCategory.CLOSURE_NOTICE.coding());
        notice.addAbout(new Reference(ending.reference()));
        episode.getReferralRequest().forEach(referral -> notice.addAbout(referral.copy()));
        recipients.forEach(recipient -> notice.addRecipient(recipient.copy()));
        tell(notice);
        note.filter(more -> !Protection.isKeptFromSome(episode))
                .ifPresent(more -> notice.addNote().setText(more));
        return notice;
    }

    private void tell(Communication notice) {
        if (Protection.isKeptFromSome(ending.episode())) {
            notice.addPayload().setContent(new StringType(ENDED + ELSEWHERE));
            return;
        }
        String because = ending.concept("reason")
                .flatMap(words::of)
                .map(reason -> " Reason: " + reason + ".")
                .orElse("");
        String unplanned = ending.concept("unplanned-reason")
                .flatMap(words::of)
                .map(reason -> " It ended without a plan: " + reason + ".")
                .orElse("");
        notice.addPayload().setContent(new StringType(ENDED + because + unplanned));
        tell(notice, "How to come back: ", "re-access");
        tell(notice, "Signs to watch for: ", "relapse-signs");
    }

    private void tell(Communication notice, String title, String part) {
        ending.value(part).ifPresent(said -> notice.addPayload().setContent(content(title, said)));
    }

    private static Type content(String title, Type said) {
        return said instanceof Reference reference ? reference.copy() : new StringType(title + said.primitiveValue());
    }
}
