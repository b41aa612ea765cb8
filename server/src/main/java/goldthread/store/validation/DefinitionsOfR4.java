package goldthread.store.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.BaseValidationSupportWrapper;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * What R4 itself defines. HAPI's own source of it fails when it is asked for a profile without a name, and the validator
 * asks so where a reference such as {@code https://example.org//x} leads to no type.
 */
final class DefinitionsOfR4 extends BaseValidationSupportWrapper {

    DefinitionsOfR4(FhirContext fhir, DefaultProfileValidationSupport source) {
        super(fhir, source);
    }

    @Override
    public @Nullable IBaseResource fetchStructureDefinition(String url) {
        return url.isBlank() || url.endsWith("/") ? null : super.fetchStructureDefinition(url);
    }
}
