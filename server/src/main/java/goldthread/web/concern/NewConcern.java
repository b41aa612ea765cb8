package goldthread.web.concern;

import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.terminology.EscalationStage;
import goldthread.terminology.TaskCode;
import goldthread.web.words.ClinicalDate;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** A concern about a record that is no task, at its first stage, for the server to judge. */
final class NewConcern {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int DAYS = 2;

    private NewConcern() {}

    /**
     * The concern, known to those who may know of the record.
     *
     * @param organisation whoever raises it, as {@code system|value}
     * @param maker who decided
     * @param agency for which they decided
     */
    static Task about(
            Resource record,
            String child,
            String organisation,
            Reference maker,
            Reference agency,
            String words,
            Instant now) {
        Task concern = new Task();
        concern.getMeta().addProfile(Profiles.ESCALATION);
        concern.getMeta().setSecurity(record.copy().getMeta().getSecurity());
        concern.addExtension(Extensions.ESCALATION_STAGE, new CodeableConcept(EscalationStage.STAGE_1.coding()));
        concern.setStatus(TaskStatus.REQUESTED)
                .setIntent(TaskIntent.ORDER)
                .setCode(new CodeableConcept(TaskCode.CONCERN_ESCALATION.coding()))
                .setDescription(words)
                .setFor(new Reference("Patient/" + child))
                .setAuthoredOn(Date.from(now))
                .setRequester(organisation(organisation))
                .setOwner(maker.copy())
                .setReasonReference(new Reference(
                        record.fhirType() + "/" + record.getIdElement().getIdPart()));
        concern.getRestriction().addRecipient(agency.copy());
        concern.getRestriction().getPeriod().setEnd(Date.from(due(now)));
        return concern;
    }

    private static Reference organisation(String organisation) {
        String[] parts = organisation.split("\\|", 2);
        Reference reference = new Reference();
        reference.getIdentifier().setSystem(parts[0]).setValue(parts[parts.length - 1]);
        return reference;
    }

    /** The end of the second day after this that is no weekend. */
    static Instant due(Instant now) {
        LocalDate day = now.atZone(ClinicalDate.ZONE).toLocalDate();
        for (int counted = 0; counted < DAYS; ) {
            day = day.plusDays(1);
            counted += WEEKEND.contains(day.getDayOfWeek()) ? 0 : 1;
        }
        return day.plusDays(1).atStartOfDay(ClinicalDate.ZONE).toInstant().minusSeconds(1);
    }
}
