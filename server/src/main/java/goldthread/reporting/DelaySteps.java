package goldthread.reporting;

import goldthread.profiles.Profiles;
import goldthread.terminology.ReportStratum;
import goldthread.terminology.TaskCode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** What keeps a child in hospital who is ready to leave (N19): for whoever says so, and for whoever is to remove it. */
final class DelaySteps {

    private static final String SYSTEM = Profiles.ROOT + "/CodeSystem/mhsds-delayed-discharge-reason";
    private static final String NOT_KNOWN = "98";

    /** Reasons of national statistics, in so few groups that a report can tell them apart. */
    private static final Map<ReportStratum, List<String>> GROUPS = Map.of(
            ReportStratum.DELAY_PLACEMENT, List.of("06", "07", "08", "20", "21", "22", "23", "29"),
            ReportStratum.DELAY_HOUSING, List.of("10", "14", "15", "16", "17", "18", "19", "32"),
            ReportStratum.DELAY_SUPPORT, List.of("01", "02", "03", "05", "09", "30", "33", "34", "35", "37"),
            ReportStratum.DELAY_DECISION, List.of("04", "12", "13", "24", "25", "26", "27", "28"),
            ReportStratum.DELAY_CHOICE, List.of("11"),
            ReportStratum.DELAY_OTHER, List.of("31", "36"));

    private static final Map<String, ReportStratum> BY_CODE = byCode();
    private static final Set<TaskStatus> NEVER_WAS = EnumSet.of(
            TaskStatus.DRAFT,
            TaskStatus.CANCELLED,
            TaskStatus.REJECTED,
            TaskStatus.FAILED,
            TaskStatus.ENTEREDINERROR,
            TaskStatus.NULL);

    private DelaySteps() {}

    static List<Countable> delayed(Written written, Task task) {
        if (!TaskCode.DISCHARGE_BLOCKER.isIn(task.getCode())
                || task.getStatus() == null
                || NEVER_WAS.contains(task.getStatus())) {
            return List.of();
        }
        boolean removed = task.getStatus() == TaskStatus.COMPLETED;
        Instant since = written.when(task.getAuthoredOnElement());
        Integer days = removed
                ? Math.toIntExact(Math.max(
                        0, Duration.between(since, removed(written, task)).toDays()))
                : null;
        ReportStratum state = removed ? ReportStratum.DELAY_REMOVED : ReportStratum.DELAY_STANDS;
        return Written.child(task.getFor()).stream()
                .flatMap(child -> Stream.of(
                                written.agency(Stream.of(task.getRequester())),
                                written.agency(Stream.of(task.getOwner())))
                        .distinct()
                        .map(agency -> new Countable(
                                Kind.DELAYED, child, agency, since, reason(task).code(), state.code(), days)))
                .toList();
    }

    private static Instant removed(Written written, Task task) {
        BaseDateTimeType end = task.getExecutionPeriod().getEndElement();
        return written.when(end.hasValue() ? end : task.getLastModifiedElement());
    }

    private static ReportStratum reason(Task task) {
        return task.getReasonCode().getCoding().stream()
                .filter(coding -> SYSTEM.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .filter(code -> !NOT_KNOWN.equals(code))
                .map(code -> BY_CODE.getOrDefault(code, ReportStratum.DELAY_OTHER))
                .findFirst()
                .orElse(ReportStratum.NOT_STATED);
    }

    private static Map<String, ReportStratum> byCode() {
        Map<String, ReportStratum> found = new HashMap<>();
        GROUPS.forEach((group, codes) -> codes.forEach(code -> found.put(code, group)));
        return Map.copyOf(found);
    }
}
