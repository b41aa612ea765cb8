package goldthread.statutory;

import static goldthread.statutory.Lives.beforeTrial;
import static goldthread.statutory.Lives.concept;
import static goldthread.statutory.Lives.paused;
import static goldthread.statutory.Lives.place;
import static goldthread.statutory.Lives.plan;
import static goldthread.statutory.Lives.provided;
import static goldthread.statutory.Lives.stay;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.CareStatus;
import goldthread.terminology.EducationKind;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.FlagCode;
import goldthread.terminology.InappropriateSetting;
import goldthread.terminology.OnHoldReason;
import goldthread.terminology.PlacementKind;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.PrBasis;
import goldthread.terminology.ProvisionStatus;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands out when all that the law asks for is looked at together. */
final class StatutoryTimelineTest {

    private static final EpisodeOfCare HOME =
            place("home", EpisodeType.PLACEMENT, PlacementKind.FOSTER, "2025-01-20", "");

    private static List<String> findings(Lives life) {
        return life.timeline().findings().stream()
                .map(finding -> finding.code().code() + " " + String.join(" ", finding.concerns()))
                .toList();
    }

    private static Lives lookedAfter() {
        return new Lives()
                .standing(CareStatus.LOOKED_AFTER_CARE_ORDER)
                .and(HOME, plan("lac", PlanCategory.LAC, "2027-01-11"), plan("pep", PlanCategory.PEP, "2027-01-29"));
    }

    @Test
    void where_all_is_in_place_nothing_stands_out() {
        assertThat(findings(lookedAfter())).isEmpty();
        assertThat(findings(new Lives())).isEmpty();
    }

