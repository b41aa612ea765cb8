package goldthread.messaging;

import goldthread.referral.Move;
import goldthread.referral.Step;
import goldthread.terminology.BookingAndReferral;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/**
 * What whoever was asked says of a request: it is on its way, turned down, or at its end.
 *
 * @param request the request, as the answer gives it back
 * @param encounter the receiver's own, when there is one
 */
record Reply(Part<ServiceRequest> request, Optional<Part<Encounter>> encounter) {

    private static final Set<String> REASONS = Set.of(
            BookingAndReferral.REJECTED_REASON,
            BookingAndReferral.DIRECTORY_REJECTED_REASON,
            BookingAndReferral.DIRECTORY_REJECTED_REASON_EARLIER);

    /** Which of our reasons each of the standard's is; one that isn't here is none of the others. */
    private static final Map<String, String> REJECTIONS = Map.of(
            "RRNA", "capacity",
            "22", "capacity",
            "31", "capacity",
            "23", "wrong-service",
            "42", "out-of-area");

    /** It would end a referral because nobody was reached. */
    private static final Set<String> NOT_REACHED = Set.of("FC", "27");

    /** The step that it means. */
    Step step() {
        Optional<Coding> refused =
                reasons().filter(coding -> REASONS.contains(coding.getSystem())).findFirst();
        ServiceRequestStatus state = request.resource().getStatus();
        Optional<EncounterStatus> at = encounter.map(part -> part.resource().getStatus());
        if (refused.isPresent()
                || state == ServiceRequestStatus.REVOKED
                || at.filter(EncounterStatus.CANCELLED::equals).isPresent()) {
            return rejected(refused);
        }
        if (state == ServiceRequestStatus.COMPLETED
                || at.filter(EncounterStatus.FINISHED::equals).isPresent()) {
            return completed();
        }
        return underWay(state, at);
    }

    private Step underWay(ServiceRequestStatus state, Optional<EncounterStatus> at) {
        if (state != ServiceRequestStatus.ACTIVE) {
            throw Unclear.workflow(
                    "An answer gives the request back as active, revoked or completed.", request.place(".status"));
        }
        if (at.isEmpty()) {
            return Step.plain(Move.ACKNOWLEDGE);
        }
        return switch (at.get()) {
            case PLANNED -> Step.plain(Move.ACKNOWLEDGE);
            case ARRIVED, TRIAGED -> Step.plain(Move.ACCEPT);
            case INPROGRESS, ONLEAVE -> Step.plain(Move.START);
            default ->
                throw Unclear.workflow(
                        "The state of the Encounter says nothing of the request: planned, arrived, triaged,"
                                + " in-progress, finished or cancelled does.",
                        where() + ".status");
        };
    }

    private Step rejected(Optional<Coding> refused) {
        if (refused.filter(coding -> NOT_REACHED.contains(coding.getCode())).isPresent()) {
            throw Unclear.against(
                    Rule.CLOSURE_AND_DISCHARGE,
                    "A child isn't turned away because nobody was reached: say by an Appointment with the status noshow"
                            + " that the child was not seen.",
                    where() + ".reasonCode");
        }
        Coding said = refused.orElseThrow(() -> Unclear.missing(
                "A rejection has a reason: a code of " + BookingAndReferral.REJECTED_REASON + " or "
                        + BookingAndReferral.DIRECTORY_REJECTED_REASON + " in the Encounter's reasonCode.",
                where() + ".reasonCode"));
        List<String> advice = advice();
        if (advice.isEmpty()) {
            throw Unclear.against(
                    Rule.ANSWER_INCOMPLETE,
                    "A rejection says what else there is: give advice or an alternative as patientInstruction, or say"
                            + " openly there that nothing is available.",
                    request.place(".patientInstruction"));
        }
        CodeableConcept reason = new CodeableConcept(new Coding()
                        .setSystem(CodeSystems.REJECTION_REASON)
                        .setCode(REJECTIONS.getOrDefault(said.getCode(), "other")))
                .addCoding(new Coding().setSystem(said.getSystem()).setCode(said.getCode()));
        words().ifPresent(reason::setText);
        return new Step(Move.REJECT, reason, null, advice, note());
    }

    private Step completed() {
        Coding outcome = reasons()
                .filter(coding -> CodeSystems.REFERRAL_OUTCOME.equals(coding.getSystem()))
                .findFirst()
                .orElseThrow(() -> Unclear.against(
                        Rule.ANSWER_INCOMPLETE,
                        "The end of a referral says what came of it: a code of " + CodeSystems.REFERRAL_OUTCOME
                                + " in the Encounter's reasonCode.",
                        where() + ".reasonCode"));
        CodeableConcept came =
                new CodeableConcept(new Coding().setSystem(outcome.getSystem()).setCode(outcome.getCode()));
        CodeableConcept why =
                words().map(text -> new CodeableConcept().setText(text)).orElse(null);
        return new Step(Move.COMPLETE, why, came, advice(), note());
    }

    private Stream<Coding> reasons() {
        return encounter.stream()
                .flatMap(part -> part.resource().getReasonCode().stream())
                .flatMap(reason -> reason.getCoding().stream());
    }

    /** The reason in the receiver's words. */
    private Optional<String> words() {
        return encounter.stream()
                .flatMap(part -> part.resource().getReasonCode().stream())
                .map(CodeableConcept::getText)
                .filter(text -> text != null && !text.isBlank())
                .findFirst();
    }

    private List<String> advice() {
        String said = request.resource().getPatientInstruction();
        return said == null || said.isBlank() ? List.of() : List.of(said);
    }

    private Optional<String> note() {
        return request.resource().getNote().stream().map(Annotation::getText).findFirst();
    }

    private String where() {
        return encounter.map(part -> part.place("")).orElse(request.place(""));
    }
}
