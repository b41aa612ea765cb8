package goldthread.web.form;

import goldthread.terminology.Rule;
import goldthread.web.ConditionalOnPages;
import goldthread.web.FhirAnswer;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.RecordRefusal;
import goldthread.web.RecordRefusal.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends what somebody has written down; what is said against it comes back for the fields of the form. */
@Component
@ConditionalOnPages
public class FormSender {

    private static final String WHOLE = "";
    private static final int WHO = 401;
    private static final Set<Integer> NOT_THEIRS = Set.of(403, 404);
    private static final String NOT_ALLOWED =
            "You may not record this for this child. Nothing was saved; what you typed is below, to copy.";
    private static final String NOT_DONE = "That could not be done. Nothing was saved.";
    private static final String ALREADY =
            "This form was sent before with something else in it, and that was saved. Look at what is recorded; to"
                    + " record more, begin a new form.";

    private final FhirDoor fhir;

    FormSender(FhirDoor fhir) {
        this.fhir = fhir;
    }

    /**
     * What came of it.
     *
     * @param mistakes what is wrong, by the name of the input; empty when it was done
     * @param warnings what is to be thought of all the same, a sentence each
     */
    record Sent(Map<String, String> mistakes, List<String> warnings) {

        boolean isDone() {
            return mistakes.isEmpty();
        }
    }

    /**
     * Sends what is written down, unless something is wrong with it already, and has the next page tell that it was done.
     *
     * @param mistakes what is wrong so far, by the name of the input
     * @param request is made only when nothing is; what refuses something on the way to it is said beside the form, too
     * @param input the name of the input to which a fault belongs; empty for the whole
     * @param done what the next page tells
     * @return what is wrong, by the name of the input; empty when it was done
     * @throws RecordRefusal when somebody else was first, or nobody knows any longer who asks
     */
    public Map<String, String> record(
            Map<String, String> mistakes,
            Supplier<FhirRequest> request,
            Function<Fault, String> input,
            String done,
            RedirectAttributes next) {
        if (!mistakes.isEmpty()) {
            return mistakes;
        }
        Sent sent = send(request, input);
        if (sent.isDone()) {
            next.addFlashAttribute("done", done);
            next.addFlashAttribute("warnings", sent.warnings());
        }
        return sent.mistakes();
    }

    /**
     * Sends it.
     *
     * @param input the name of the input to which a fault belongs; empty for the whole
     * @throws RecordRefusal when somebody else was first, or nobody knows any longer who asks
     */
    Sent send(Supplier<FhirRequest> request, Function<Fault, String> input) {
        try {
            return new Sent(Map.of(), warnings(fhir.ask(request.get().tellingWarnings())));
        } catch (RecordRefusal refusal) {
            if (refusal.isChangedMeanwhile() || refusal.status() == WHO) {
                throw refusal;
            }
            return new Sent(mistakes(refusal, input), List.of());
        }
    }

    /** What the answer warns of: that of one record, or of each of several that were stored together. */
    static List<String> warnings(FhirAnswer answer) {
        Stream<Resource> outcomes = answer.resource() instanceof Bundle several
                ? several.getEntry().stream().map(entry -> entry.getResponse().getOutcome())
                : Stream.of(answer.resource());
        return outcomes.filter(OperationOutcome.class::isInstance)
                .flatMap(outcome -> ((OperationOutcome) outcome).getIssue().stream())
                .filter(issue -> issue.getSeverity() == IssueSeverity.WARNING && issue.hasDiagnostics())
                .map(issue -> PlainRule.of(
                        String.valueOf(issue.getDetails().getCodingFirstRep().getCode()), issue.getDiagnostics()))
                .distinct()
                .toList();
    }

    static Map<String, String> mistakes(RecordRefusal refusal, Function<Fault, String> input) {
        Map<String, String> found = new LinkedHashMap<>();
        if (NOT_THEIRS.contains(refusal.status())) {
            return Map.of(WHOLE, NOT_ALLOWED);
        }
        for (Fault fault : refusal.faults()) {
            boolean again = Rule.IDEMPOTENCY_KEY_REUSED.code().equals(fault.rule());
            found.merge(
                    again ? WHOLE : input.apply(fault),
                    again ? ALREADY : PlainRule.of(fault.rule(), fault.sentence()),
                    (one, other) -> one.contains(other) ? one : one + " " + other);
        }
        return found.isEmpty() ? Map.of(WHOLE, NOT_DONE) : found;
    }
}
