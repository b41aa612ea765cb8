package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.code;
import static goldthread.careplan.RecordBuilder.period;
import static goldthread.careplan.RecordBuilder.text;
import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.terminology.CareTeamCategory;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.PlanComparison;
import goldthread.terminology.PlanSection;
import goldthread.terminology.ReferralCategory;
import goldthread.terminology.TeamRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComposePlanTest {

    private static final UUID ID = UUID.fromString("0c1b8d0a-6f0c-4f1e-9a53-6c8f1f8f0001");
    private static final Stamp STAMP =
            new Stamp(Instant.parse("2026-06-01T10:15:30.123456Z"), ID, "https://server.example/fhir");
    private static final Set<PlanSection> ALL = EnumSet.allOf(PlanSection.class);

    private static Goal goal(String id, String words) {
        Goal goal = withId(new Goal(), "Goal/" + id);
        goal.setDescription(text(words));
        goal.setExpressedBy(RecordBuilder.CHILD);
        goal.setLifecycleStatus(GoalLifecycleStatus.ACTIVE);
        return goal;
    }

    private static CarePlan plan() {
        CarePlan plan = withId(new CarePlan(), "CarePlan/shared");
        plan.setStatus(CarePlan.CarePlanStatus.ACTIVE);
        plan.setPeriod(period("2026-03-01", null));
        plan.setAuthor(RecordBuilder.CLINICIAN);
        plan.addGoal(new Reference("Goal/bus"));
        plan.addExtension(Extensions.REVIEW_DUE, new DateType("2026-07-01"));
        plan.addActivity()
                .getDetail()
                .setDescription("Ten meetings")
                .addPerformer(RecordBuilder.CLINICIAN)
                .setScheduled(period("2026-03-01", "2026-05-01"));
        return plan;
    }

    private static CareTeam team() {
        CareTeam team = withId(new CareTeam(), "CareTeam/around");
        team.setStatus(CareTeam.CareTeamStatus.ACTIVE);
        team.addCategory(code(CareTeamCategory.TEAM_AROUND_CHILD));
        team.addParticipant()
                .setMember(RecordBuilder.CLINICIAN)
                .addRole(code(TeamRole.LEAD_PROFESSIONAL))
                .setPeriod(period("2026-01-10", null));
        return team;
    }

    private static Bundle compose(RecordBuilder record) {
        return ComposePlan.of(record.on("2026-06-01"), STAMP);
    }

    private static Composition composition(Bundle document) {
        return (Composition) document.getEntryFirstRep().getResource();
    }

    private static SectionComponent section(Bundle document, PlanSection kind) {
        return composition(document).getSection().stream()
                .filter(section -> section.getCode().hasCoding(CodeSystems.PLAN_SECTION, kind.code()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> references(SectionComponent section) {
        return Stream.concat(
                section.getEntry().stream().map(Reference::getReference),
                section.getSection().stream().flatMap(ComposePlanTest::references));
    }

    @Test
    void it_is_a_document_with_identifier_timestamp_and_its_composition_first() {
        Bundle document = compose(new RecordBuilder().add(goal("bus", "Take the bus"), plan(), team()));

        assertThat(document.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
        assertThat(document.getIdentifier().getSystem()).isEqualTo("urn:ietf:rfc:3986");
        assertThat(document.getIdentifier().getValue()).isEqualTo("urn:uuid:" + ID);
        assertThat(document.getTimestampElement().getValueAsString()).isEqualTo("2026-06-01T10:15:30.123Z");
        Composition composition = composition(document);
        assertThat(composition.getStatus()).isEqualTo(Composition.CompositionStatus.FINAL);
        assertThat(composition.getType().hasCoding(CodeSystems.DOCUMENT_KIND, "shared-care-plan"))
                .isTrue();
        assertThat(composition.getSubject().getReference()).isEqualTo("Patient/wren");
        assertThat(composition.getAuthorFirstRep().getDisplay()).isNotBlank();
    }

    @Test
    void every_resource_that_a_section_names_is_in_it_once_under_its_full_url() {
        Bundle document = compose(new RecordBuilder().add(goal("bus", "Take the bus"), plan(), team()));

        List<String> urls = document.getEntry().stream()
                .map(BundleEntryComponent::getFullUrl)
                .toList();
        assertThat(urls).doesNotHaveDuplicates().startsWith("https://server.example/fhir/Composition/" + ID);
        assertThat(composition(document).getSection().stream().flatMap(ComposePlanTest::references))
                .contains("Goal/bus", "CarePlan/shared", "CareTeam/around")
                .allSatisfy(reference -> assertThat(urls).contains("https://server.example/fhir/" + reference));
        assertThat(urls)
                .contains(
                        "https://server.example/fhir/Patient/wren",
                        "https://server.example/fhir/PractitionerRole/clinician",
                        "https://server.example/fhir/Practitioner/clinician",
                        "https://server.example/fhir/Organization/camhs")
                .doesNotContain("https://server.example/fhir/Organization/council");
    }

    @Test
    void sections_are_coded_and_stand_in_the_order_of_their_code_system() {
        Bundle document = compose(new RecordBuilder());

        assertThat(composition(document).getSection())
                .extracting(section -> section.getCode().getCodingFirstRep().getCode())
                .containsExactlyElementsOf(Stream.of(PlanSection.values())
                        .filter(kind -> kind != PlanSection.NO_SERVICE_HELPING)
                        .map(PlanSection::code)
                        .toList());
    }

    @Test
    void an_empty_section_says_that_no_agency_has_recorded_anything() {
        SectionComponent goals = section(compose(new RecordBuilder()), PlanSection.GOALS);

        assertThat(goals.getEmptyReason().hasCoding(CodeSystems.SECTION_EMPTY_REASON, "nothing-recorded"))
                .isTrue();
        assertThat(goals.getText().getDivAsString()).contains("Nothing recorded by any agency.");
        assertThat(goals.getEntry()).isEmpty();
    }

    @Test
    void the_alert_is_a_section_only_when_nobody_is_helping() {
        Task sent = withId(new Task(), "Task/sent");
        sent.getMeta().addProfile(Profiles.REFERRAL_TASK);
        sent.setStatus(TaskStatus.REQUESTED);
        sent.setAuthoredOnElement(new DateTimeType("2026-05-01"));

        Bundle document = compose(new RecordBuilder().add(sent));

        assertThat(references(section(document, PlanSection.NO_SERVICE_HELPING)))
                .containsExactly("Task/sent");
        assertThat(composition(document).getText().getDivAsString()).contains("An alert: the child waits");
    }

    @Test
    void a_referral_that_no_addressee_has_yet_is_no_help_and_another_order_is_no_referral() {
        ServiceRequest sent = withId(new ServiceRequest(), "ServiceRequest/sent");
        sent.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE)
                .setAuthoredOnElement(new DateTimeType("2026-05-01"))
                .addCategory(code(ReferralCategory.CAMHS));
        ServiceRequest bloods = withId(new ServiceRequest(), "ServiceRequest/bloods");
        bloods.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE)
                .setAuthoredOnElement(new DateTimeType("2026-05-01"));

        Bundle document = compose(new RecordBuilder().add(bloods, sent));

        assertThat(references(section(document, PlanSection.NO_SERVICE_HELPING)))
                .containsExactly("ServiceRequest/sent");
        assertThat(section(document, PlanSection.NO_SERVICE_HELPING).getText().getDivAsString())
                .contains("no addressee has it yet");
    }

    @Test
    void only_the_sections_asked_for_are_composed_and_only_their_resources_included() {
        PlanQuestion question =
                new PlanQuestion(LocalDate.parse("2026-06-01"), Optional.empty(), Set.of(PlanSection.GOALS));
        Bundle document = ComposePlan.of(
                new RecordBuilder().add(goal("bus", "Take the bus"), team()).view(question), STAMP);

        assertThat(composition(document).getSection()).hasSize(1);
        assertThat(document.getEntry())
                .extracting(BundleEntryComponent::getFullUrl)
                .contains("https://server.example/fhir/Goal/bus")
                .doesNotContain("https://server.example/fhir/CareTeam/around");
    }

    @Test
    void each_row_of_a_table_has_an_id_by_which_the_resources_behind_it_are_found() {
        Bundle document = compose(new RecordBuilder().add(goal("bus", "Take the bus"), goal("sleep", "Sleep"), plan()));

        for (SectionComponent section : parts(document)) {
            List<String> rows = Pattern.compile("<tr id=\"([^\"]+)\">")
                    .matcher(section.getText().getDivAsString())
                    .results()
                    .map(row -> "#" + row.group(1))
                    .toList();
            assertThat(
                            section.getEntry().stream()
                                    .flatMap(entry -> entry
                                            .getExtensionsByUrl("http://hl7.org/fhir/StructureDefinition/narrativeLink")
                                            .stream())
                                    .map(link -> link.getValue().primitiveValue())
                                    .distinct())
                    .containsExactlyInAnyOrderElementsOf(rows);
        }
        assertThat(parts(document).stream().flatMap(section -> section.getEntry().stream()))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.hasExtension()).isTrue());
        assertThat(section(document, PlanSection.GOALS).getText().getDivAsString())
                .contains("<tr id=\"goals-1-1\">", "<tr id=\"goals-1-2\">");
    }

    /** Every section, and every part of one, that holds a table. */
    private static List<SectionComponent> parts(Bundle document) {
        return composition(document).getSection().stream()
                .flatMap(section -> Stream.concat(Stream.of(section), section.getSection().stream()))
                .filter(SectionComponent::hasEntry)
                .toList();
    }

    @Test
    void nothing_that_was_recorded_becomes_markup() {
        String evil = "<script>alert('x')</script> & \"<b>\" \u00a0 ünïcode";
        Bundle document = compose(new RecordBuilder().add(goal("bus", evil)));

        String json = RecordBuilder.FHIR.newJsonParser().encodeResourceToString(document);
        String div = section((Bundle) RecordBuilder.FHIR.newJsonParser().parseResource(json), PlanSection.GOALS)
                .getText()
                .getDivAsString();

        assertThat(div)
                .doesNotContain("<script")
                .doesNotContain("<b>")
                .contains("&lt;script&gt;")
                .contains("&amp;");
        assertThat(RecordBuilder.FHIR.newXmlParser().encodeResourceToString(document))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    private static Bundle compared(PlanComparison kind, @Nullable Instant since) {
        RecordBuilder record = new RecordBuilder()
                .storedAt("2026-05-01T09:00:00Z")
                .add(goal("bus", "Take the bus"))
                .storedAt("2026-05-20T09:00:00Z")
                .add(goal("sleep", "Sleep through"))
                .storedAt("2026-01-01T09:00:00Z");
        Comparison comparison = new Comparison(kind, since);
        return ComposePlan.of(
                record.view(new PlanQuestion(LocalDate.parse("2026-06-01"), Optional.of(comparison), ALL)), STAMP);
    }

    @Test
    void what_was_stored_since_a_moment_is_marked_and_counted() {
        Bundle document = compared(PlanComparison.SINCE, Instant.parse("2026-05-10T00:00:00Z"));

        assertThat(section(document, PlanSection.GOALS).getText().getDivAsString())
                .containsOnlyOnce("Changed. ")
                .contains("<strong>Changed. </strong>“Sleep through”");
        assertThat(composition(document).getText().getDivAsString())
                .contains("Changed since then: Goals (1).")
                .doesNotContain("You ");
        assertThat(composition(document).getEvent()).singleElement().satisfies(event -> {
            assertThat(event.getCodeFirstRep().hasCoding(CodeSystems.PLAN_COMPARISON, "since"))
                    .isTrue();
            assertThat(event.getPeriod().getStartElement().getValueAsString()).isEqualTo("2026-05-10T00:00:00Z");
        });
    }

    @Test
    void a_reader_is_told_when_they_last_looked_and_what_has_changed() {
        Bundle document = compared(PlanComparison.SINCE_LAST_LOOK, Instant.parse("2026-05-09T23:30:00Z"));

        assertThat(composition(document).getText().getDivAsString())
                .contains("You last looked on 10-May-2026. Changed since then: Goals (1).");
        assertThat(composition(document)
                        .getEventFirstRep()
                        .getCodeFirstRep()
                        .hasCoding(CodeSystems.PLAN_COMPARISON, "since-last-look"))
                .isTrue();
    }

    @Test
    void at_a_first_look_nothing_is_marked_and_the_reader_is_told_why() {
        Bundle document = compared(PlanComparison.FIRST_LOOK, null);

        assertThat(composition(document).getText().getDivAsString())
                .contains("You look at this plan for the first time.")
                .doesNotContain("Changed", "Nothing has changed");
        assertThat(section(document, PlanSection.GOALS).getText().getDivAsString())
                .doesNotContain("Changed");
        assertThat(composition(document)
                        .getEventFirstRep()
                        .getCodeFirstRep()
                        .hasCoding(CodeSystems.PLAN_COMPARISON, "first-look"))
                .isTrue();
        assertThat(composition(document).getEventFirstRep().hasPeriod()).isFalse();
    }

    @Test
    void a_plan_that_is_compared_with_nothing_says_nothing_of_it() {
        assertThat(composition(compose(new RecordBuilder().add(plan()))).getEvent())
                .isEmpty();
    }

    @Test
    void the_glance_says_who_leads_what_is_late_and_what_comes_next() {
        String glance = composition(compose(new RecordBuilder().add(goal("bus", "Take the bus"), plan(), team())))
                .getText()
                .getDivAsString();

        assertThat(glance)
                .contains("As of 01-Jun-2026.", "Lead: Maja Lindqvist.", "Overdue: 1.", "Next review: 01-Jul-2026.")
                .doesNotContain("Changed since");
    }

    @Test
    void actions_are_divided_by_agency_and_each_part_names_its_organisation() {
        SectionComponent actions = section(compose(new RecordBuilder().add(plan())), PlanSection.ACTIONS);

        assertThat(actions.getSection()).singleElement().satisfies(part -> {
            assertThat(part.getTitle()).isEqualTo("Riverside CAMHS");
            assertThat(part.getAuthorFirstRep().getReference()).isEqualTo("Organization/camhs");
            assertThat(part.getText().getDivAsString()).contains("<th>Agency</th>", "<th>Date</th>", "Overdue.");
        });
    }
}
