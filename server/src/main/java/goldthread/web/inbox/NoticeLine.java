package goldthread.web.inbox;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.NoticeCategory;
import goldthread.web.child.ChildBanner;
import goldthread.web.mine.Mine;
import goldthread.web.mine.Names;
import goldthread.web.referral.Standing;
import goldthread.web.words.ClinicalDate;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has been told.
 *
 * @param id of the notice
 * @param version as {@code If-Match} takes it
 * @param child about whom; {@code null} when that record isn't shared with the reader
 * @param said what it says
 * @param kind of notice, in words
 * @param from who says so
 * @param sent when
 * @param acknowledged when the reader, or somebody of their organisation, has taken note; {@code null} when nobody has
 * @param link to what it is about; {@code null} where no page shows it
 * @param about what it is about, when that can be named
 * @param theirs whether the reader takes note of it here: it is addressed to them; family do of a handover alone
 */
record NoticeLine(
        String id,
        String version,
        @Nullable ChildBanner child,
        String said,
        String kind,
        String from,
        @Nullable ClinicalDate sent,
        @Nullable ClinicalDate acknowledged,
        @Nullable String link,
        @Nullable String about,
        boolean theirs) {

    private static final Set<String> SERVICES_AND_POSTS = Set.of("HealthcareService", "PractitionerRole");

    /**
     * For whom the lines are written, and in which words.
     *
     * @param mine the reader's names
     * @param known those whom the notices name, and what they are about
     * @param words of codes
     * @param today the day
     */
    record Reader(Mine mine, Parties known, Words words, LocalDate today) {}

    static NoticeLine of(Communication notice, Reader reader) {
        Optional<ChildBanner> child = reader.known()
                .find(notice.getSubject())
                .filter(Patient.class::isInstance)
                .map(patient -> ChildBanner.of((Patient) patient, reader.today()));
        Optional<Task> task = task(notice, reader.known());
        return new NoticeLine(
                notice.getIdElement().getIdPart(),
                "W/\"" + notice.getMeta().getVersionId() + "\"",
                child.orElse(null),
                said(notice),
                reader.words().ofFirst(notice.getCategory()).orElse("Message"),
                notice.hasSender() ? Names.of(notice.getSender(), reader.known()) : "Not known",
                notice.getSentElement().hasValue() ? ClinicalDate.of(notice.getSentElement()) : null,
                acknowledged(notice, reader.mine()).orElse(null),
                link(notice, task, child).orElse(null),
                task.filter(Standing::isOfReferral)
                        .map(of -> "To " + Names.of(of.getOwner(), reader.known()))
                        .orElse(null),
                isTheirs(notice, reader.mine()));
    }

    /** Whether the endpoint lets them take note of it: a handover is received by those who didn't send it. */
    static boolean isTheirs(Communication notice, Mine mine) {
        Reference sender = notice.getSender();
        boolean handover = NoticeCategory.PLACEMENT_HANDOVER.isIn(notice.getCategory());
        if (handover ? mine.isNamedInPerson(sender) : !mine.isProfessional()) {
            return false;
        }
        boolean asAgency = mine.isProfessional() && !(handover && isAgency(sender, mine));
        return notice.getRecipient().stream()
                .anyMatch(party -> mine.isNamedInPerson(party) || (asAgency && isAgency(party, mine)));
    }

    /** What is addressed to a service or a post, nobody takes note of in the name of the organisation. */
    private static boolean isAgency(Reference party, Mine mine) {
        String type = String.valueOf(party.getReferenceElement().getResourceType());
        return mine.isNamed(party) && !SERVICES_AND_POSTS.contains(type);
    }

    public boolean isNew() {
        return acknowledged == null;
    }

    private static String said(Communication notice) {
        return notice.getPayload().stream()
                .filter(Communication.CommunicationPayloadComponent::hasContentStringType)
                .map(payload -> payload.getContentStringType().getValue())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static Optional<Task> task(Communication notice, Parties known) {
        return notice.getAbout().stream()
                .flatMap(about -> known.find(about).stream())
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .findFirst();
    }

    private static Optional<ClinicalDate> acknowledged(Communication notice, Mine mine) {
        return notice.getExtensionsByUrl(Extensions.ACKNOWLEDGED).stream()
                .filter(taken -> part(taken, "by")
                        .filter(by -> by.getValue() instanceof Reference who && mine.isNamed(who))
                        .isPresent())
                .flatMap(taken -> part(taken, "on").stream())
                .map(Extension::getValue)
                .filter(BaseDateTimeType.class::isInstance)
                .map(BaseDateTimeType.class::cast)
                .filter(BaseDateTimeType::hasValue)
                .map(ClinicalDate::of)
                .findFirst();
    }

    private static Optional<Extension> part(Extension of, String url) {
        return Optional.ofNullable(FirstExtension.of(of, url));
    }

    private static Optional<String> link(Communication notice, Optional<Task> task, Optional<ChildBanner> child) {
        Optional<String> referral = notice.getAbout().stream()
                .map(Reference::getReferenceElement)
                .filter(about -> "ServiceRequest".equals(about.getResourceType()))
                .map(about -> "/referrals/" + about.getIdPart())
                .findFirst();
        return task.filter(Standing::isOfReferral)
                .map(Resource::getIdElement)
                .map(id -> "/referrals/tasks/" + id.getIdPart())
                .or(() -> referral)
                .or(() -> child.map(banner -> "/children/" + banner.id()));
    }
}
