package goldthread.idempotency;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.method.BaseResourceReturningMethodBinding;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import goldthread.store.Gate;
import goldthread.store.Outcomes;
import goldthread.store.View;
import goldthread.terminology.Rule;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The answer to what was carried out before: the same as then, for whoever may still know of what was stored. Where the
 * server ended between storing and answering, it says what was stored.
 */
@Component
class Repetition {

    /** Says that an answer is a repeated one. */
    static final String HEADER = "Idempotency-Replayed";

    private static final String ATTRIBUTE = Repetition.class.getName();

    private final Gate gate;
    private final FhirContext fhir;

    Repetition(Gate gate, FhirContext fhir) {
        this.gate = gate;
        this.fhir = fhir;
    }

    /**
     * Notes the answer to give in the place of carrying the request out.
     *
     * @return what to throw so that it isn't carried out: the way to {@link #send}, or 404 when the caller may no longer
     *     know of what was stored
     */
    BaseServerResponseException of(KeptRequest before, RequestDetails request) {
        Set<String> references = before.stored().stream()
                .map(version -> new IdType(version).toVersionless().getValue())
                .collect(Collectors.toSet());
        Set<String> visible = gate.visible(references, request);
        KeptAnswer kept = before.answer();
        if (kept == null ? visible.isEmpty() : !visible.containsAll(references)) {
            return Outcomes.notFound();
        }
        KeptAnswer answer = kept != null ? stillSeen(kept, request) : lost(before.stored(), visible, request);
        request.getUserData().put(ATTRIBUTE, answer);
        return Outcomes.wrongState(Rule.DONE_BEFORE.code(), "This was done before.", null);
    }

    /** The answer, without its body when that holds something that the caller doesn't see whole by now. */
    private KeptAnswer stillSeen(KeptAnswer kept, RequestDetails request) {
        Set<String> shown = Shown.in(resource(kept));
        Map<String, View> views = shown.isEmpty() ? Map.of() : gate.views(shown, request);
        return shown.stream().allMatch(reference -> views.get(reference) == View.WHOLE)
                ? kept
                : new KeptAnswer(kept.status(), kept.headers(), "");
    }

    /**
     * What is said when the answer was lost with the server that was about to give it. A child's own entry isn't named: by
     * that one could see that the child wasn't here before.
     */
    private KeptAnswer lost(List<String> stored, Set<String> visible, RequestDetails request) {
        List<IdType> told = stored.stream()
                .map(IdType::new)
                .filter(id -> visible.contains(id.toVersionless().getValue()))
                .filter(id -> !"Patient".equals(id.getResourceType()))
                .toList();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Constants.HEADER_CONTENT_TYPE, Constants.CT_FHIR_JSON_NEW + ";charset=UTF-8");
        told.stream()
                .filter(id -> id.getResourceType().equals(request.getResourceName()))
                .findFirst()
                .ifPresent(id -> {
                    headers.put(Constants.HEADER_LOCATION, request.getFhirServerBase() + "/" + id.getValue());
                    headers.put(Constants.HEADER_ETAG, "W/\"" + id.getVersionIdPart() + "\"");
                });
        boolean created = request.getRestOperationType() == RestOperationTypeEnum.CREATE;
        return new KeptAnswer(
                created ? Constants.STATUS_HTTP_201_CREATED : Constants.STATUS_HTTP_200_OK,
                headers,
                fhir.newJsonParser().encodeResourceToString(said(told)));
    }

    private static OperationOutcome said(List<IdType> told) {
        String where =
                told.isEmpty() ? "" : ": " + told.stream().map(IdType::getValue).collect(Collectors.joining(", "));
        OperationOutcome outcome = new OperationOutcome();
        return outcome.addIssue(Outcomes.issue(
                IssueSeverity.INFORMATION,
                IssueType.INFORMATIONAL,
                Rule.DONE_BEFORE.code(),
                "This was carried out before, and its answer is lost. It is stored" + where + ".",
                null));
    }

    /**
     * Sends the answer that was noted, once it is witnessed like any other.
     *
     * @return whether there was one
     */
    boolean send(RequestDetails request) throws IOException {
        if (!(request.getUserData().remove(ATTRIBUTE) instanceof KeptAnswer answer)
                || !(request instanceof ServletRequestDetails http)) {
            return false;
        }
        BaseResourceReturningMethodBinding.callOutgoingResponseHook(
                request, new ResponseDetails(answer.status(), resource(answer)));
        HttpServletResponse response = http.getServletResponse();
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(HEADER, "true");
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private @Nullable IBaseResource resource(KeptAnswer answer) {
        if (answer.body().isEmpty()) {
            return null;
        }
        boolean xml =
                answer.headers().getOrDefault(Constants.HEADER_CONTENT_TYPE, "").contains("xml");
        return (xml ? fhir.newXmlParser() : fhir.newJsonParser()).parseResource(answer.body());
    }
}
