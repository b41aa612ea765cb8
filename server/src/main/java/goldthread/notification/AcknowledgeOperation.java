package goldthread.notification;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.Caller;
import goldthread.access.CurrentCaller;
import goldthread.access.StandIns;
import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.Outcomes;
import goldthread.store.SeenVersion;
import goldthread.store.Store;
import goldthread.terminology.Rule;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/**
 * {@code Communication/[id]/$acknowledge}: somebody has taken note of a notice. Only those to whom it is addressed can; to
 * everybody else it is as if it weren't there, also to those who may read it. Family take note of the handover of a placement
 * that is addressed to them, and of nothing else; whoever sent a handover doesn't take note of it.
 */
@Component
class AcknowledgeOperation implements FhirOperations {

    private final Gate gate;
    private final Store store;
    private final CallersKeys keys;

    AcknowledgeOperation(Gate gate, Store store, CallersKeys keys) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
    }

    /** Takes note; once more changes nothing. */
    @Operation(name = "$acknowledge", typeName = "Communication")
    public Communication acknowledge(@IdParam IIdType id, RequestDetails request) {
        gate.admit(Interaction.OPERATION_CHANGES, "Communication", request);
        Caller caller = CurrentCaller.of(request);
        boolean isFamily = StandIns.isFamily(caller);
        if (!isFamily) {
            StandIns.requireOrganisation(caller);
        }
        SeenVersion seen = SeenVersion.of(request, "notice");
        gate.require("Communication/" + id.getIdPart(), request);
        Communication notice = store.read(Communication.class, id.getIdPart()).orElseThrow(Outcomes::notFound);
        if (isFamily && !HandoverReceipt.isOne(notice)) {
            throw Outcomes.notFound();
        }
        String recipient = recipient(notice, keys.of(caller), caller.fhirUser()).orElseThrow(Outcomes::notFound);
        seen.require(notice);
        requireOpen(notice);
        KeptNotices.allow(request);
        Communication answer = isAcknowledgedBy(notice, recipient)
                ? notice
                : (Communication) seen.next(() -> store.update(noted(notice, recipient), request));
        SeenVersion.tag(answer, request);
        return answer;
    }

    private Optional<String> recipient(Communication notice, List<String> caller, String user) {
        boolean isHandover = HandoverReceipt.isOne(notice);
        HandoverReceipt receipt =
                new HandoverReceipt(notice, isHandover ? keys.housesOf(notice.getSender()) : Set.of());
        return notice.getRecipient().stream()
                .flatMap(recipient -> PartyKey.of(recipient).stream())
                .filter(caller::contains)
                .filter(name -> !isHandover || receipt.isReceivedAs(name, caller, user))
                .findFirst();
    }

    private static void requireOpen(Communication notice) {
        boolean open = notice.getStatus() == CommunicationStatus.INPROGRESS
                || notice.getStatus() == CommunicationStatus.COMPLETED;
        if (!open) {
            throw Outcomes.wrongState(
                    Rule.WRONG_STATE.code(),
                    "This message is not one that was sent, so nobody can take note of it; one that was sent is"
                            + " in-progress or completed.",
                    "Communication.status");
        }
    }

    private static boolean isAcknowledgedBy(Communication notice, String recipient) {
        return notice.getExtensionsByUrl(Extensions.ACKNOWLEDGED).stream()
                .map(acknowledged -> FirstExtension.of(acknowledged, "by"))
                .anyMatch(by -> by != null
                        && by.getValue() instanceof Reference who
                        && PartyKey.of(who).filter(recipient::equals).isPresent());
    }

    /** The last of several recipients completes it. */
    private static Communication noted(Communication stored, String recipient) {
        Communication notice = stored.copy();
        Date now = Date.from(Instant.now());
        Extension acknowledged = notice.addExtension();
        acknowledged.setUrl(Extensions.ACKNOWLEDGED);
        acknowledged.addExtension("by", PartyKey.reference(recipient));
        acknowledged.addExtension("on", new DateTimeType(now));
        if (!notice.getReceivedElement().hasValue()) {
            notice.setReceived(now);
        }
        boolean all = notice.getRecipient().stream()
                .flatMap(each -> PartyKey.of(each).stream())
                .allMatch(each -> isAcknowledgedBy(notice, each));
        if (all) {
            notice.setStatus(CommunicationStatus.COMPLETED);
        }
        return notice;
    }
}
