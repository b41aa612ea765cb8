package goldthread.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.terminology.CareStatus;
import goldthread.terminology.Coded;
import goldthread.terminology.FlagCode;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.ProtectionSource;
import goldthread.terminology.ProtectionStatus;
import goldthread.terminology.Sensitivity;
import goldthread.terminology.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

class ReadProtectionTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Words WORDS = new Words(Vocabulary.read(FHIR), OutcomeMeasures.read(FHIR));
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final String LOOKED_AFTER = "764841000000100";
    private static final CodeableConcept NATIONAL = new CodeableConcept(new Coding(
            "https://fhir.nhs.uk/England/CodeSystem/England-FlagCategoryPatient",
            "child-protection-information-system-flag",
            null));

    private final List<Resource> record = new ArrayList<>();
    private final Patient child = new Patient();

    ReadProtectionTest() {
        child.setId("Patient/wren");
        record.add(child);
    }

    private static Parties directory() {
        Organization council = new Organization();
        council.setId("Organization/council");
        council.setName("Eastmoor Council").addTelecom().setValue("01632 960111");
        return Parties.of(List.of(council));
    }

    private List<Said> said() {
        return new ReadProtection("wren", record, directory(), TODAY).all();
    }

    private List<BundleEntryComponent> entries() {
        return new ProtectionAnswer("wren", directory(), WORDS, "https://server.example/fhir").entries(said());
    }

    private CarePlan plan(String id, PlanCategory category) {
        CarePlan plan = new CarePlan().setStatus(CarePlanStatus.ACTIVE);
        plan.setId("CarePlan/" + id);
        plan.addCategory(concept(category)).getPeriod().setStartElement(new DateTimeType("2026-02-03"));
        plan.addExtension(Extensions.RESPONSIBLE_AUTHORITY, new Reference("Organization/council"));
        record.add(plan);
        return plan;
    }

    private Flag alert(String id, CodeableConcept code) {
        Flag alert = new Flag().setStatus(FlagStatus.ACTIVE).setCode(code);
        alert.setId("Flag/" + id);
        record.add(alert);
        return alert;
    }

    private static CodeableConcept concept(Coded code) {
        return new CodeableConcept(code.coding());
    }

    private static CodeableConcept snomed(String code) {
        return new CodeableConcept(new Coding("http://snomed.info/sct", code, null));
    }

    @Test
    void plan_alert_and_entry_stand_side_by_side() {
        plan("care", PlanCategory.LAC);
        plan("learning", PlanCategory.PEP);
        alert("national", snomed(LOOKED_AFTER));
        alert("other", concept(FlagCode.SAFETY_PLAN));
        child.addExtension(Extensions.CARE_STATUS, concept(CareStatus.LOOKED_AFTER_CARE_ORDER));
        child.addExtension(Extensions.CARE_STATUS, concept(CareStatus.YOUNG_CARER));

        assertThat(said())
                .extracting(Said::source, said -> said.status().orElseThrow())
                .containsExactly(
                        tuple(ProtectionSource.PLAN, ProtectionStatus.LOOKED_AFTER),
                        tuple(ProtectionSource.ALERT, ProtectionStatus.LOOKED_AFTER),
                        tuple(ProtectionSource.STANDING, ProtectionStatus.LOOKED_AFTER));
        assertThat(new Differences(said()).sentences()).isEmpty();
    }

    @Test
    void what_is_over_or_ahead_says_nothing() {
        plan("old", PlanCategory.CP).setStatus(CarePlanStatus.REVOKED);
        alert("old", snomed(LOOKED_AFTER)).setStatus(FlagStatus.INACTIVE);
        alert("ended", snomed(LOOKED_AFTER)).getPeriod().setEndElement(new DateTimeType("2026-11-22"));
        alert("ahead", snomed(LOOKED_AFTER)).getPeriod().setStartElement(new DateTimeType("2026-11-24"));

        assertThat(said()).isEmpty();
        assertThat(entries()).isEmpty();
    }

    @Test
    void the_plan_to_which_a_national_alert_points_is_the_alerts_own_and_not_the_authoritys() {
        CarePlan received = plan("received", PlanCategory.CP);
        received.setCategory(List.of(snomed("342191000000101")));
        alert("national", NATIONAL)
                .addExtension(
                        "http://hl7.org/fhir/StructureDefinition/flag-detail", new Reference("CarePlan/received"));
        alert("unclear", NATIONAL);

        assertThat(said())
                .extracting(said -> said.record().getIdElement().getValue(), Said::source, Said::status)
                .containsExactly(
                        tuple("Flag/national", ProtectionSource.ALERT, Optional.of(ProtectionStatus.PROTECTION_PLAN)),
                        tuple("Flag/unclear", ProtectionSource.ALERT, Optional.empty()));
    }

    @Test
    void an_alert_that_says_something_else_does_not_hide_the_plan_to_which_it_points() {
        plan("protection", PlanCategory.CP);
        alert("other", snomed(LOOKED_AFTER))
                .addCategory(NATIONAL)
                .addExtension(
                        "http://hl7.org/fhir/StructureDefinition/flag-detail", new Reference("CarePlan/protection"));

        assertThat(said())
                .extracting(Said::source, said -> said.status().orElseThrow())
                .containsExactly(
                        tuple(ProtectionSource.PLAN, ProtectionStatus.PROTECTION_PLAN),
                        tuple(ProtectionSource.ALERT, ProtectionStatus.LOOKED_AFTER));
    }

    @Test
    void where_they_differ_the_answer_says_so_and_prefers_neither() {
        plan("protection", PlanCategory.CP);
        alert("national", snomed(LOOKED_AFTER));
        child.addExtension(Extensions.CARE_STATUS, concept(CareStatus.UNBORN_CHILD_PROTECTION));

        assertThat(new Differences(said()).sentences())
                .containsExactly(
                        "An authority's plan here says that the child is on a child protection plan, and the alerts that are"
                                + " shown here don't: ask the authority which of both holds.",
                        "An alert says that the child is in the care of a local authority, and no authority's plan that is"
                                + " shown here does: ask the authority which of both holds.",
                        "The child's own entry says that the child is not born yet, on a child protection plan, and neither a"
                                + " plan nor an alert that is shown here does: ask the authority.");
        assertThat(entries())
                .hasSize(4)
                .last()
                .satisfies(entry ->
                        assertThat(entry.getSearch().getMode().toCode()).isEqualTo("outcome"));
    }

    @Test
    void an_entry_has_the_national_shape_with_labels_and_source_of_its_record() {
        plan("care", PlanCategory.LAC).getMeta().addSecurity(Sensitivity.LEGAL_PROCEEDINGS.coding());

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.getFullUrl()).startsWith("urn:uuid:");
            CareTeam team = (CareTeam) entry.getResource();
            assertThat(team.hasId()).isFalse();
            assertThat(team.hasParticipant()).isFalse();
            assertThat(team.getCategoryFirstRep().hasCoding("http://snomed.info/sct", LOOKED_AFTER))
                    .isTrue();
            assertThat(team.getPeriod().getStartElement().getValueAsString()).isEqualTo("2026-02-03");
            assertThat(team.getManagingOrganizationFirstRep().getDisplay()).isEqualTo("Eastmoor Council");
            assertThat(team.getTelecomFirstRep().getValue()).isEqualTo("01632 960111");
            assertThat(team.getMeta().getSource()).isEqualTo("https://server.example/fhir/CarePlan/care");
            assertThat(team.getMeta().getTagFirstRep().getCode()).isEqualTo("plan");
            assertThat(team.getMeta().getSecurity())
                    .extracting(Coding::getCode)
                    .containsExactly("R", "legal-proceedings");
        });
    }
}
