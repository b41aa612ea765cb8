package goldthread.audit;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.IdType;

/**
 * What a request names, whether it is there or not, and whether the caller may know of it or not; nothing when it names
 * what can't be there. A search names the child in whose record it looks.
 */
final class Asked {

    private static final Set<String> CHILD = Set.of("patient", "patient:Patient", "subject", "subject:Patient");
    private static final String PATIENT = "Patient";

    /** A form is about nobody until it is opened for a child. */
    private static final String FORM = "Questionnaire";

    private Asked() {}

    static List<Item> of(RequestDetails request) {
        String type = String.valueOf(request.getResourceName());
        if (request.getId() != null) {
            List<Item> asked = new ArrayList<>();
            if (Item.isPossible(type, request.getId().getIdPart())) {
                asked.add(Item.of(type, request.getId()));
            }
            if (type.equals(FORM) && request.getOperation() != null) {
                asked.addAll(children(AskedOfType.of(request)));
            }
            return asked;
        }
        if (request.getRestOperationType() == RestOperationTypeEnum.EXTENDED_OPERATION_TYPE) {
            return children(AskedOfType.of(request));
        }
        return request.getRestOperationType() == RestOperationTypeEnum.SEARCH_TYPE
                ? children(request.getParameters())
                : List.of();
    }

    /** What the entries of a batch name that were refused. */
    static List<Item> refused(Bundle batch, Bundle answer) {
        List<Item> refused = new ArrayList<>();
        for (int i = 0; i < Math.min(batch.getEntry().size(), answer.getEntry().size()); i++) {
            String status =
                    String.valueOf(answer.getEntry().get(i).getResponse().getStatus());
            if (status.startsWith("4")) {
                refused.addAll(in(batch.getEntry().get(i)));
            }
        }
        return refused;
    }

    /** What the searches of a batch name. */
    static List<Item> searched(Bundle batch) {
        return batch.getEntry().stream()
                .filter(entry -> String.valueOf(entry.getRequest().getUrl()).contains("?"))
                .flatMap(entry -> in(entry).stream())
                .toList();
    }

    private static List<Item> in(BundleEntryComponent entry) {
        String url = String.valueOf(entry.getRequest().getUrl());
        int query = url.indexOf('?');
        if (query >= 0) {
            return children(UrlUtil.parseQueryStrings(url.substring(query)));
        }
        IdType named = new IdType(url);
        return Item.isPossible(String.valueOf(named.getResourceType()), named.getIdPart())
                ? List.of(Item.of(named.getResourceType(), named))
                : List.of();
    }

    private static List<Item> children(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> CHILD.contains(parameter.getKey()))
                .flatMap(parameter -> Arrays.stream(parameter.getValue()))
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(value -> value.startsWith(PATIENT + "/") ? value.substring(PATIENT.length() + 1) : value)
                .filter(id -> Item.isPossible(PATIENT, id))
                .map(id -> new Item(PATIENT, id, 0))
                .toList();
    }
}
