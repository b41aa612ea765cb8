package goldthread.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import goldthread.directory.Parties;
import goldthread.directory.Withheld;
import goldthread.terminology.CodeSystems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Test;

class StoryDocumentTest {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final Stamp STAMP = new Stamp(
            Instant.parse("2026-06-01T10:15:30.123456Z"),
            UUID.fromString("0c1b8d0a-6f0c-4f1e-9a53-6c8f1f8f0002"),
            "https://server.example/fhir");

    private static ServiceRequest referral(String words) {
        ServiceRequest referral = new ServiceRequest();
        referral.setId("ServiceRequest/1");
        referral.setStatus(ServiceRequestStatus.ACTIVE)
                .setIntent(ServiceRequestIntent.ORDER)
                .setSubject(new Reference("Patient/wren"));
        referral.setAuthoredOnElement(new DateTimeType("2026-03"));
        referral.setCode(new CodeableConcept().setText(words));
        return referral;
    }

    private static Encounter contact() {
        Encounter contact = new Encounter();
        contact.setId("Encounter/2");
        contact.setStatus(EncounterStatus.FINISHED);
        contact.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", null));
        contact.addBasedOn(new Reference("ServiceRequest/1"));
        Period period = new Period();
        period.setStartElement(new DateTimeType("2026-03-04T10:00:00Z"));
        period.setEndElement(new DateTimeType("2026-03-04T11:00:00Z"));
        contact.setPeriod(period);
        return contact;
    }

    /** Told in 2026, of the time before school. */
    private static Observation loss() {
        Observation loss = new Observation();
        loss.setId("Observation/3");
        loss.setStatus(ObservationStatus.FINAL);
        loss.setCode(new CodeableConcept(
                new Coding("https://w3id.org/goldthread/fhir/CodeSystem/significant-event", "bereavement", null)));
        loss.setSubject(new Reference("Patient/wren"));
        loss.setEffective(new DateTimeType("2026-03-04"));
        loss.addExtension(
                "https://w3id.org/goldthread/fhir/StructureDefinition/ext-onset-age",
                new CodeableConcept(new Coding(CodeSystems.EVENT_ONSET, "infancy", null)));
        return loss;
    }

    private static Bundle document(Resource... resources) {
        return StoryDocument.of(
                Stories.export(Stories.of(Stories.CAMHS, Optional.empty(), resources)), STAMP, Stories.WORDS);
    }

    private static Composition composition(Bundle document) {
        return (Composition) document.getEntryFirstRep().getResource();
    }

