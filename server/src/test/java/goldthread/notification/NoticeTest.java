package goldthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.store.validation.TestValidation;
import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTest {

    private static Notice notice(Topic topic, String recipient) {
        return new Notice(topic, "RiskAssessment/r", "c", recipient, Instant.parse("2026-03-01T10:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource
    void it_meets_the_profile_that_it_claims_whatever_the_topic(Topic topic) {
        Communication notice = notice(topic, "Organization/o").labelled(1, Optional.empty());

        assertThat(TestValidation.errors(notice)).isEmpty();
    }

    @Test
    void it_is_kept_from_whom_its_record_is_kept_from_and_from_families() {
        RiskAssessment record = new RiskAssessment();
        record.getMeta()
                .addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R", null)
                .addSecurity("http://terminology.hl7.org/CodeSystem/v3-ActCode", "PSY", null);

        assertThat(notice(Topic.RISK_CHANGED, "Organization/o")
                        .labelled(2, Optional.of(record))
                        .getMeta()
                        .getSecurity())
                .extracting(Coding::getCode)
                .containsExactly("PSY", "V", "not-for-parent", "not-for-child");
    }

    @Test
    void it_names_what_changed_and_says_nothing_of_it() {
        Communication notice = notice(Topic.RISK_CHANGED, "urn:o|1").labelled(0, Optional.empty());
        notice.setMeta(null);

        assertThat(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(notice))
                .isEqualTo("{\"resourceType\":\"Communication\",\"status\":\"in-progress\",\"category\":[{\"coding\":["
                        + "{\"system\":\"https://w3id.org/goldthread/fhir/CodeSystem/notice-category\","
                        + "\"code\":\"information-given\"}]}],\"subject\":{\"reference\":\"Patient/c\"},"
                        + "\"about\":[{\"reference\":\"RiskAssessment/r\"}],\"sent\":\"2026-03-01T10:00:00+00:00\","
                        + "\"recipient\":[{\"identifier\":{\"system\":\"urn:o\",\"value\":\"1\"}}],"
                        + "\"sender\":{\"identifier\":{\"system\":\"https://w3id.org/goldthread/fhir\","
                        + "\"value\":\"server\"},\"display\":\"Goldthread\"},"
                        + "\"payload\":[{\"contentString\":\"An assessment of risk has changed.\"}]}");
    }
}
