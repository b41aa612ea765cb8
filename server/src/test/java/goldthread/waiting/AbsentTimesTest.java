package goldthread.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.EncounterType;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What says only why it isn't said stops no clock, and breaks none. */
final class AbsentTimesTest {

    private static final Instant STORED = Instant.parse("2026-03-02T10:00:00Z");

    private static <T extends PrimitiveType<?>> void leaveOut(T element) {
        element.setValue(null);
        element.addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("unknown"));
    }

    @Test
    void a_contact_at_no_known_time_is_none() {
        Encounter contact = new Encounter().setStatus(EncounterStatus.FINISHED);
        leaveOut(contact.getPeriod().getStartElement());

        assertThat(contact.getPeriod().hasStart()).isTrue();
        assertThat(EncounterType.isAttended(contact)).isFalse();
    }

    static Stream<Arguments> broken() {
        Task unasked = ClocksTest.task("received", null);
        leaveOut(unasked.getAuthoredOnElement());
        Task unchanged = ClocksTest.task("completed", null);
        leaveOut(unchanged.getLastModifiedElement());
        Task stateless = ClocksTest.task("received", null);
        leaveOut(stateless.getStatusElement());
        return Stream.of(
                Arguments.of("authoredOn", unasked),
                Arguments.of("lastModified", unchanged),
                Arguments.of("status", stateless));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_task_without_a_known_time_or_state_has_the_time_at_which_it_was_stored(String what, Task task) {
        task.getMeta().setLastUpdated(Date.from(STORED));

        assertThat(Clocks.asked(task)).isEqualTo(STORED);
        assertThat(new Spell("Organization/trust", List.of(task)).ended())
                .isEqualTo(what.equals("lastModified") ? Optional.of(STORED) : Optional.empty());
        assertThat(Clocks.running(task))
                .isEqualTo(what.equals("authoredOn") ? Clocks.running(ClocksTest.task("received", null)) : Set.of());
    }

    @Test
    void a_priority_that_is_not_said_is_routine() {
        Task task = ClocksTest.task("received", null);
        leaveOut(task.getPriorityElement());
        ServiceRequest referral = new ServiceRequest();
        leaveOut(referral.getPriorityElement());

        assertThat(new Referred(Optional.of(referral), Optional.empty(), Set.of()).priority(task))
                .isEqualTo(ServiceRequestPriority.ROUTINE);
        assertThat(Exclusion.of(List.of(referral), List.of())).isEmpty();
    }
}
