package goldthread.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Extensions;
import goldthread.terminology.Coded;
import goldthread.terminology.EducationKind;
import goldthread.terminology.EncounterType;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.MentalHealthNeedsReview;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.PlacementKind;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.TeamRole;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What records say of a child in care. */
final class ReadFactsTest {

    private static final Reference WREN = new Reference("Patient/wren");
    private static final Reference COUNCIL = new Reference("Organization/council");
    private final ReadFacts read = new ReadFacts(OutcomeMeasures.read(FhirContext.forR4Cached()));

    private static CodeableConcept concept(Coded code) {
        return new CodeableConcept(code.coding());
    }

    private static CarePlan plan(Coded category, CarePlanStatus status, String end) {
        CarePlan plan = new CarePlan();
        plan.setStatus(status).setSubject(WREN).setAuthor(new Reference("Organization/author"));
        plan.addCategory(concept(category)).getPeriod().setStartElement(new DateTimeType("2025-02-03"));
        if (!end.isEmpty()) {
            plan.getPeriod().setEndElement(new DateTimeType(end));
        }
        plan.addExtension(Extensions.REVIEW_DUE, new DateType("2027-01-20"));
        return plan;
    }

    private static EpisodeOfCare place(EpisodeType type, Coded kind, EpisodeOfCareStatus status) {
        EpisodeOfCare place = new EpisodeOfCare();
        place.setStatus(status).setPatient(WREN).setManagingOrganization(COUNCIL);
        place.addType(concept(type)).addType(concept(kind));
        place.getPeriod().setStartElement(new DateTimeType("2025-02-03"));
        return place;
    }

    @Test
    void a_care_plan_tells_in_whose_care_the_child_is() {
        CarePlan plan = plan(PlanCategory.LAC, CarePlanStatus.ACTIVE, "2025-12-31");
        plan.addExtension(Extensions.RESPONSIBLE_AUTHORITY, COUNCIL);

        assertThat(read.of(plan))
                .containsExactly(new CareFact(
                        "wren",
                        FactKind.CARE_PLAN,
                        "Organization/council",
                        "",
                        Optional.of(LocalDate.of(2025, 2, 3)),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2027, 1, 20))));
        plan.getExtension().clear();
        assertThat(read.of(plan)).extracting(CareFact::party).containsExactly("Organization/author");
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, '', true",
        "ONHOLD, '', true",
        "COMPLETED, 2027-01-01, true",
        "COMPLETED, '', false",
        "REVOKED, 2027-01-01, false",
        "DRAFT, '', false"
    })
    void a_plan_holds_until_somebody_closes_it_and_a_revoked_one_no_longer(
            CarePlanStatus status, String end, boolean holds) {
        assertThat(read.of(plan(PlanCategory.PEP, status, end))).hasSize(holds ? 1 : 0);
    }

    @Test
    void of_other_plans_only_those_for_mental_health_count() {
        assertThat(read.of(plan(PlanCategory.SHARED, CarePlanStatus.ACTIVE, "")))
                .extracting(CareFact::kind)
                .containsExactly(FactKind.MENTAL_HEALTH_PLAN);
        assertThat(read.of(plan(PlanCategory.EHCP, CarePlanStatus.ACTIVE, ""))).isEmpty();
        assertThat(read.of(plan(PlanCategory.SAFETY, CarePlanStatus.ACTIVE, "")))
                .isEmpty();
        CarePlan nobodys = plan(PlanCategory.SHARED, CarePlanStatus.ACTIVE, "").setSubject(new Reference());
        assertThat(read.of(nobodys)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FOSTER, ACTIVE, true",
        "SECURE, ONHOLD, true",
        "KINSHIP, ACTIVE, false",
        "HOSPITAL, ACTIVE, false",
        "FOSTER, PLANNED, false",
        "FOSTER, CANCELLED, false"
    })
    void a_placement_tells_it_where_only_children_in_care_live(
            PlacementKind kind, EpisodeOfCareStatus status, boolean tells) {
        assertThat(read.of(place(EpisodeType.PLACEMENT, kind, status)))
                .extracting(CareFact::party)
                .hasSize(tells ? 1 : 0)
                .allMatch("Organization/council"::equals);
    }

    @Test
    void a_school_place_is_one_where_the_child_learns() {
        assertThat(read.of(place(EpisodeType.SCHOOL, EducationKind.SECONDARY, EpisodeOfCareStatus.ACTIVE)))
                .extracting(CareFact::kind)
                .containsExactly(FactKind.SCHOOL_PLACE);
        assertThat(read.of(place(EpisodeType.SCHOOL, EducationKind.NOT_IN_EDUCATION, EpisodeOfCareStatus.ACTIVE)))
                .isEmpty();
    }

    @Test
    void a_finished_review_with_a_result_counts_on_its_day() {
        Encounter review = new Encounter().setStatus(EncounterStatus.FINISHED).setSubject(WREN);
        review.addType(concept(EncounterType.LAC_STATUTORY_REVIEW));
        review.getPeriod().setStartElement(new DateTimeType("2026-10-12"));
        assertThat(read.of(review)).isEmpty();

        review.addExtension()
                .setUrl(Extensions.MENTAL_HEALTH_NEEDS_REVIEW)
                .addExtension("result", concept(MentalHealthNeedsReview.NOT_MET));
        assertThat(read.of(review))
                .containsExactly(new CareFact(
                        "wren",
                        FactKind.REVIEW,
                        "",
                        "not-met",
                        Optional.of(LocalDate.of(2026, 10, 12)),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(read.of(review.setStatus(EncounterStatus.INPROGRESS))).isEmpty();
    }

    @Test
    void a_score_counts_on_the_day_of_the_rating() {
        Observation score = new Observation().setStatus(ObservationStatus.FINAL).setSubject(WREN);
        score.addCategory()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/observation-category")
                .setCode("survey");
        score.setEffective(new DateTimeType("2026-03-01")).setValue(new IntegerType(17));

        assertThat(read.of(score)).extracting(CareFact::from).containsExactly(Optional.of(LocalDate.of(2026, 3, 1)));
        assertThat(read.of(score.setStatus(ObservationStatus.ENTEREDINERROR))).isEmpty();
    }

    @Test
    void a_post_tells_who_answers_for_all_children() {
        PractitionerRole entry = new PractitionerRole()
                .setPractitioner(new Reference("Practitioner/okoro"))
                .setOrganization(COUNCIL);
        entry.addCode(concept(TeamRole.VIRTUAL_SCHOOL_HEAD));

        assertThat(Post.of(entry))
                .containsExactly(new Post(TeamRole.VIRTUAL_SCHOOL_HEAD, "Practitioner/okoro", "Organization/council"));
        assertThat(Post.of(entry.setActive(false))).isEmpty();
    }
}
