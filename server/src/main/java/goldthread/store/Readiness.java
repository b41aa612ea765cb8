package goldthread.store;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.cache.IResourceTypeCacheSvc;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import com.fasterxml.jackson.databind.ObjectMapper;
import goldthread.store.validation.ResourceValidator;
import java.io.IOException;
import java.util.List;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What must be done before the server says that it is ready: the search parameters are taken in and the validators are
 * warm. Spring Boot reports readiness only after every runner has finished.
 */
@Component
@Order(Readiness.FIRST)
class Readiness implements ApplicationRunner {

    static final int FIRST = 0;

    private static final String UNKNOWN = "(unknown)";

    private final FhirContext fhir;
    private final ISearchParamRegistry parameters;
    private final ResourceValidator validator;
    private final IResourceTypeCacheSvc types;

    Readiness(
            FhirContext fhir,
            ISearchParamRegistry parameters,
            ResourceValidator validator,
            IResourceTypeCacheSvc types) {
        this.types = types;
        this.fhir = fhir;
        this.parameters = parameters;
        this.validator = validator;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        // The first refresh takes in what the database holds, which is nothing; only the second asks our list.
        parameters.forceRefresh();
        parameters.forceRefresh();
        // HAPI adds this name for what a reference elsewhere leads to when it is first needed; two that need it at the
        // same time would fail each other.
        types.getResourceTypeId(UNKNOWN);
        // A coded element has the validator read HL7's own terminology, which would delay the first request by seconds.
        Patient nobody = new Patient();
        nobody.setActive(true).setGender(AdministrativeGender.UNKNOWN);
        nobody.getMeta().addProfile(goldthread.profiles.Profiles.PATIENT);
        validator.validate(new ObjectMapper().readTree(fhir.newJsonParser().encodeResourceToString(nobody)), List.of());
    }
}
