package goldthread.engagement;

import goldthread.directory.Directory;
import goldthread.store.DateSpan;
import goldthread.store.Outcomes;
import goldthread.store.Store;
import goldthread.terminology.ClosureReason;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A children's mental health service doesn't hand a young person over to nobody: its help ends as a transfer once an adult
 * service has accepted them, or once it is written down who helps instead (N104).
 */
@Component
class TransferGate {

    private static final int LENGTH_OF_A_WHOLE_DATE = 10;
    private static final Set<ClosureReason> TRANSFERS =
            EnumSet.of(ClosureReason.TRANSFERRED, ClosureReason.TRANSITION_TO_ADULT);
    private static final String RECORD = "SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = ?"
            + " AND c.res_type IN ('Patient', 'ServiceRequest', 'Task')";

    private final Store store;
    private final Directory directory;
    private final EngagementSettings settings;

    TransferGate(Store store, Directory directory, EngagementSettings settings) {
        this.store = store;
        this.directory = directory;
        this.settings = settings;
    }

    /**
     * Lets an end pass, or refuses it.
     *
     * @param now by the database's clock, for an end that says no day
     */
    void require(Ending ending, @Nullable Resource before, Instant now) {
        String child = ending.child().orElse("");
        if (child.isEmpty() || !isTransferAnew(ending, before)) {
            return;
        }
        List<Resource> record =
                store.bodies(RECORD, child).stream().map(store::parse).toList();
        if (isOldEnough(record, day(ending, now)) && !isTakenOn(record, ending)) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.TRANSITION_NOT_ACCEPTED.code(),
                    "A young person is not handed over before an adult service has accepted them: a referral of category"
                            + " transition with a task that is accepted. Where none will, say in ext-closure"
                            + " instead-of-adult-service who helps from now on; whoever goes ahead without either gives"
                            + " an override with reason and role.",
                    "EpisodeOfCare.status");
        }
    }

    static boolean isTransferAnew(Ending ending, @Nullable Resource before) {
        boolean was = before instanceof EpisodeOfCare old && new Ending(old).isOver() && isTransfer(new Ending(old));
        return ending.isOver() && isTransfer(ending) && !was;
    }

    private static boolean isTransfer(Ending ending) {
        return EpisodeType.MENTAL_HEALTH.isIn(ending.episode().getType())
                && ending.isPlannedFor(TRANSFERS)
                && ending.value("instead-of-adult-service").isEmpty();
    }

    private boolean isOldEnough(List<Resource> record, LocalDate day) {
        return record.stream()
                .filter(Patient.class::isInstance)
                .map(patient -> ((Patient) patient).getBirthDateElement())
                .map(DateType::getValueAsString)
                .anyMatch(born -> born != null
                        && born.length() == LENGTH_OF_A_WHOLE_DATE
                        && !day.isBefore(LocalDate.parse(born).plusMonths(settings.adultFromMonths())));
    }

    private boolean isTakenOn(List<Resource> record, Ending ending) {
        Acceptance acceptance = new Acceptance(
                record,
                ending.episode().getManagingOrganization(),
                ending.episode().getCareManager());
        return acceptance.isGiven(directory.named(acceptance.parties(), acceptance.identifiers()));
    }

    private static LocalDate day(Ending ending, Instant now) {
        return ending.episode().getPeriod().getEndElement().hasValue()
                ? DateSpan.of(ending.episode().getPeriod().getEndElement()).lastDay()
                : LocalDate.ofInstant(now, DateSpan.ZONE);
    }
}
