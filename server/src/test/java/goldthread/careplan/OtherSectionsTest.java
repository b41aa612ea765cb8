package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.code;
import static goldthread.careplan.RecordBuilder.period;
import static goldthread.careplan.RecordBuilder.text;
import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.CareStatus;
import goldthread.terminology.PlanCategory;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

class OtherSectionsTest {

    private static CarePlan plan(String id, PlanCategory category, Reference author) {
        CarePlan plan = withId(new CarePlan(), "CarePlan/" + id);
        plan.setStatus(CarePlanStatus.ACTIVE);
        plan.addCategory(code(category));
        plan.setTitle("Plan " + id);
        plan.setPeriod(period("2026-03-01", null));
        plan.setAuthor(author);
        return plan;
    }

    private static CarePlan reviewedBy(CarePlan plan, String day) {
        plan.addExtension(Extensions.REVIEW_DUE, new DateType(day));
        return plan;
    }

    @Test
    void reviews_are_listed_by_date_and_marked_when_overdue() {
        RecordBuilder record = new RecordBuilder()
                .add(
                        reviewedBy(plan("health", PlanCategory.MENTAL_HEALTH, RecordBuilder.CLINICIAN), "2026-07-01"),
                        reviewedBy(plan("pep", PlanCategory.PEP, RecordBuilder.SCHOOL), "2026-05-01"),
                        plan("other", PlanCategory.EARLY_HELP, RecordBuilder.COUNCIL));

        List<Statement> reviews = ReviewsSection.of(record.on("2026-06-01")).statements();

        assertThat(reviews).extracting(review -> review.cells().get(2)).containsExactly("01-May-2026", "01-Jul-2026");
        assertThat(reviews)
                .extracting(review -> review.marks().contains(Mark.OVERDUE))
                .containsExactly(true, false);
        assertThat(reviews).extracting(Statement::agency).containsExactly("Hawthorn School", "Riverside CAMHS");
    }

    @Test
    void a_review_says_who_agreed_to_the_plan_and_who_did_not_and_why() {
        CarePlan plan = reviewedBy(plan("health", PlanCategory.MENTAL_HEALTH, RecordBuilder.CLINICIAN), "2026-07-01");
        Extension agreed = new Extension(Extensions.PLAN_AGREEMENT);
        agreed.addExtension("party", RecordBuilder.CHILD);
        agreed.addExtension("agreed", text("Agreed"));
        agreed.addExtension("date", new DateType("2026-03-02"));
        Extension refused = new Extension(Extensions.PLAN_AGREEMENT);
        refused.addExtension("party", RecordBuilder.MOTHER);
        refused.addExtension("agreed", text("Did not agree"));
        refused.addExtension("reason", new StringType("Too many meetings"));
        plan.addExtension(agreed);
        plan.addExtension(refused);

        assertThat(ReviewsSection.of(new RecordBuilder().add(plan).on("2026-06-01"))
                        .groups()
                        .get(1)
                        .statements())
                .extracting(Statement::cells)
                .containsExactly(
                        List.of("the child", "Plan health", "Agreed", "02-Mar-2026", ""),
                        List.of("Ivy Ashdown", "Plan health", "Did not agree", "", "Too many meetings"));
    }

    @Test
    void statutory_plans_and_the_status_in_care_say_who_is_responsible() {
        RecordBuilder record = new RecordBuilder()
                .add(
                        plan("cp", PlanCategory.CP, RecordBuilder.SOCIAL_WORKER),
                        plan("shared", PlanCategory.SHARED, RecordBuilder.CLINICIAN));
        record.child().addExtension(Extensions.CARE_STATUS, code(CareStatus.values()[0]));

        List<Statement> statutory = StatutorySection.of(record.on("2026-06-01")).statements();

        assertThat(statutory).hasSize(2);
        assertThat(statutory.get(0).evidence()).extracting(Recorded::reference).containsExactly("Patient/wren");
        assertThat(statutory.get(1).cells())
                .startsWith("Child protection plan", "Plan cp", "Eastmoor Council", "In force")
                .endsWith("Children Act 1989, section 47");
        assertThat(statutory.get(1).agency()).isEqualTo("Eastmoor Council");
    }