    @Test
    void it_holds_the_composition_the_child_each_resource_once_whom_they_name_and_their_provenance() {
        Bundle document = document(referral("Help"), contact());

        assertThat(document.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
        assertThat(document.getIdentifier().getValue()).isEqualTo("urn:uuid:" + STAMP.id());
        assertThat(document.getTimestampElement().getValueAsString()).isEqualTo("2026-06-01T10:15:30.123Z");
        assertThat(document.getEntry())
                .extracting(BundleEntryComponent::getFullUrl)
                .doesNotHaveDuplicates()
                .startsWith(
                        "https://server.example/fhir/Composition/0c1b8d0a-6f0c-4f1e-9a53-6c8f1f8f0002",
                        "https://server.example/fhir/Patient/wren",
                        "https://server.example/fhir/ServiceRequest/1",
                        "https://server.example/fhir/Encounter/2",
                        "https://server.example/fhir/Organization/camhs");
        assertThat(document.getEntry())
                .extracting(entry -> entry.getResource().fhirType())
                .endsWith("Provenance", "Provenance", "Provenance", "Device");
        assertThat(composition(document).hasAttester()).isFalse();
    }

    @Test
    void what_happened_early_stands_first_though_it_was_told_late() {
        Bundle document = document(referral("Help"), contact(), loss());

        List<SectionComponent> sections = composition(document).getSection();
        assertThat(sections)
                .extracting(SectionComponent::getTitle)
                .containsExactly("Before birth and early childhood", "Adolescence");
        assertThat(sections.get(0).getEntry())
                .extracting(Reference::getReference)
                .containsExactly("Observation/3");
        assertThat(sections.get(1).getEntry())
                .extracting(Reference::getReference)
                .containsExactly("ServiceRequest/1", "Encounter/2");
        assertThat(sections.get(1).getText().getDivAsString())
                .contains("<td>Mar-2026</td>", "<strong>Referral: Help.</strong>", "<td>Riverside CAMHS</td>")
                .contains("<td>Major</td>", "<td>05-Mar-2026</td>");
    }

    @Test
    void a_whole_story_says_when_nothing_is_known_of_the_early_years() {
        SectionComponent early = composition(document(referral("Help"))).getSectionFirstRep();

        assertThat(early.getCode().getCodingFirstRep().getCode()).isEqualTo("early-life");
        assertThat(early.getEmptyReason().getCodingFirstRep().getCode()).isEqualTo("nothing-recorded");
        assertThat(early.getText().getDivAsString()).contains("Nothing recorded by any agency.");
    }

    @Test
    void it_says_of_which_moment_it_is_and_what_is_withheld() {
        Story story = Stories.of(Stories.CAMHS, Optional.empty(), referral("Help"));
        Story kept = new Story(
                story.child(),
                story.told(),
                story.parties(),
                story.next(),
                Withheld.by(Set.of("https://example.org|E9"), Parties.none()));

        Composition composition = composition(StoryDocument.of(Stories.export(kept), STAMP, Stories.WORDS));

        assertThat(composition.getText().getDivAsString())
                .contains("01-Jun-2026 at 11:15", "Agencies hold more about this child that is not shown to you");
        assertThat(composition.getSection())
                .last()
                .satisfies(section -> assertThat(
                                section.getEmptyReason().getCodingFirstRep().getCode())
                        .isEqualTo("withheld"));
    }

    @Test
    void it_is_as_protected_as_the_most_protected_entry() {
        Encounter sealed = contact();
        sealed.getMeta().addSecurity(new Coding(CONFIDENTIALITY, "V", null));
        sealed.getMeta().addSecurity(new Coding(CodeSystems.SENSITIVITY, "not-for-parent", null));
        ServiceRequest everyday = referral("Help");
        everyday.getMeta().addSecurity(new Coding(CONFIDENTIALITY, "N", null));

        Bundle document = document(everyday, sealed);

        assertThat(document.getMeta().getSecurity()).extracting(Coding::getCode).containsExactly("V", "not-for-parent");
        assertThat(composition(document).getConfidentiality().toCode()).isEqualTo("V");
        assertThat(document(everyday).getMeta().getSecurity())
                .extracting(Coding::getCode)
                .containsExactly("N");
        assertThat(document().getMeta().getSecurity())
                .extracting(Coding::getCode)
                .containsExactly("N");
    }

    @Test
    void provenance_says_for_whom_an_entry_was_recorded_and_from_when_to_when() {
        Recording first = new Recording("Encounter/2", Stories.CAMHS, Instant.parse("2026-03-05T08:00:00Z"));
        Recording corrected = new Recording("Encounter/2", "https://example.org|E9", Stories.RECORDED);

        Provenance provenance = StoryProvenance.of(
                "Encounter/2",
                List.of(first, corrected),
                Stories.of(Stories.CAMHS, Optional.empty()).parties());

        assertThat(provenance.getTargetFirstRep().getReference()).isEqualTo("Encounter/2");
        assertThat(provenance.getAgent())
                .extracting(agent -> agent.getWho().getReference())
                .containsExactly("Organization/camhs", null);
        assertThat(provenance.getOccurredPeriod().getStart()).isEqualTo(Date.from(first.recorded()));
        assertThat(provenance.getActivity().getCodingFirstRep().getCode()).isEqualTo("UPDATE");
    }

    @Test
    void whatever_the_composition_and_provenance_refer_to_is_in_it() {
        Bundle document = document(referral("Help"), contact(), loss());
        Set<String> there = new HashSet<>();
        document.getEntry().forEach(entry -> {
            there.add(entry.getFullUrl());
            there.add(entry.getFullUrl().replace(STAMP.base() + "/", ""));
        });
        List<String> asked = new ArrayList<>();
        document.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .flatMap(resource ->
                        Stories.FHIR.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class).stream())
                .map(Reference::getReference)
                .filter(Objects::nonNull)
                .forEach(asked::add);

        assertThat(asked).isNotEmpty().isSubsetOf(there);
    }

    @Test
    void nothing_that_was_recorded_becomes_markup() {
        assertThat(composition(document(referral("<img src=x onerror=alert(1)>")))
                        .getSection()
                        .get(1)
                        .getText()
                        .getDivAsString())
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img");
    }

    @Test
    void it_meets_base_r4() {
        FhirInstanceValidator instances = new FhirInstanceValidator(new ValidationSupportChain(
                new DefaultProfileValidationSupport(Stories.FHIR),
                new CommonCodeSystemsTerminologyService(Stories.FHIR),
                new InMemoryTerminologyServerValidationSupport(Stories.FHIR)));
        instances.setNoTerminologyChecks(true);
        FhirValidator validator = Stories.FHIR.newValidator().registerValidatorModule(instances);
        String sent = Stories.FHIR.newJsonParser().encodeResourceToString(document(referral("Help"), contact()));

        assertThat(validator.validateWithResult(sent).getMessages())
                .filteredOn(found -> found.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .isEmpty();
    }

    @Test
    void the_whole_of_a_story_knows_its_record_in_order() {
        Export export = Stories.export(Stories.of(Stories.CAMHS, Optional.empty(), referral("Help")));

        assertThat(export.isWhole()).isTrue();
        assertThat(Map.copyOf(export.record())).containsOnlyKeys("Patient/wren", "ServiceRequest/1");
    }
}
