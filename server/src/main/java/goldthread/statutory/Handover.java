package goldthread.statutory;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.NoticeCategory;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * That somebody was told that what a carer needs to know is ready to be read (N133).
 *
 * @param about {@code Communication/id}
 * @param placements for which it was, as {@code EpisodeOfCare/id}
 * @param received whether somebody to whom it was sent has said so
 */
record Handover(String about, List<String> placements, boolean received) {

    private static final Set<CommunicationStatus> SENT =
            EnumSet.of(CommunicationStatus.INPROGRESS, CommunicationStatus.COMPLETED);

    Handover {
        placements = List.copyOf(placements);
    }

    /** What a message says of one; empty for every other, and for one that wasn't sent. */
    static Optional<Handover> of(Resource resource) {
        if (!(resource instanceof Communication notice)
                || !notice.hasStatus()
                || !SENT.contains(notice.getStatus())
                || !NoticeCategory.PLACEMENT_HANDOVER.isIn(notice.getCategory())) {
            return Optional.empty();
        }
        List<String> placements = notice.getAbout().stream()
                .flatMap(about -> PartyKey.of(about).stream())
                .filter(key -> key.startsWith("EpisodeOfCare/"))
                .toList();
        return Optional.of(new Handover(PartyKey.typed(notice), placements, isReceived(notice)));
    }

    /** By one to whom it was sent, and who didn't send it. */
    private static boolean isReceived(Communication notice) {
        Optional<String> sender = PartyKey.of(notice.getSender());
        List<String> recipients = notice.getRecipient().stream()
                .flatMap(recipient -> PartyKey.of(recipient).stream())
                .filter(recipient -> sender.filter(recipient::equals).isEmpty())
                .toList();
        return notice.getExtensionsByUrl(Extensions.ACKNOWLEDGED).stream()
                .map(taken -> FirstExtension.value(taken, "by"))
                .anyMatch(by -> by instanceof Reference who
                        && PartyKey.of(who).filter(recipients::contains).isPresent());
    }
}
