package goldthread.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
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

    private static final Stamp STAMP = new Stamp(
            Instant.parse("2026-06-01T10:15:30.123456Z"),
            UUID.fromString("0c1b8d0a-6f0c-4f1e-9a53-6c8f1f8f0002"),
            "https://server.example/fhir");

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

    @Test
    void as_a_document_it_holds_the_composition_the_child_each_resource_once_and_whom_they_name() {
        Bundle document = StoryDocument.of(
                Stories.of(Stories.CAMHS, Optional.empty(), referral("Help"), contact()), STAMP, Stories.WORDS);

        assertThat(document.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
        assertThat(document.getTimestampElement().getValueAsString()).isEqualTo("2026-06-01T10:15:30.123Z");
        assertThat(document.getEntry())
                .extracting(BundleEntryComponent::getFullUrl)
                .containsExactly(
                        "https://server.example/fhir/Composition/0c1b8d0a-6f0c-4f1e-9a53-6c8f1f8f0002",
                        "https://server.example/fhir/Patient/wren",
                        "https://server.example/fhir/ServiceRequest/1",
                        "https://server.example/fhir/Encounter/2",
                        "https://server.example/fhir/Organization/camhs");
        Composition composition = (Composition) document.getEntryFirstRep().getResource();
        assertThat(composition.getSectionFirstRep().getEntry())
                .extracting(Reference::getReference)
                .containsExactly("ServiceRequest/1", "Encounter/2");
        assertThat(composition.getSectionFirstRep().getText().getDivAsString())
                .contains("<td>Mar-2026</td>", "<strong>Referral: Help.</strong>", "<td>Riverside CAMHS</td>");
    }

    @Test
    void nothing_that_was_recorded_becomes_markup() {
        Bundle document = StoryDocument.of(
                Stories.of(Stories.CAMHS, Optional.empty(), referral("<img src=x onerror=alert(1)>")),
                STAMP,
                Stories.WORDS);

        Composition composition = (Composition) document.getEntryFirstRep().getResource();
        assertThat(composition.getSectionFirstRep().getText().getDivAsString())
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img");
    }

    @Test
    void a_document_without_events_says_that_nothing_is_recorded() {
        Bundle document = StoryDocument.of(Stories.of(Stories.CAMHS, Optional.empty()), STAMP, Stories.WORDS);

        Composition composition = (Composition) document.getEntryFirstRep().getResource();
        assertThat(composition
                        .getSectionFirstRep()
                        .getEmptyReason()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("nothing-recorded");
        assertThat(composition.getSectionFirstRep().getText().getDivAsString())
                .contains("Nothing recorded by any agency.");
    }
}
