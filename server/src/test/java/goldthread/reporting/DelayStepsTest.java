package goldthread.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import goldthread.profiles.Profiles;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Children who are ready to leave hospital and can't. */
final class DelayStepsTest {

    private static final Instant NOW = Instant.parse("2026-09-30T10:00:00Z");

    private static Task blocker(String reason) {
        Task task = new Task();
        task.setStatus(TaskStatus.INPROGRESS)
                .setCode(new CodeableConcept(TaskCode.DISCHARGE_BLOCKER.coding()))
                .setFor(new Reference("Patient/ann"))
                .setRequester(new Reference("Organization/hospital"))
                .setOwner(new Reference("Organization/council"))
                .setAuthoredOnElement(new DateTimeType("2026-09-01T10:00:00Z"));
        task.setReasonCode(new CodeableConcept()
                .addCoding(new Coding(Profiles.ROOT + "/CodeSystem/mhsds-delayed-discharge-reason", reason, null)));
        return task;
    }

    private static List<Countable> of(Task task) {
        return Countables.of(new Written(null, task, "urn:x|hospital", NOW));
    }

    @Test
    void what_keeps_a_child_counts_for_whoever_says_so_and_whoever_is_to_remove_it() {
        assertThat(of(blocker("23")))
                .extracting(Countable::kind, Countable::agency, Countable::answer, Countable::detail, Countable::days)
                .containsExactly(
                        tuple(Kind.DELAYED, "Organization/hospital", "delay-placement", "delay-stands", null),
                        tuple(Kind.DELAYED, "Organization/council", "delay-placement", "delay-stands", null));
        assertThat(of(blocker("23"))).extracting(Countable::at).containsOnly(Instant.parse("2026-09-01T10:00:00Z"));
    }

    @Test
    void what_was_removed_took_its_time() {
        Task removed = blocker("04").setStatus(TaskStatus.COMPLETED);
        removed.getExecutionPeriod().setEndElement(new DateTimeType("2026-09-15T10:00:00Z"));

        assertThat(of(removed)).extracting(Countable::detail, Countable::days).containsOnly(tuple("delay-removed", 14));
        removed.setExecutionPeriod(null).setOwner(null).setRequester(null);
        assertThat(of(removed))
                .extracting(Countable::agency, Countable::days)
                .containsExactly(tuple("urn:x|hospital", 29));
    }

    @ParameterizedTest
    @CsvSource({
        "06, delay-placement",
        "15, delay-housing",
        "01, delay-support",
        "27, delay-decision",
        "11, delay-choice",
        "36, delay-other",
        "98, not-stated",
        "never-heard-of, delay-other"
    })
    void reasons_are_told_in_few_groups(String reason, String group) {
        assertThat(of(blocker(reason))).extracting(Countable::answer).containsOnly(group);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"DRAFT", "CANCELLED", "REJECTED", "FAILED", "ENTEREDINERROR"})
    void what_never_kept_the_child_does_not_count(TaskStatus status) {
        assertThat(of(blocker("23").setStatus(status))).isEmpty();
    }

    @Test
    void a_task_without_a_status_or_a_reason_is_no_surprise() {
        assertThat(of(blocker("23").setStatus(null))).isEmpty();
        Task unsaid = blocker("23");
        unsaid.setReasonCode(null);
        assertThat(of(unsaid)).extracting(Countable::answer).containsOnly("not-stated");
    }
}
