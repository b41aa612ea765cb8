package goldthread.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import goldthread.store.Outcomes;
import goldthread.store.ReadOnlyRecords;
import goldthread.store.search.StoredTypes;
import goldthread.store.validation.TestDefinitions;
import java.util.Arrays;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;

/** The parts of this package on real definitions, and requests to ask them with. */
final class TestConformance {

    static final String ROOT = "https://w3id.org/goldthread/fhir/";
    static final String SNOMED_CT = "http://snomed.info/sct";
    static final ServedDefinitions DEFINITIONS =
            new ServedDefinitions(TestDefinitions.shipped(), TestDefinitions.noPackages());
    static final StoredTypes TYPES = new StoredTypes();
    static final KnownTerminology TERMINOLOGY = new KnownTerminology(TestDefinitions.known(), DEFINITIONS);
    static final ComposeReading COMPOSE = new ComposeReading(TERMINOLOGY);
    static final CodeCheck CHECK = new CodeCheck(TestDefinitions.known(), TERMINOLOGY);
    static final ValidationReport REPORT = new ValidationReport(TestDefinitions.validator(), TestDefinitions.known());

    /** Records that the server itself makes. */
    static final ReadOnlyRecords AUDIT = new ReadOnlyRecords() {
        @Override
        public Class<? extends IBaseResource> getResourceType() {
            return AuditEvent.class;
        }

        @Override
        public Set<String> parameters() {
            return Set.of("_id", "date");
        }

        @Override
        public String documentation() {
            return "Only read.";
        }
    };

    private TestConformance() {}

    /** A GET with these parameters. */
    static RequestDetails query(String... namesAndValues) {
        SystemRequestDetails request = new SystemRequestDetails();
        request.setFhirServerBase("http://example.org/fhir");
        request.setCompleteUrl("http://example.org/fhir/asked");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String[] before = request.getParameters().getOrDefault(namesAndValues[i], new String[0]);
            String[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = namesAndValues[i + 1];
            request.addParameter(namesAndValues[i], after);
        }
        return request;
    }

    /** A POST of Parameters. */
    static RequestDetails body(Parameters parameters) {
        RequestDetails request = query();
        request.setResource(parameters);
        return request;
    }

    /** That a request is refused with this status, by this rule. */
    static void assertRefused(int status, String rule, ThrowingCallable asking) {
        assertThatThrownBy(asking).isInstanceOfSatisfying(BaseServerResponseException.class, refusal -> {
            assertThat(refusal.getStatusCode()).isEqualTo(status);
            assertThat(((OperationOutcome) refusal.getOperationOutcome()).getIssue())
                    .singleElement()
                    .satisfies(issue -> {
                        assertThat(issue.getDetails().getCodingFirstRep().getSystem())
                                .isEqualTo(Outcomes.RULE_SYSTEM);
                        assertThat(issue.getDetails().getCodingFirstRep().getCode())
                                .isEqualTo(rule);
                        assertThat(issue.getDiagnostics()).endsWith(".");
                    });
        });
    }
}
