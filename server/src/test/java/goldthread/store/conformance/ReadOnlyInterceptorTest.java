package goldthread.store.conformance;

import static org.assertj.core.api.Assertions.assertThatCode;

import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadOnlyInterceptorTest {

    private final ReadOnlyInterceptor interceptor = new ReadOnlyInterceptor(List.of(TestConformance.AUDIT));

    private static SystemRequestDetails request(RequestTypeEnum verb, String type, @Nullable String operation) {
        SystemRequestDetails request = new SystemRequestDetails();
        request.setRequestType(verb);
        request.setResourceName(type);
        request.setOperation(operation);
        return request;
    }

    @ParameterizedTest
    @CsvSource({
        "POST, CodeSystem",
        "PUT, ValueSet",
        "PATCH, ConceptMap",
        "DELETE, StructureDefinition",
        "POST, CapabilityStatement",
        "PUT, NamingSystem",
        "PUT, SearchParameter",
        "DELETE, OperationDefinition",
        "POST, AuditEvent",
        "DELETE, AuditEvent"
    })
    void what_is_only_read_is_not_written(RequestTypeEnum verb, String type) {
        TestConformance.assertRefused(405, "not-supported", () -> interceptor.refuseWrites(request(verb, type, null)));
    }

    @ParameterizedTest
    @CsvSource({"GET, CodeSystem,", "HEAD, CodeSystem,", "POST, CodeSystem, $lookup", "POST, CodeSystem, _search"})
    void definitions_are_asked_for(RequestTypeEnum verb, String type, @Nullable String operation) {
        assertThatCode(() -> interceptor.refuseWrites(request(verb, type, operation)))
                .doesNotThrowAnyException();
    }

    @Test
    void records_are_written() {
        assertThatCode(() -> interceptor.refuseWrites(request(RequestTypeEnum.PUT, "Patient", null)))
                .doesNotThrowAnyException();
    }
}
