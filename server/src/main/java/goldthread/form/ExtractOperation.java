package goldthread.form;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.ChildRecord;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.store.Store;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.springframework.stereotype.Component;

/** {@code QuestionnaireResponse/{id}/$extract}: the scores in a completed form, as a transaction that stores them. */
@Component
class ExtractOperation implements FhirOperations {

    private static final String TYPE = "QuestionnaireResponse";
    private static final Set<QuestionnaireResponseStatus> DONE =
            EnumSet.of(QuestionnaireResponseStatus.COMPLETED, QuestionnaireResponseStatus.AMENDED);

    private final Gate gate;
    private final Store store;
    private final FormLookup forms;
    private final OutcomeMeasures measures;
    private final ChildRecord children;

    ExtractOperation(Gate gate, Store store, FormLookup forms, OutcomeMeasures measures, ChildRecord children) {
        this.gate = gate;
        this.store = store;
        this.children = children;
        this.forms = forms;
        this.measures = measures;
    }

    /** The transaction; 404 when there is no such answer or the caller may not know of it. */
    @Operation(name = "$extract", typeName = TYPE, idempotent = true)
    public Bundle extract(@IdParam IIdType id, RequestDetails request) {
        gate.admit(Interaction.OPERATION_READS, TYPE, request);
        OperationInput.of(request, Set.of());
        gate.require(TYPE + "/" + id.getIdPart(), request);
        QuestionnaireResponse response =
                store.read(QuestionnaireResponse.class, id.getIdPart()).orElseThrow(Outcomes::notFound);
        if (!DONE.contains(response.getStatus())) {
            throw Outcomes.wrongState(
                    Rule.WRONG_STATE.code(),
                    "Scores are taken out of a form that is completed or amended.",
                    "QuestionnaireResponse.status");
        }
        Questionnaire form = forms.of(response).orElseThrow(ExtractOperation::unknownForm);
        List<Observation> drawn = new Extraction(response, form, measures).observations();
        return new Amendments(response, before(response, request)).bundle(drawn);
    }

    private List<Observation> before(QuestionnaireResponse response, RequestDetails request) {
        String named = '"' + Amendments.reference(response);
        IIdType child = response.getSubject().getReferenceElement();
        return "Patient".equals(child.getResourceType()) && child.hasIdPart()
                ? children.of(child.getIdPart(), "Observation", request).stream()
                        .filter(stored -> stored.body().contains(named))
                        .map(store::parse)
                        .map(Observation.class::cast)
                        .toList()
                : List.of();
    }

    private static RuntimeException unknownForm() {
        return Outcomes.unprocessable(
                IssueType.NOTFOUND,
                Rule.FORM_UNKNOWN.code(),
                "The form isn't known here. Name one that the server ships or a package brings by its canonical URL, or one"
                        + " that is stored here as Questionnaire/[id].",
                "QuestionnaireResponse.questionnaire");
    }
}
