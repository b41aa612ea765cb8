package goldthread.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;

class StoryAnswersTest {

    private static ServiceRequest referral(String words) {
        ServiceRequest referral = new ServiceRequest();
        referral.setId("ServiceRequest/1");
        referral.setAuthoredOnElement(new DateTimeType("2026-03"));
        referral.setCode(new CodeableConcept().setText(words));
        return referral;
    }

    private static Encounter contact() {
        Encounter contact = new Encounter();
        contact.setId("Encounter/2");
        contact.setStatus(EncounterStatus.FINISHED);
        Period period = new Period();
        period.setStartElement(new DateTimeType("2026-03-04T10:00:00Z"));
        period.setEndElement(new DateTimeType("2026-03-04T11:00:00Z"));
        contact.setPeriod(period);
        return contact;
    }

    private static List<String> parts(ParametersParameterComponent event) {
        return event.getPart().stream()
                .map(ParametersParameterComponent::getName)
                .toList();
    }

    @Test
    void an_event_has_the_parts_that_the_contract_names() {
        Parameters answer =
                StoryParameters.of(Stories.of(Stories.CAMHS, Optional.empty(), referral("Help"), contact()), null);

        assertThat(answer.getParameter())
                .extracting(ParametersParameterComponent::getName)
                .containsExactly("event", "event");
        ParametersParameterComponent first = answer.getParameter().get(0);
        assertThat(parts(first))
                .containsExactly("date", "recorded", "category", "significance", "agency", "summary", "resource");
        assertThat(first.getPart().get(0).getValue().primitiveValue()).isEqualTo("2026-03");
        assertThat(((InstantType) first.getPart().get(1).getValue()).getValue().toInstant())
                .isEqualTo(Instant.parse("2026-03-05T08:00:00.123Z"));
        assertThat(first.getPart().get(2).getValue().primitiveValue()).isEqualTo("referral");
        assertThat(first.getPart().get(3).getValue().primitiveValue()).isEqualTo("major");
        assertThat(first.getPart().get(5).getValue().primitiveValue()).isEqualTo("Referral: Help.");
        assertThat(((Reference) first.getPart().get(6).getValue()).getReference())
                .isEqualTo("ServiceRequest/1");
        assertThat(parts(answer.getParameter().get(1))).startsWith("period");
    }

    @Test
    void the_agency_is_named_and_referred_to_when_the_directory_has_it() {
        Parameters answer = StoryParameters.of(Stories.of(Stories.CAMHS, Optional.empty(), referral("Help")), null);

        Reference agency =
                (Reference) answer.getParameter().get(0).getPart().get(4).getValue();
        assertThat(agency.getReference()).isEqualTo("Organization/camhs");
        assertThat(agency.getDisplay()).isEqualTo("Riverside CAMHS");
        assertThat(agency.getIdentifier().getValue()).isEqualTo("X99902");
    }

    @Test
    void an_agency_that_the_directory_does_not_have_is_given_by_its_identifier() {
        Parameters answer =
                StoryParameters.of(Stories.of("https://example.org|E9", Optional.empty(), referral("Help")), null);

        Reference agency =
                (Reference) answer.getParameter().get(0).getPart().get(4).getValue();
        assertThat(agency.hasReference()).isFalse();
        assertThat(agency.getIdentifier().getSystem()).isEqualTo("https://example.org");
        assertThat(agency.getIdentifier().getValue()).isEqualTo("E9");
    }

    @Test
    void the_token_of_the_next_page_comes_last() {
        Parameters answer = StoryParameters.of(Stories.of(Stories.CAMHS, Optional.empty(), referral("Help")), "sealed");

        assertThat(answer.getParameter("next").getValue().primitiveValue()).isEqualTo("sealed");
        assertThat(answer.getParameter())
                .last()
                .extracting(ParametersParameterComponent::getName)
                .isEqualTo("next");
    }
}
