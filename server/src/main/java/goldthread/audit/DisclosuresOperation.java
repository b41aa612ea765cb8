package goldthread.audit;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.audit.Disclosure.Page;
import goldthread.directory.Directory;
import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.store.SealedPage;
import goldthread.store.View;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.springframework.stereotype.Component;

/** {@code Patient/{id}/$disclosures}: who saw or changed a child's record, in words that a family can read. */
@Component
final class DisclosuresOperation implements FhirOperations {

    /** Attempts that are looked at for one disclosure, so that many of a kind fold into one and a page stays cheap. */
    private static final int FOLDED = 20;

    private final Gate gate;
    private final ChildAttempts attempts;
    private final Directory directory;
    private final Words words;
    private final SealedPage pages;

    DisclosuresOperation(Gate gate, ChildAttempts attempts, Directory directory, Words words, SealedPage pages) {
        this.gate = gate;
        this.attempts = attempts;
        this.directory = directory;
        this.words = words;
        this.pages = pages;
    }

    /** The page that is asked for; 404 when there is no such child or the caller may not know of them. */
    @Operation(name = "$disclosures", typeName = "Patient", idempotent = true)
    public Parameters disclosures(@IdParam IdType patient, RequestDetails request) {
        OperationInput input = OperationInput.of(request, DisclosureQuestion.PARAMETERS);
        String child = patient.getIdPart();
        String purpose = "disclosures " + child;
        DisclosureQuestion question = DisclosureQuestion.page(input)
                .map(token -> DisclosureQuestion.read(pages.open(purpose, token, request)))
                .orElseGet(() -> DisclosureQuestion.of(input));
        gate.admit(Interaction.OPERATION_READS, "Patient", request);
        if (gate.require("Patient/" + child, request) != View.WHOLE) {
            throw Outcomes.notFound();
        }
        int most = question.count() * FOLDED;
        List<ChildAttempt> found = attempts.of(child, question, most + 1);
        boolean areMore = found.size() > most;
        Page page = Disclosure.fold(areMore ? found.subList(0, most) : found, areMore, question.count());
        Parameters answer = told(page, new Callers(child, named(page), words));
        if (page.last() != null) {
            answer.addParameter(
                    "next",
                    pages.close(purpose, question.goingOnAfter(page.last()).write(), request));
        }
        return answer;
    }

    private Parties named(Page page) {
        Set<String> people = page.disclosures().stream()
                .map(disclosure -> disclosure.latest().row().fhirUser())
                .filter(Objects::nonNull)
                .filter(person -> !person.startsWith("Patient/"))
                .collect(Collectors.toSet());
        Set<String> organisations = page.disclosures().stream()
                .map(disclosure -> disclosure.latest().row().organisation())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return directory.named(people, organisations);
    }

    private static Parameters told(Page page, Callers callers) {
        Parameters answer = new Parameters();
        page.disclosures()
                .forEach(disclosure -> tell(answer.addParameter().setName("disclosure"), disclosure, callers));
        return answer;
    }

    private static void tell(ParametersParameterComponent into, Disclosure disclosure, Callers callers) {
        AuditRow row = disclosure.latest().row();
        part(into, "when", new InstantType(row.recorded().toString()));
        part(into, "who", new StringType(callers.who(disclosure.latest())));
        callers.organisation(row).ifPresent(organisation -> part(into, "organisation", organisation));
        callers.role(row).ifPresent(role -> part(into, "role", new StringType(role)));
        if (row.purpose() != null) {
            part(into, "purpose", new StringType(Purpose.words(row.purpose())));
        }
        part(into, "what", new StringType(disclosure.what()));
        part(into, "count", new IntegerType(disclosure.count()));
    }

    private static void part(ParametersParameterComponent into, String name, Type value) {
        into.addPart().setName(name).setValue(value);
    }
}
