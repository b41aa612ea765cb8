package goldthread.referral;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.SupportOutput;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Whoever asked looks at the first task alone: it follows what became of the referral where it was passed on to. */
final class ReferralPartsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

    private static Task task(TaskStatus status, ReferralBusinessStatus standing) {
        return new Task().setStatus(status).setBusinessStatus(new CodeableConcept(standing.coding()));
    }

    private static Task whole() {
        return task(TaskStatus.INPROGRESS, ReferralBusinessStatus.FORWARDED);
    }

    private static Task part(TaskStatus status) {
        return task(status, ReferralBusinessStatus.CLOSED);
    }

    private static Task completed() {
        Task part = part(TaskStatus.COMPLETED);
        part.getStatusReason().setText("Why");
        part.addOutput()
                .setValue(new StringType("Come back when sleep gets worse"))
                .setType(new CodeableConcept(SupportOutput.ADVICE.coding()));
        return part;
    }

    @Test
    void the_answer_of_whoever_carried_it_out_is_its_answer() {
        Task followed = new ReferralParts(whole(), List.of(part(TaskStatus.REJECTED), completed()))
                .followed(NOW)
                .orElseThrow();

        assertThat(followed.getStatus()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(ReferralBusinessStatus.CLOSED.isIn(followed.getBusinessStatus()))
                .isTrue();
        assertThat(followed.getLastModified()).isEqualTo(NOW);
        assertThat(followed.getStatusReason().getText()).isEqualTo("Why");
        assertThat(new ReferralTask(followed).carries(SupportOutput.ADVICE)).isTrue();
    }

    @Test
    void turned_down_everywhere_it_is_for_whoever_passed_it_on_to_decide() {
        Task followed = new ReferralParts(whole(), List.of(part(TaskStatus.REJECTED), part(TaskStatus.FAILED)))
                .followed(NOW)
                .orElseThrow();

        assertThat(followed.getStatus()).isEqualTo(TaskStatus.INPROGRESS);
        assertThat(ReferralBusinessStatus.IN_TRIAGE.isIn(followed.getBusinessStatus()))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"REQUESTED", "RECEIVED", "ACCEPTED", "INPROGRESS", "ONHOLD"})
    void it_waits_while_somebody_still_has_it(TaskStatus open) {
        assertThat(new ReferralParts(whole(), List.of(completed(), part(open))).followed(NOW))
                .isEmpty();
    }

    @Test
    void an_answer_that_can_not_be_its_own_leaves_it_in_triage_with_a_remark() {
        Task unclear = new ReferralParts(whole(), List.of(part(TaskStatus.COMPLETED))).unclear(NOW);

        assertThat(unclear.getStatus()).isEqualTo(TaskStatus.INPROGRESS);
        assertThat(ReferralBusinessStatus.IN_TRIAGE.isIn(unclear.getBusinessStatus()))
                .isTrue();
        assertThat(unclear.getNoteFirstRep().getText()).contains("can't be taken over as it is");
    }

    @Test
    void what_was_taken_back_or_was_not_passed_on_follows_nothing() {
        Task taken = task(TaskStatus.RECEIVED, ReferralBusinessStatus.IN_TRIAGE);

        assertThat(new ReferralParts(whole(), List.of()).followed(NOW)).isEmpty();
        assertThat(new ReferralParts(taken, List.of(completed())).followed(NOW)).isEmpty();
        assertThat(new ReferralParts(task(TaskStatus.CANCELLED, ReferralBusinessStatus.FORWARDED), List.of(completed()))
                        .followed(NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"CANCELLED", "ENTEREDINERROR"})
    void what_whoever_asked_takes_back_is_taken_back_from_everybody_who_still_has_it(TaskStatus withdrawn) {
        Task whole = task(withdrawn, ReferralBusinessStatus.CLOSED);
        whole.getStatusReason().setText("No longer needed");

        assertThat(ReferralParts.isWithdrawn(whole)).isTrue();
        assertThat(new ReferralParts(whole, List.of(part(TaskStatus.ACCEPTED), completed())).withdrawn(NOW))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.getStatus()).isEqualTo(withdrawn);
                    assertThat(part.getStatusReason().getText()).isEqualTo("No longer needed");
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            mode = Mode.EXCLUDE,
            names = {"CANCELLED", "ENTEREDINERROR"})
    void nothing_else_takes_it_back(TaskStatus status) {
        assertThat(ReferralParts.isWithdrawn(new Task().setStatus(status))).isFalse();
    }

    private static Task given(String requester, String focus, String child, String partOf) {
        Task part = new Task().setFocus(new Reference(focus)).setFor(new Reference(child));
        part.setRequester(new Reference(requester)).addPartOf(new Reference(partOf));
        return part;
    }

    /** The trust, its clinician and its service act for one organisation. */
    private static Set<String> names(Reference party) {
        Set<String> trust = Set.of("Organization/trust", "PractitionerRole/clinician", "HealthcareService/spa");
        String name = party.getReference();
        return trust.contains(name) ? trust : Set.of(name);
    }

    @Test
    void a_service_passes_on_by_a_person_of_its_organisation() {
        Task whole = new Task()
                .setFocus(new Reference("ServiceRequest/s"))
                .setFor(new Reference("Patient/p"))
                .setOwner(new Reference("HealthcareService/spa"));
        whole.setId("Task/w/_history/3");

        for (String by : List.of("PractitionerRole/clinician", "Organization/trust", "HealthcareService/spa")) {
            assertThat(ReferralParts.isPart(
                            given(by, "ServiceRequest/s", "Patient/p", "Task/w"), whole, ReferralPartsTest::names))
                    .isTrue();
        }
        assertThat(ReferralParts.isPart(
                        given("PractitionerRole/other", "ServiceRequest/s", "Patient/p", "Task/w"),
                        whole,
                        ReferralPartsTest::names))
                .isFalse();
    }

    @Test
    void only_what_the_owner_gave_on_about_the_same_referral_and_child_is_a_part() {
        Task whole = new Task()
                .setFocus(new Reference("ServiceRequest/s"))
                .setFor(new Reference("Patient/p"))
                .setOwner(new Reference("Organization/trust"));
        whole.setId("Task/w/_history/3");

        assertThat(ReferralParts.isPart(
                        given("Organization/trust", "ServiceRequest/s", "Patient/p", "Task/w"),
                        whole,
                        ReferralPartsTest::names))
                .isTrue();
        assertThat(ReferralParts.isPart(
                        given("Organization/school", "ServiceRequest/s", "Patient/p", "Task/w"),
                        whole,
                        ReferralPartsTest::names))
                .isFalse();
        assertThat(ReferralParts.isPart(
                        given("Organization/trust", "ServiceRequest/other", "Patient/p", "Task/w"),
                        whole,
                        ReferralPartsTest::names))
                .isFalse();
        assertThat(ReferralParts.isPart(
                        given("Organization/trust", "ServiceRequest/s", "Patient/q", "Task/w"),
                        whole,
                        ReferralPartsTest::names))
                .isFalse();
        assertThat(ReferralParts.isPart(
                        given("Organization/trust", "Patient/p", "Patient/p", "Task/w"),
                        whole,
                        ReferralPartsTest::names))
                .isFalse();
        assertThat(ReferralParts.isPart(
                        given("Organization/trust", "ServiceRequest/s", "Patient/p", "Task/v"),
                        whole,
                        ReferralPartsTest::names))
                .isFalse();
    }

    @Test
    void what_says_that_it_was_passed_on_is_with_somebody() {
        Task whole = whole();
        assertThat(new ReferralParts(whole, List.of()).isNowhere()).isTrue();
        assertThat(new ReferralParts(whole, List.of(part(TaskStatus.REJECTED))).isNowhere())
                .isTrue();
        assertThat(new ReferralParts(whole, List.of(part(TaskStatus.REJECTED), part(TaskStatus.REQUESTED))).isNowhere())
                .isFalse();
        assertThat(new ReferralParts(whole.copy().setStatus(TaskStatus.COMPLETED), List.of()).isNowhere())
                .isFalse();
    }
}
