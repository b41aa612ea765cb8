package goldthread.assessment;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.store.Gate;
import goldthread.store.Outcomes;
import goldthread.store.Sight;
import goldthread.store.Stage;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.store.validation.Validated;
import goldthread.terminology.NoticeCategory;
import goldthread.terminology.Rule;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionStatus;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * Warns whoever completes an assessment of the concerns that they see and that neither it nor another assessment has
 * answered (N45): of this child, raised before it was stored.
 */
@Component
@Interceptor
class OpenConcerns {

    private static final String PATIENT = "Patient/";
    private static final String KEYS = "SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = ?"
            + " AND c.res_pid = ANY(?) AND c.res_type IN ('Communication', 'ClinicalImpression')";

    private final Gate gate;
    private final Store store;

    OpenConcerns(Gate gate, Store store) {
        this.gate = gate;
        this.store = store;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.TELL)
    void created(IBaseResource resource, RequestDetails request) {
        look(resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.TELL)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        look(after, request);
    }

    private void look(IBaseResource resource, RequestDetails request) {
        if (resource instanceof ClinicalImpression assessment
                && assessment.getStatus() == ClinicalImpressionStatus.COMPLETED) {
            PartyKey.of(assessment.getSubject())
                    .filter(key -> key.startsWith(PATIENT))
                    .map(key -> key.substring(PATIENT.length()))
                    .ifPresent(child -> warn(assessment, child, request));
        }
    }

    private void warn(ClinicalImpression assessment, String child, RequestDetails request) {
        int open =
                new ConcernRecord(record(child, request)).unanswered(assessment).size();
        if (open > 0) {
            Validated.of(request)
                    .warn(Outcomes.issue(
                            IssueSeverity.WARNING,
                            IssueType.BUSINESSRULE,
                            Rule.CONCERN_UNANSWERED.code(),
                            "Concerns about the child that no assessment has answered: " + open
                                    + ". Give an ext-concern-answer for each, addressed or dismissed with the reason.",
                            "ClinicalImpression.extension"));
        }
    }

    private List<Resource> record(String child, RequestDetails request) {
        Sight sight = gate.ofChild(child, request);
        List<Resource> record = new ArrayList<>();
        for (StoredResource stored : store.bodies(KEYS, child, sight.keys().toArray(Long[]::new))) {
            if (stored.type().equals("ClinicalImpression")
                    || stored.body().contains('"' + NoticeCategory.CONCERN.code() + '"')) {
                record.add(store.parse(stored));
            }
        }
        return record;
    }
}
