package goldthread.web.referral;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.ProfessionalConcern;
import goldthread.web.child.ChildBanner;
import goldthread.web.mine.Names;
import goldthread.web.words.ClinicalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * A referral to one addressee, or another task, in a line.
 *
 * @param id of the task
 * @param child whom it is for; {@code null} when that record isn't shared with the reader
 * @param what is asked
 * @param from who asks
 * @param to whom
 * @param standing where it stands
 * @param urgent how urgent it was asked for, when not routinely
 * @param asked when
 * @param due what is owed next; {@code null} without a day
 * @param about what it is about, where that isn't a referral and the reader may know it
 * @param referral id of the referral that it answers; {@code null} for another task
 * @param address of the page about it; {@code null} where it has none
 */
public record TaskLine(
        String id,
        @Nullable ChildBanner child,
        String what,
        String from,
        String to,
        String standing,
        @Nullable String urgent,
        @Nullable ClinicalDate asked,
        @Nullable Due due,
        @Nullable String about,
        @Nullable String referral,
        @Nullable String address) {

    /** The line of a task. */
    public static TaskLine of(Task task, Parties known, Words words, ZonedDateTime now) {
        Optional<Patient> child =
                known.find(task.getFor()).filter(Patient.class::isInstance).map(Patient.class::cast);
        return new TaskLine(
                task.getIdElement().getIdPart(),
                child.map(patient -> ChildBanner.of(patient, now.toLocalDate())).orElse(null),
                what(task, known, words),
                OwnTask.from(task).orElseGet(() -> Names.of(task.getRequester(), known)),
                Names.of(task.getOwner(), known),
                Standing.of(task, words),
                urgent(task),
                task.getAuthoredOnElement().hasValue() ? ClinicalDate.of(task.getAuthoredOnElement()) : null,
                Standing.due(task, now).orElse(null),
                OwnTask.about(task, known, words).orElse(null),
                Standing.isOfReferral(task)
                        ? task.getFocus().getReferenceElement().getIdPart()
                        : null,
                address(task));
    }

    private static @Nullable String address(Task task) {
        String id = task.getIdElement().getIdPart();
        if (Standing.isOfReferral(task)) {
            return "/referrals/tasks/" + id;
        }
        return ProfessionalConcern.of(task).isPresent() ? "/concerns/" + id : null;
    }

    private static String what(Task task, Parties known, Words words) {
        Optional<String> referral = known.find(task.getFocus())
                .filter(ServiceRequest.class::isInstance)
                .map(ServiceRequest.class::cast)
                .flatMap(asked -> title(asked, words));
        return referral.or(() -> Optional.ofNullable(task.getDescription()))
                .or(() -> words.of(task.getCode()))
                .orElse("Referral");
    }

    /** What a referral asks for, in words. */
    static Optional<String> title(ServiceRequest referral, Words words) {
        return words.of(referral.getCode())
                .or(() -> words.ofFirst(referral.getReasonCode()))
                .or(() -> words.ofFirst(referral.getCategory()));
    }

    /** The kinds of a concept in words. */
    static Optional<String> said(CodeableConcept concept, Words words) {
        return concept.isEmpty() ? Optional.empty() : words.of(concept);
    }

    private static @Nullable String urgent(Task task) {
        if (!task.getPriorityElement().hasValue()) {
            return null;
        }
        return switch (task.getPriority()) {
            case URGENT -> "Urgent";
            case ASAP -> "As soon as possible";
            case STAT -> "At once";
            default -> null;
        };
    }
}
