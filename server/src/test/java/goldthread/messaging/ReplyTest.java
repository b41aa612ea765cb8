package goldthread.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.referral.Move;
import goldthread.referral.Step;
import goldthread.terminology.BookingAndReferral;
import goldthread.terminology.CodeSystems;
import java.util.Optional;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

    private final ServiceRequest request = new ServiceRequest().setStatus(ServiceRequestStatus.ACTIVE);
    private final Encounter encounter = new Encounter();

    private Step step() {
        return new Reply(new Part<>(1, "", request), Optional.of(new Part<>(2, "", encounter))).step();
    }

    private void reason(String system, String code) {
        encounter
                .addReasonCode()
                .setText("In their words")
                .addCoding()
                .setSystem(system)
                .setCode(code);
    }

    @ParameterizedTest
    @CsvSource({
        "planned, ACKNOWLEDGE",
        "arrived, ACCEPT",
        "triaged, ACCEPT",
        "in-progress, START",
        "onleave, START",
    })
    void the_receivers_encounter_says_how_far_it_is(String state, Move move) {
        encounter.setStatus(EncounterStatus.fromCode(state));

        assertThat(step()).isEqualTo(Step.plain(move));
    }

    @Test
    void without_an_encounter_it_has_arrived() {
        assertThat(new Reply(new Part<>(1, "", request), Optional.empty())
                        .step()
                        .move())
                .isEqualTo(Move.ACKNOWLEDGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entered-in-error", "unknown"})
    void other_states_say_nothing(String state) {
        encounter.setStatus(EncounterStatus.fromCode(state));

        assertThat(Refused.by(this::step)).isEqualTo("400 message-unclear Bundle.entry[2].resource.status");
    }

    @Test
    void the_request_goes_on_is_turned_down_or_is_done() {
        encounter.setStatus(EncounterStatus.PLANNED);
        request.setStatus(ServiceRequestStatus.DRAFT);

        assertThat(Refused.by(this::step)).isEqualTo("400 message-unclear Bundle.entry[1].resource.status");
    }

    @ParameterizedTest
    @CsvSource({
        BookingAndReferral.REJECTED_REASON + ", RRNA, capacity",
        BookingAndReferral.REJECTED_REASON + ", OTH, other",
        BookingAndReferral.DIRECTORY_REJECTED_REASON + ", 22, capacity",
        BookingAndReferral.DIRECTORY_REJECTED_REASON + ", 23, wrong-service",
        BookingAndReferral.DIRECTORY_REJECTED_REASON + ", 26, other",
        BookingAndReferral.DIRECTORY_REJECTED_REASON_EARLIER + ", 31, capacity",
        BookingAndReferral.DIRECTORY_REJECTED_REASON_EARLIER + ", 42, out-of-area",
    })
    void a_rejection_keeps_the_standards_reason_beside_ours(String system, String code, String ours) {
        reason(system, code);
        request.setPatientInstruction("Ask the school nurse");

        Step step = step();

        assertThat(step.move()).isEqualTo(Move.REJECT);
        assertThat(step.reason()).isNotNull();
        assertThat(step.reason().getCoding())
                .extracting(coding -> coding.getSystem() + "|" + coding.getCode())
                .containsExactly(CodeSystems.REJECTION_REASON + "|" + ours, system + "|" + code);
        assertThat(step.reason().getText()).isEqualTo("In their words");
        assertThat(step.advice()).containsExactly("Ask the school nurse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FC", "27"})
    void nobody_is_turned_away_because_nobody_was_reached(String code) {
        reason(BookingAndReferral.REJECTED_REASON, code);

        assertThat(Refused.by(this::step)).isEqualTo("422 R-06 Bundle.entry[2].resource.reasonCode");
    }

    @Test
    void a_rejection_has_a_reason_and_helps() {
        request.setStatus(ServiceRequestStatus.REVOKED);
        assertThat(Refused.by(this::step)).isEqualTo("400 message-unclear Bundle.entry[2].resource.reasonCode");
        reason(BookingAndReferral.REJECTED_REASON, "OTH");
        assertThat(Refused.by(this::step))
                .isEqualTo("422 answer-incomplete Bundle.entry[1].resource.patientInstruction");
        request.setPatientInstruction(" ");
        assertThat(Refused.by(this::step))
                .isEqualTo("422 answer-incomplete Bundle.entry[1].resource.patientInstruction");
    }

    @Test
    void an_end_says_what_came_of_it() {
        encounter.setStatus(EncounterStatus.FINISHED);
        assertThat(Refused.by(this::step)).isEqualTo("422 answer-incomplete Bundle.entry[2].resource.reasonCode");
        reason(CodeSystems.REFERRAL_OUTCOME, "advice-given");
        request.setPatientInstruction("Sleep first").addNote().setText("Seen with father");

        Step step = step();

        assertThat(step.move()).isEqualTo(Move.COMPLETE);
        assertThat(step.outcome()).isNotNull();
        assertThat(step.outcome().getCodingFirstRep().getCode()).isEqualTo("advice-given");
        assertThat(step.advice()).containsExactly("Sleep first");
        assertThat(step.note()).contains("Seen with father");
    }
}
