package goldthread.profiles;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.r5.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.hl7.fhir.r5.utils.validation.constants.ReferenceValidationPolicy;
import org.hl7.fhir.utilities.http.ManagedWebAccess;
import org.hl7.fhir.utilities.http.ManagedWebAccess.WebAccessPolicy;
import org.hl7.fhir.validation.ValidationEngine;
import org.hl7.fhir.validation.ValidationEngine.ValidationEngineBuilder;
import org.hl7.fhir.validation.instance.advisor.BasePolicyAdvisorForFullValidation;
import org.hl7.fhir.validation.service.model.InstanceValidatorParameters;

/**
 * What the HL7 validator finds when it has loaded nothing but base R4 and the package that we give to vendors. It asks
 * no network: the base package is made from HAPI's own definitions.
 */
final class Hl7Opinion {
    private static final Path HOME = Path.of("target/fhir-home").toAbsolutePath();
    /** A vendor who has no UK Core says so to the validator in the same way. */
    private static final String UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/";

    private static final String NEWER_THAN_R4 =
            "http://hl7.org/fhir/StructureDefinition/structuredefinition-compliesWithProfile";

    private final ValidationEngine engine;

    private Hl7Opinion(ValidationEngine engine) {
        this.engine = engine;
    }

    static Hl7Opinion withOurPackage() throws Exception {
        makeBasePackage(HOME.resolve(".fhir/packages"));
        System.setProperty("user.home", HOME.toString());
        ManagedWebAccess.setAccessPolicy(WebAccessPolicy.PROHIBITED);
        ValidationEngine engine = new ValidationEngineBuilder()
                .withVersion("4.0.1")
                .withNoTerminologyServer()
                .withDefaultInstanceValidatorParameters(new InstanceValidatorParameters()
                        .setExtensions(List.of(UK_CORE, NEWER_THAN_R4))
                        .setBestPracticeLevel(BestPracticeWarningLevel.Ignore))
                .fromSource("hl7.fhir.r4.core#4.0.1");
        engine.getIgLoader().loadIg(engine.getIgs(), engine.getBinaries(), FhirPackageTest.FILE.toString(), false);
        // What an example refers to lies in another file.
        engine.setPolicyAdvisor(
                new BasePolicyAdvisorForFullValidation(ReferenceValidationPolicy.CHECK_TYPE_IF_EXISTS, Set.of()));
        engine.prepare();
        return new Hl7Opinion(engine);
    }

    List<Finding> on(String json) throws Exception {
        return engine
                .validate(FhirFormat.JSON, new ByteArrayInputStream(json.getBytes(UTF_8)), List.of())
                .getIssue()
                .stream()
                .map(Hl7Opinion::finding)
                .toList();
    }

    private static Finding finding(OperationOutcomeIssueComponent issue) {
        Finding.Severity severity = switch (issue.getSeverity()) {
            case FATAL, ERROR -> Finding.Severity.ERROR;
            case WARNING -> Finding.Severity.WARNING;
            default -> Finding.Severity.INFORMATION;
        };
        String where = issue.hasExpression() ? issue.getExpression().get(0).getValue() : "";
        return new Finding(severity, where, issue.getDetails().getText());
    }

    private static void makeBasePackage(Path cache) throws IOException, InterruptedException {
        if (Files.exists(cache.resolve("hl7.fhir.r4.core#4.0.1/package/StructureDefinition-Patient.json"))) {
            return;
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = Objects.requireNonNull(System.getProperty("java.class.path"));
        Process maker = new ProcessBuilder(java, "-cp", classPath, "tools/CorePackage.java", cache.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File("target/core-package.log"))
                .start();
        if (maker.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(Path.of("target/core-package.log")));
        }
    }
}