    @Test
    void a_process_says_who_is_responsible_where_it_stands_and_under_which_law() {
        CarePlan plan = plan("lac", PlanCategory.LAC, "2027-01-11");
        plan.addExtension(Extensions.PR_BASIS, concept(PrBasis.INTERIM_CARE_ORDER));

        StatutoryProcess process = new Lives().and(plan).timeline().processes().get(0);

        assertThat(process.authority()).map(Reference::getDisplay).contains("Eastmoor Council");
        assertThat(process.state().code()).isEqualTo("in-force");
        assertThat(process.bases())
                .extracting(basis -> basis.getCodingFirstRep().getCode())
                .containsExactly("children-act-38");
        assertThat(process.next()).map(Object::toString).contains("2027-01-11");
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, 2025-02-03, , in-force",
        "ACTIVE, 2025-02-03, 2026-01-01, in-force",
        "ACTIVE, 2026-12-01, , planned",
        "ONHOLD, 2025-02-03, , on-hold",
        "COMPLETED, 2025-02-03, 2026-11-22, ended",
        "COMPLETED, 2025-02-03, 2026-12-01, in-force",
        "REVOKED, 2025-02-03, 2026-12-01, ended"
    })
    void a_plan_goes_on_until_somebody_closes_it(CarePlanStatus status, String from, String until, String state) {
        CarePlan plan = plan("cin", PlanCategory.CIN, "2027-01-11");
        plan.setStatus(status).getPeriod().setStartElement(new DateTimeType(from));
        if (until != null) {
            plan.getPeriod().setEndElement(new DateTimeType(until));
        }

        assertThat(new Lives().and(plan).timeline().processes())
                .extracting(process -> process.state().code())
                .containsExactly(state);
    }

    @Test
    void drafts_mistakes_and_plans_that_no_law_asks_for_are_none() {
        assertThat(new Lives()
                        .and(
                                plan("a", PlanCategory.LAC).setStatus(CarePlanStatus.DRAFT),
                                plan("b", PlanCategory.LAC).setStatus(CarePlanStatus.ENTEREDINERROR),
                                plan("c", PlanCategory.SHARED),
                                stay("informal", "01", EncounterStatus.INPROGRESS),
                                stay("not-known", "99", EncounterStatus.INPROGRESS))
                        .timeline()
                        .processes())
                .isEmpty();
    }

    @Test
    void what_goes_on_comes_first_and_the_next_date_first() {
        assertThat(new Lives()
                        .and(
                                plan("ended", PlanCategory.CIN).setStatus(CarePlanStatus.COMPLETED),
                                plan("later", PlanCategory.LAC, "2027-02-01"),
                                paused(plan("paused", PlanCategory.PATHWAY), OnHoldReason.MISSING),
                                plan("sooner", PlanCategory.PEP, "2026-12-01"))
                        .timeline()
                        .processes())
                .extracting(StatutoryProcess::about)
                .containsExactly("CarePlan/sooner", "CarePlan/later", "CarePlan/paused", "CarePlan/ended");
    }

    @Test
    void a_child_who_is_looked_after_has_a_plan_a_home_and_a_personal_education_plan() {
        assertThat(findings(new Lives().standing(CareStatus.LOOKED_AFTER)))
                .containsExactly(
                        "looked-after-without-plan Patient/wren",
                        "pep-missing Patient/wren",
                        "placement-unknown Patient/wren");
        assertThat(findings(new Lives().born("2023-01-01").and(HOME, plan("lac", PlanCategory.LAC))))
                .isEmpty();
    }

    @Test
    void what_is_overdue_is_told_by_its_own_name() {
        assertThat(findings(lookedAfter().and(plan("cin", PlanCategory.CIN, "2026-11-22"))))
                .containsExactly("review-overdue CarePlan/cin");
        assertThat(findings(new Lives()
                        .and(
                                HOME,
                                plan("lac", PlanCategory.LAC, "2026-11-22"),
                                plan("pep", PlanCategory.PEP, "2026-10-23"))))
                .containsExactly("looked-after-review-overdue CarePlan/lac", "pep-overdue CarePlan/pep");
        assertThat(findings(new Lives().and(plan("today", PlanCategory.CIN, "2026-11-23"))))
                .isEmpty();
    }

    @Test
    void detention_meets_the_education_plan_that_is_due_and_the_council_that_looks_after() {
        Encounter stay = stay("ward", "02", EncounterStatus.INPROGRESS);

        assertThat(findings(lookedAfter().and(stay, plan("ehcp", PlanCategory.EHCP, "2027-02-15"))))
                .containsExactly(
                        "detained-ehcp-review Encounter/ward CarePlan/ehcp",
                        "detained-and-looked-after Encounter/ward CarePlan/lac");
        assertThat(findings(new Lives().and(stay, plan("ehcp", PlanCategory.EHCP, "2027-02-16"))))
                .isEmpty();
    }

    @Test
    void a_right_to_aftercare_needs_somebody_responsible_even_after_the_stay() {
        CarePlan nobodys = plan("aftercare", PlanCategory.SECTION_117);
        nobodys.getExtension().clear();

        assertThat(findings(new Lives().and(stay("ward", "03", EncounterStatus.FINISHED))))
                .containsExactly("aftercare-unset Encounter/ward");
        assertThat(findings(new Lives().and(stay("ward", "03", EncounterStatus.INPROGRESS), nobodys)))
                .containsExactly("aftercare-unset Encounter/ward", "authority-unset CarePlan/aftercare");
        assertThat(findings(new Lives()
                        .and(
                                stay("ward", "03", EncounterStatus.FINISHED),
                                plan("aftercare", PlanCategory.SECTION_117))))
                .isEmpty();
    }

    @Test
    void aftercare_is_owed_by_two_together_and_not_by_a_plan_that_is_over() {
        CarePlan other = plan("other", PlanCategory.SECTION_117);
        other.getExtension().clear();
        other.addExtension(
                Extensions.RESPONSIBLE_AUTHORITY, new Reference("Organization/icb").setDisplay("Another board"));
        CarePlan over = plan("over", PlanCategory.SECTION_117).setStatus(CarePlanStatus.REVOKED);
        over.getPeriod().setEndElement(new DateTimeType("2025-06-30"));

        assertThat(findings(new Lives().and(plan("one", PlanCategory.SECTION_117), other)))
                .isEmpty();
        assertThat(findings(new Lives().and(stay("ward", "03", EncounterStatus.INPROGRESS), over)))
                .containsExactly("aftercare-unset Encounter/ward");
        assertThat(findings(new Lives().and(stay("ward", "03", EncounterStatus.PLANNED))))
                .isEmpty();
    }

    @Test
    void a_stay_is_over_after_its_recorded_end_and_a_detention_since_admission_counts() {
        Encounter over = stay("ward", "02", EncounterStatus.UNKNOWN);
        over.getPeriod().setEndElement(new DateTimeType("2026-11-05"));
        Encounter since = stay("ward", "01", EncounterStatus.INPROGRESS);
        since.addExtension(
                stay("ward", "02", EncounterStatus.INPROGRESS).getExtension().get(0));

        assertThat(findings(lookedAfter().and(over))).isEmpty();
        assertThat(findings(lookedAfter().and(since)))
                .containsExactly("detained-and-looked-after Encounter/ward CarePlan/lac");
    }

    @Test
    void a_remand_to_a_councils_care_is_no_custody() {
        assertThat(findings(new Lives().standing(CareStatus.REMANDED).and(HOME, plan("ehcp", PlanCategory.EHCP))))
                .doesNotContain("provision-unknown-in-custody CarePlan/ehcp");
        assertThat(findings(new Lives().standing(CareStatus.REMANDED).and(plan("ehcp", PlanCategory.EHCP))))
                .contains("provision-unknown-in-custody CarePlan/ehcp");
    }

    @Test
    void what_an_education_plan_promises_is_flagged_with_reason_and_date_when_it_is_not_given() {
        CarePlan plan = provided(
                plan("ehcp", PlanCategory.EHCP, "2027-06-01"),
                ProvisionStatus.PARTLY,
                OnHoldReason.IN_CUSTODY,
                "2026-12-18");

        Lives life = new Lives().standing(CareStatus.REMANDED).and(plan);

        assertThat(life.timeline().processes().get(0).state().code()).isEqualTo("in-force");
        assertThat(life.timeline().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code().code()).isEqualTo("provision-not-delivered");
            assertThat(finding.date()).map(Object::toString).contains("2026-12-18");
            assertThat(finding.reason().map(OnHoldReason.IN_CUSTODY::isIn)).contains(true);
        });
    }

    @Test
    void silence_about_provision_in_custody_stands_out_and_so_does_a_pause() {
        Lives detained =
                new Lives().and(place("cell", EpisodeType.PLACEMENT, PlacementKind.YOUTH_DETENTION, "2026-10-01", ""));

        assertThat(findings(detained.and(plan("ehcp", PlanCategory.EHCP))))
                .containsExactly("provision-unknown-in-custody CarePlan/ehcp");
        assertThat(findings(new Lives().and(paused(plan("ehcp", PlanCategory.EHCP), OnHoldReason.IN_CUSTODY))))
                .containsExactly("plan-paused-in-custody CarePlan/ehcp");
    }

    @Test
    void undelivered_provision_needs_a_reason_and_a_day_that_lies_ahead() {
        assertThat(findings(new Lives()
                        .and(provided(plan("ehcp", PlanCategory.EHCP), ProvisionStatus.INTERRUPTED, null, ""))))
                .containsExactly("provision-not-delivered CarePlan/ehcp", "provision-unexplained CarePlan/ehcp");
        assertThat(findings(new Lives()
                        .and(provided(
                                plan("ehcp", PlanCategory.EHCP),
                                ProvisionStatus.NOT_STARTED,
                                OnHoldReason.IN_HOSPITAL,
                                "2026-11-22"))))
                .containsExactly("provision-not-delivered CarePlan/ehcp", "provision-review-overdue CarePlan/ehcp");
        assertThat(findings(new Lives()
                        .and(provided(plan("ehcp", PlanCategory.EHCP), ProvisionStatus.DELIVERED, null, ""))))
                .isEmpty();
    }

    @Test
    void protection_and_care_meet_and_two_authorities_differ() {
        CarePlan other = plan("cp2", PlanCategory.CP);
        other.getExtension().clear();
        other.setAuthor(new Reference("Organization/elsewhere"));

        assertThat(findings(lookedAfter().and(plan("cp", PlanCategory.CP), other)))
                .containsExactly(
                        "protection-and-care CarePlan/cp CarePlan/lac", "authorities-differ CarePlan/cp CarePlan/cp2");
    }

    @Test
    void a_child_lives_in_one_place_unless_hospital_keeps_them_from_it() {
        EpisodeOfCare ward = place("ward", EpisodeType.PLACEMENT, PlacementKind.HOSPITAL, "2026-11-01", "");
        EpisodeOfCare other = place("other", EpisodeType.PLACEMENT, PlacementKind.KINSHIP, "2026-11-01", "");

        assertThat(findings(new Lives().and(HOME, ward))).isEmpty();
        assertThat(findings(new Lives().and(HOME, other)))
                .containsExactly(
                        "placements-overlap EpisodeOfCare/other EpisodeOfCare/home",
                        "handover-missing EpisodeOfCare/other");
    }

    @Test
    void moves_are_counted_and_the_first_known_place_is_none() {
        StatutoryTimeline timeline = new Lives()
                .and(
                        place("a", EpisodeType.PLACEMENT, PlacementKind.FOSTER, "2023-01-01", "2025-01-10"),
                        place("b", EpisodeType.PLACEMENT, PlacementKind.FOSTER, "2025-01-10", "2026-08-14"),
                        place("c", EpisodeType.PLACEMENT, PlacementKind.EMERGENCY_FOSTER, "2026-08-15", ""),
                        place("d", EpisodeType.PLACEMENT, PlacementKind.FOSTER, "2026-12-15", ""),
                        place("s", EpisodeType.SCHOOL, EducationKind.SECONDARY, "2026-09-01", ""))
                .timeline();

        assertThat(timeline.moves(EpisodeType.PLACEMENT, 12)).isEqualTo(1);
        assertThat(timeline.moves(EpisodeType.PLACEMENT, 24)).isEqualTo(2);
        assertThat(timeline.moves(EpisodeType.SCHOOL, 24)).isZero();
        assertThat(timeline.places())
                .extracting(Place::about)
                .containsExactly(
                        "EpisodeOfCare/d", "EpisodeOfCare/s", "EpisodeOfCare/c", "EpisodeOfCare/b", "EpisodeOfCare/a");
    }

    @Test
    void home_education_and_restrictions_are_looked_at_on_a_day_that_lies_ahead() {
        EpisodeOfCare home = place("home", EpisodeType.SCHOOL, EducationKind.ELECTIVE_HOME_EDUCATION, "2026-09-01", "");
        Flag measure = new Flag();
        measure.setId("Flag/locked-door");
        measure.setStatus(FlagStatus.ACTIVE).setCode(concept(FlagCode.RESTRICTIVE_MEASURE));

        assertThat(findings(new Lives().and(home.copy(), measure.copy())))
                .containsExactly("home-education-review EpisodeOfCare/home", "restriction-review Flag/locked-door");
        home.addExtension(Extensions.REVIEW_DUE, new DateType("2026-11-23"));
        measure.addExtension(Extensions.REVIEW_DUE, new DateType("2026-11-23"));
        assertThat(findings(new Lives().and(home, measure))).isEmpty();
    }

    @Test
    void a_place_where_the_child_should_not_be_stands_out_while_the_child_is_there() {
        Encounter cell = new Encounter().setStatus(EncounterStatus.INPROGRESS);
        cell.setId("Encounter/cell");
        cell.addExtension(Extensions.INAPPROPRIATE_SETTING, concept(InappropriateSetting.POLICE_CUSTODY));

        assertThat(findings(new Lives().and(cell))).containsExactly("inappropriate-setting Encounter/cell");
        assertThat(findings(new Lives().and(cell.copy().setStatus(EncounterStatus.FINISHED))))
                .isEmpty();
    }

    @Test
    void while_an_investigation_holds_a_plan_up_support_is_settled() {
        CarePlan held = paused(plan("therapy", PlanCategory.MENTAL_HEALTH), OnHoldReason.CRIMINAL_INVESTIGATION);
        String unsettled = "support-before-trial-unset CarePlan/therapy";

        assertThat(findings(new Lives().and(held.copy()))).containsExactly(unsettled);
        assertThat(findings(new Lives().and(beforeTrial(held.copy(), "decision-awaited", "2026-12-11"))))
                .containsExactly(unsettled);
        assertThat(findings(new Lives().and(beforeTrial(held.copy(), "limited", "2026-11-22"))))
                .containsExactly(unsettled);
        assertThat(findings(new Lives().and(beforeTrial(held, "limited", "2026-12-11"))))
                .isEmpty();
        assertThat(new Lives()
                        .and(beforeTrial(plan("words", PlanCategory.LAC), null, "2026-12-11"))
                        .timeline()
                        .life()
                        .preTrials())
                .isEmpty();
    }

    @Test
    void a_plan_that_only_snomed_names_is_known() {
        CarePlan plan = plan("cp", PlanCategory.CP);
        plan.setCategory(List.of(new CodeableConcept(
                new Coding().setSystem("http://snomed.info/sct").setCode("342191000000101"))));

        assertThat(new Lives().and(plan).timeline().processes())
                .extracting(StatutoryProcess::category)
                .containsExactly(Optional.of(PlanCategory.CP));
    }
}
