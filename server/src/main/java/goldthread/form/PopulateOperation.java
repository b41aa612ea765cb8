package goldthread.form;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.ChildRecord;
import goldthread.child.SeenRecord;
import goldthread.directory.Directory;
import goldthread.directory.Parties;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.OpenTypes;
import goldthread.store.Outcomes;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.store.TypedInput;
import goldthread.terminology.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code Questionnaire/{id}/$populate} and {@code Questionnaire/$populate}: a form opened for a child with what the caller
 * sees in the record.
 */
@Component
class PopulateOperation implements FhirOperations {

    private static final String TYPE = "Questionnaire";
    private static final String SUBJECT = "subject";
    private static final String CANONICAL = "canonical";

    /** Variables of one form: as many as there are kinds of records, nearly. */
    private static final int MOST_VARIABLES = 20;

    private static final String PATIENT = "Patient/";

    private final FhirContext fhir;
    private final Gate gate;
    private final ChildRecord children;
    private final Directory directory;
    private final Store store;
    private final FormLookup forms;

    PopulateOperation(
            FhirContext fhir, Gate gate, ChildRecord children, Directory directory, Store store, FormLookup forms) {
        this.fhir = fhir;
        this.gate = gate;
        this.children = children;
        this.directory = directory;
        this.store = store;
        this.forms = forms;
    }

    /** The opened form; 404 when there is no such form or child, or the caller may not know of the child. */
    @Operation(name = "$populate", typeName = TYPE, idempotent = true)
    public Parameters populate(@IdParam(optional = true) @Nullable IIdType id, RequestDetails request) {
        gate.admit(Interaction.OPERATION_READS, TYPE, request);
        TypedInput input = TypedInput.of(request, id == null ? Set.of(SUBJECT, CANONICAL) : Set.of(SUBJECT));
        String child = child(input);
        Questionnaire form = (id == null ? forms.named(canonical(input)) : forms.withId(id.getIdPart()))
                .orElseThrow(Outcomes::notFound);
        return opened(form, children.of(child, request));
    }

    private static String canonical(TypedInput input) {
        return input.text(CANONICAL)
                .orElseThrow(() -> TypedInput.malformed(CANONICAL, "names the form by its canonical URL."));
    }

    private static String child(TypedInput input) {
        Type subject = input.value(SUBJECT).orElse(new Reference());
        String named = subject instanceof Reference reference
                ? String.valueOf(reference.getReference())
                : String.valueOf(subject.primitiveValue());
        if (!named.startsWith(PATIENT) || named.length() == PATIENT.length()) {
            throw TypedInput.malformed(SUBJECT, "names the child, as Patient/[id].");
        }
        return named.substring(PATIENT.length());
    }

    private Parameters opened(Questionnaire form, SeenRecord seen) {
        List<String> problems = new ArrayList<>();
        List<Query> queries = queries(form, problems);
        Set<String> types = new TreeSet<>(Set.of("Patient"));
        queries.forEach(query -> types.add(query.type()));
        List<StoredResource> stored = seen.resources(types);
        Map<Resource, Integer> sizes = new HashMap<>();
        List<Resource> record = new ArrayList<>();
        for (StoredResource entry : stored) {
            Resource resource = store.parse(entry);
            record.add(resource);
            sizes.put(resource, entry.body().length());
        }
        Patient child = record.stream()
                .filter(resource -> resource instanceof Patient
                        && resource.getIdElement().getIdPart().equals(seen.childId()))
                .map(Patient.class::cast)
                .findFirst()
                .orElseThrow(Outcomes::notFound);
        Parties parties = directory.namedIn(stored, Set.of()).and(record);
        Map<String, Resource> variables = new HashMap<>();
        queries.forEach(query -> variables.put(query.name(), found(query, record)));
        Known known = new Known(
                child,
                variables,
                reference -> parties.find(new Reference(reference)),
                part -> sizes.computeIfAbsent(part, this::length));
        Prefill prefill = new Prefill(new Expressions(fhir, known), child);
        QuestionnaireResponse response = prefill.of(form);
        problems.addAll(prefill.problems());
        Parameters answer = new Parameters();
        answer.addParameter().setName("response").setResource(response);
        if (!problems.isEmpty()) {
            answer.addParameter().setName("issues").setResource(issues(problems));
        }
        return answer;
    }

    /** Of whom the directory knows and of whom the record names. */
    private int length(Resource party) {
        return fhir.newJsonParser().encodeResourceToString(party).length();
    }

    private static List<Query> queries(Questionnaire form, List<String> problems) {
        List<Query> queries = new ArrayList<>();
        for (Expression variable : Query.in(form)) {
            Query.of(variable)
                    .filter(query -> !OpenTypes.contains(query.type()) && queries.size() < MOST_VARIABLES)
                    .ifPresentOrElse(queries::add, () -> problems.add("variable " + variable.getName()));
        }
        return queries;
    }

    private static Bundle found(Query query, List<Resource> record) {
        Bundle found = new Bundle().setType(Bundle.BundleType.SEARCHSET);
        record.stream()
                .filter(resource -> resource.fhirType().equals(query.type()))
                .forEach(resource -> found.addEntry().setResource(resource));
        return found;
    }

    private static OperationOutcome issues(List<String> problems) {
        OperationOutcome issues = new OperationOutcome();
        problems.forEach(place -> issues.addIssue(Outcomes.issue(
                IssueSeverity.WARNING,
                IssueType.NOTSUPPORTED,
                Rule.FORM_NOT_FILLED.code(),
                "This part of the form couldn't be filled in from the record: its expression isn't one that the server"
                        + " evaluates, or what it finds can't be an answer there.",
                place)));
        return issues;
    }
}
