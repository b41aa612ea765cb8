package goldthread.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.InformationSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

class AssessmentMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AssessmentMeters meters = new AssessmentMeters(registry);

    private static ClinicalImpression with(InformationSource whose, String part, Type value) {
        ClinicalImpression assessment = new ClinicalImpression();
        Extension viewpoint = assessment.addExtension().setUrl(Extensions.VIEWPOINT);
        viewpoint.addExtension("whose", new CodeableConcept(whose.coding()));
        viewpoint.addExtension(part, value);
        return assessment;
    }

    private double counted(String view) {
        return registry.get("goldthread.assessments.completed")
                .tag("child_view", view)
                .counter()
                .count();
    }

    @Test
    void an_assessment_is_counted_by_whether_the_child_was_heard() {
        meters.count(with(InformationSource.CHILD, "view", new StringType("I want to sleep.")));
        meters.count(with(InformationSource.CHILD, "missing", new CodeableConcept().setText("Asleep")));
        meters.count(with(InformationSource.PARENT, "view", new StringType("Better.")));
        meters.count(new ClinicalImpression());

        assertThat(counted("heard")).isEqualTo(1);
        assertThat(counted("reason")).isEqualTo(1);
        assertThat(counted("missing")).isEqualTo(2);
    }
}
