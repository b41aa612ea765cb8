package goldthread.engagement;

import goldthread.alert.Protection;
import goldthread.directory.Words;
import goldthread.profiles.Profiles;
import goldthread.terminology.NoticeCategory;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/**
 * What everyone around a child is told when the child leaves hospital: with which plans, or without, and who decided so. Where
 * the stay is kept from some of them, they are told that it has ended, and whoever may reads the rest there.
 *
 * @param stay that ended
 * @param planned whether the plans that belong to it are in place
 * @param words in which our codes are told
 */
record DischargeNotice(Stay stay, boolean planned, Words words) {

    private static final String ENDED = "The child's stay in hospital has ended.";
    private static final String ELSEWHERE = " How it ended, and which plans hold, stands in the record of the stay.";
    private static final String WITHOUT = " The plans that belong to it are missing, and are being asked for.";

    /** The notice to these. */
    Communication to(List<Reference> recipients, Reference sender, Instant now) {
        Encounter encounter = stay.encounter();
        Communication notice = new Communication();
        notice.getMeta().addProfile(Profiles.NOTICE);
        Protection.sameAs(encounter).forEach(label -> notice.getMeta().addSecurity(label));
        notice.setStatus(CommunicationStatus.COMPLETED)
                .setSubject(encounter.getSubject().copy())
                .setSent(Date.from(now))
                .setSender(sender);
        notice.addCategory().addCoding(NoticeCategory.DISCHARGE_NOTICE.coding());
        notice.addAbout(new Reference(stay.reference()));
        recipients.forEach(recipient -> notice.addRecipient(recipient.copy()));
        tell(notice);
        return notice;
    }

    private void tell(Communication notice) {
        if (Protection.isKeptFromSome(stay.encounter())) {
            notice.addPayload().setContent(new StringType(ENDED + ELSEWHERE));
            return;
        }
        notice.addPayload()
                .setContent(new StringType(ENDED + howItEnded() + (planned || stay.isDeath() ? "" : WITHOUT)));
        Stream.of(Stay.RISK_PLAN, Stay.CARE_PLAN)
                .flatMap(part -> stay.plan(part).stream())
                .distinct()
                .forEach(plan -> notice.addPayload().setContent(new Reference(plan)));
    }

    private String howItEnded() {
        String unplanned = stay.reason()
                .flatMap(words::of)
                .map(reason -> " It ended without being planned: " + reason + ".")
                .orElse("");
        String role = stay.ofOverride("role")
                .flatMap(words::of)
                .map(who -> ", " + who)
                .orElse("");
        String overridden = stay.ofOverride("reason")
                .flatMap(words::of)
                .map(reason -> " It was decided to go ahead: " + reason + role + ".")
                .orElse("");
        return unplanned + overridden;
    }
}
