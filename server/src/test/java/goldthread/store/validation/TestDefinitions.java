package goldthread.store.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.nio.file.Path;

/** The definitions of a real server, put together once for all tests of a run: reading R4 takes seconds. */
public final class TestDefinitions {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final DefaultProfileValidationSupport R4 = new DefaultProfileValidationSupport(FHIR);
    private static final ShippedResources SHIPPED = new ShippedResources(FHIR);
    private static final PackageFolder NO_PACKAGES = new PackageFolder(FHIR, SHIPPED.all(), "");
    private static final KnownDefinitions KNOWN =
            new ValidationConfig().knownDefinitions(FHIR, R4, SHIPPED, NO_PACKAGES);
    private static final ResourceValidator VALIDATOR = new ResourceValidator(KNOWN);

    private TestDefinitions() {}

    public static FhirContext fhir() {
        return FHIR;
    }

    public static ShippedResources shipped() {
        return SHIPPED;
    }

    public static PackageFolder noPackages() {
        return NO_PACKAGES;
    }

    public static KnownDefinitions known() {
        return KNOWN;
    }

    public static ResourceValidator validator() {
        return VALIDATOR;
    }

    /** The packages of a folder, as a server would read them at its start. */
    public static PackageFolder packages(Path folder) {
        return new PackageFolder(FHIR, SHIPPED.all(), folder.toString());
    }

    /** What a server with these packages knows. */
    public static KnownDefinitions known(PackageFolder packages) {
        return new ValidationConfig().knownDefinitions(FHIR, R4, SHIPPED, packages);
    }
}