    @Test
    void what_stands_out_in_statutory_processes_is_said_in_a_sentence() {
        CarePlan plan = reviewedBy(plan("cp", PlanCategory.CP, RecordBuilder.SOCIAL_WORKER), "2026-05-31");

        List<Section.Group> groups = StatutorySection.of(
                        new RecordBuilder().add(plan).on("2026-06-01"))
                .groups();

        assertThat(groups.get(0).statements().get(0).marks()).isEmpty();
        assertThat(groups.get(1).statements()).singleElement().satisfies(line -> {
            assertThat(line.cells()).containsExactly("The next date of this process has passed.", "", "31-May-2026");
            assertThat(line.evidence()).extracting(Recorded::reference).containsExactly("CarePlan/cp");
        });
    }

    @Test
    void guidance_is_listed_by_the_setting_for_which_it_is_written() {
        CarePlan plan = plan("shared", PlanCategory.SHARED, RecordBuilder.CLINICIAN);
        Extension guidance = new Extension(Extensions.SETTING_GUIDANCE);
        guidance.addExtension("setting", RecordBuilder.SCHOOL);
        guidance.addExtension("guidance", new MarkdownType("A quiet room before the first lesson."));
        plan.addExtension(guidance);

        assertThat(GuidanceSection.of(new RecordBuilder().add(plan).on("2026-06-01"))
                        .statements())
                .singleElement()
                .satisfies(line -> assertThat(line.cells())
                        .containsExactly("Hawthorn School", "A quiet room before the first lesson."));
    }

    @Test
    void about_me_says_name_language_interpreter_and_the_childs_own_words() {
        RecordBuilder record = new RecordBuilder();
        record.child()
                .addName(new HumanName().setUse(HumanName.NameUse.NICKNAME).addGiven("Bird"));
        record.child().addCommunication().setLanguage(text("Polish"));
        record.child()
                .addExtension(
                        "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired", new BooleanType(true));
        ServiceRequest referral = withId(new ServiceRequest(), "ServiceRequest/referral");
        referral.setRequester(RecordBuilder.SCHOOL);
        referral.setAuthoredOnElement(new DateTimeType("2026-03-01"));
        referral.addExtension(Extensions.CHILD_VIEW, new StringType("I will try."));
        record.add(referral);

        List<Statement> said = AboutMeSection.of(record.on("2026-06-01")).statements();

        assertThat(said)
                .extracting(Statement::cells)
                .containsExactly(
                        List.of("What I like to be called", "Bird"),
                        List.of("Language", "Polish"),
                        List.of("Interpreter", "needed"),
                        List.of("What I said about this referral", "“I will try.”"));
        assertThat(said.get(3).agency()).isEqualTo("Hawthorn School");
        assertThat(said.get(3).date()).isEqualTo("01-Mar-2026");
    }

    @Test
    void an_agency_that_only_the_gate_knows_is_named_by_its_code() {
        RecordBuilder record = new RecordBuilder().recordedBy("https://example.org/council|E9");
        record.child().addCommunication().setLanguage(text("English"));

        assertThat(AboutMeSection.of(record.on("2026-06-01"))
                        .statements()
                        .get(0)
                        .agency())
                .isEqualTo("E9");
    }

    @Test
    void what_the_server_loaded_itself_has_no_agency() {
        RecordBuilder record = new RecordBuilder().recordedBy(goldthread.store.Origin.SERVER.organisation());
        record.child().addCommunication().setLanguage(text("English"));

        assertThat(AboutMeSection.of(record.on("2026-06-01"))
                        .statements()
                        .get(0)
                        .agency())
                .isEqualTo("Agency not recorded");
    }
}
