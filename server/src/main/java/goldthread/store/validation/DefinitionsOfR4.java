package goldthread.store.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.BaseValidationSupportWrapper;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.jspecify.annotations.Nullable;

/**
 * What R4 itself defines, without explanations and with the types of resources first: the validator looks for a resource's type from the list's
 * beginning, each time. HAPI's own source fails when it is asked for a profile without a name, and the validator asks so
 * where a URL leads to no type.
 */
final class DefinitionsOfR4 extends BaseValidationSupportWrapper {

    DefinitionsOfR4(FhirContext fhir, DefaultProfileValidationSupport source) {
        super(fhir, source);
        super.fetchAllStructureDefinitions()
                .forEach(definition -> BareDefinition.strip((StructureDefinition) definition));
    }

    @Override
    public @Nullable IBaseResource fetchStructureDefinition(String url) {
        return url.isBlank() || url.endsWith("/") ? null : super.fetchStructureDefinition(url);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
        List<T> all = new ArrayList<>(super.fetchAllStructureDefinitions());
        all.sort(Comparator.comparing(definition -> !isResourceType((StructureDefinition) definition)));
        return all;
    }

    private static boolean isResourceType(StructureDefinition definition) {
        return definition.getKind() == StructureDefinitionKind.RESOURCE
                && definition.getDerivation() == TypeDerivationRule.SPECIALIZATION;
    }
}
