package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.code;
import static goldthread.careplan.RecordBuilder.text;
import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.careplan.Section.Group;
import goldthread.profiles.Extensions;
import goldthread.terminology.InformationSource;
import goldthread.terminology.NoticeCategory;
import goldthread.terminology.ObservationKind;
import java.util.List;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

class AssessmentsSectionTest {
    private static final String ROOT = "https://w3id.org/goldthread/fhir/CodeSystem/";

    private static ClinicalImpression assessment(String id, String day, Reference who) {
        ClinicalImpression assessment = withId(new ClinicalImpression(), "ClinicalImpression/" + id);
        assessment.setStatus(ClinicalImpressionStatus.COMPLETED);
        assessment.setEffective(new DateTimeType(day));
        assessment.setAssessor(who);
        assessment.setSummary("Low mood after a loss.");
        assessment.addExtension(Extensions.FORMULATION, new MarkdownType("Grief without a place."));
        return assessment;
    }

    private static CodeableConcept coded(String system, String code) {
        return new CodeableConcept(new Coding(ROOT + system, code, null));
    }

    private static void viewpoint(ClinicalImpression of, InformationSource whose, String part, Type value) {
        Extension viewpoint = of.addExtension().setUrl(Extensions.VIEWPOINT);
        viewpoint.addExtension("whose", code(whose));
        viewpoint.addExtension(part, value);
    }

    private static void answer(ClinicalImpression of, String concern, String answer, String reason) {
        Extension given = of.addExtension().setUrl(Extensions.CONCERN_ANSWER);
        given.addExtension("concern", new Reference(concern));
        given.addExtension("answer", coded("concern-answer", answer));
        given.addExtension("reason", new StringType(reason));
    }

    private static Communication concern(String id, String words) {
        Communication concern = withId(new Communication(), "Communication/" + id);
        concern.setStatus(CommunicationStatus.COMPLETED).setSender(RecordBuilder.TEACHER);
        concern.addCategory(code(NoticeCategory.CONCERN));
        concern.setSentElement(new DateTimeType("2026-05-01"));
        concern.addPayload().setContent(new StringType(words));
        return concern;
    }

    private static List<Group> groups(RecordBuilder record) {
        return AssessmentsSection.of(record.on("2026-06-01")).groups();
    }

    @Test
    void an_assessment_is_shown_with_everybodys_view_and_with_what_was_not_looked_at() {
        ClinicalImpression assessment = assessment("a", "2026-05-02", RecordBuilder.CLINICIAN);
        assessment.setCode(text("Comprehensive assessment"));
        viewpoint(assessment, InformationSource.CHILD, "view", new StringType("I want to sleep."));
        viewpoint(assessment, InformationSource.SCHOOL, "view", new StringType("Quiet since spring."));
        viewpoint(assessment, InformationSource.PARENT, "missing", coded("child-view-absence-reason", "emergency"));
        Extension domain = assessment.addExtension().setUrl(Extensions.CONTEXT_DOMAIN);
        domain.addExtension("domain", coded("context-domain", "online-life"));
        domain.addExtension("state", coded("context-domain-state", "not-assessed"));
        domain.addExtension("reason", coded("not-assessed-reason", "not-yet"));

        assertThat(groups(new RecordBuilder().add(assessment)))
                .singleElement()
                .satisfies(group -> assertThat(group.statements())
                        .singleElement()
                        .satisfies(line -> {
                            assertThat(line.cells())
                                    .containsExactly(
                                            "Comprehensive assessment: Low mood after a loss.",
                                            "Grief without a place.",
                                            "“I want to sleep.”",
                                            "School or college: Quiet since spring.; Parent: missing (Emergency)",
                                            "Life online (Not yet)");
                            assertThat(line.date()).isEqualTo("02-May-2026");
                            assertThat(line.agency()).isEqualTo("Riverside CAMHS");
                            assertThat(line.marks()).isEmpty();
                        }));
    }

    @Test
    void a_missing_view_of_the_child_is_called_attention_to_and_counted_with_its_reason_or_without() {
        ClinicalImpression explained = assessment("a", "2026-05-02", RecordBuilder.CLINICIAN);
        viewpoint(explained, InformationSource.CHILD, "missing", coded("child-view-absence-reason", "too-unwell"));
        ClinicalImpression silent = assessment("b", "2026-05-01", RecordBuilder.SOCIAL_WORKER);
        PlanView view = new RecordBuilder().add(explained, silent).on("2026-06-01");

        Section section = AssessmentsSection.of(view);

        assertThat(section.statements())
                .allSatisfy(line -> assertThat(line.marks()).containsExactly(Mark.CHILD_NOT_HEARD));
        assertThat(section.statements())
                .extracting(line -> line.cells().get(2))
                .containsExactly("missing: Too unwell", "missing, and the assessment doesn't say why");
        assertThat(Glance.of(view, List.of(section))).contains("Assessments without the child's own view: 2.");
    }

    @Test
    void what_stands_twice_or_only_says_why_it_is_absent_fails_no_plan() {
        ClinicalImpression assessment = assessment("a", "2026-05-02", RecordBuilder.CLINICIAN);
        assessment.addExtension(Extensions.FORMULATION, new MarkdownType("A second one."));
        Communication concern = concern("open", "x");
        DateTimeType unknown = new DateTimeType();
        unknown.addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("unknown"));
        StringType wordless = new StringType();
        wordless.addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("unknown"));
        concern.setSentElement(unknown).getPayloadFirstRep().setContent(wordless);

        Section section = AssessmentsSection.of(
                new RecordBuilder().add(assessment, concern).on("2026-06-01"));

        assertThat(section.groups().get(0).statements().get(0).cells().get(1)).isEqualTo("Grief without a place.");
        assertThat(section.groups().get(1).statements().get(0).cells().get(0)).isNotEmpty();
        assertThat(section.groups().get(1).statements().get(0).date()).isEmpty();
    }

    @Test
    void of_each_agency_the_latest_completed_one_is_shown() {
        ClinicalImpression begun = assessment("c", "2026-05-30", RecordBuilder.CLINICIAN);
        begun.setStatus(ClinicalImpressionStatus.INPROGRESS);
        RecordBuilder record = new RecordBuilder()
                .add(
                        assessment("a", "2026-01-02", RecordBuilder.CLINICIAN),
                        assessment("b", "2026-03-02", RecordBuilder.CLINICIAN),
                        begun,
                        assessment("d", "2026-07-01", RecordBuilder.CLINICIAN));

        assertThat(AssessmentsSection.of(record.on("2026-06-01")).statements())
                .extracting(Statement::date)
                .containsExactly("02-Mar-2026");
    }

    @Test
    void concerns_that_no_assessment_has_answered_come_first_and_answers_with_their_reasons_follow() {
        ClinicalImpression assessment = assessment("a", "2026-05-02", RecordBuilder.CLINICIAN);
        answer(assessment, "Communication/seen", "dismissed", "The bruise was from football.");
        PlanView view = new RecordBuilder()
                .add(assessment, concern("seen", "A bruise."), concern("open", "Sleeps in class."))
                .on("2026-06-01");

        Section section = AssessmentsSection.of(view);

        assertThat(section.groups().get(1).statements())
                .extracting(Statement::cells)
                .containsExactly(
                        List.of("Sleeps in class.", "", ""),
                        List.of("A bruise.", "Dismissed", "The bruise was from football."));
        assertThat(section.groups().get(1).statements().get(0).marks()).containsExactly(Mark.UNANSWERED);
        assertThat(Glance.of(view, List.of(section))).contains("Concerns that no assessment has answered: 1.");
    }

    @Test
    void that_a_child_seeks_refuge_is_asked_of_an_assessment_that_passes_over_it() {
        Observation need = withId(new Observation(), "Observation/need");
        need.setStatus(ObservationStatus.FINAL).setCode(code(ObservationKind.IMMIGRATION_SUPPORT));
        ClinicalImpression silent = assessment("a", "2026-05-02", RecordBuilder.CLINICIAN);
        ClinicalImpression looked = assessment("a", "2026-05-02", RecordBuilder.CLINICIAN);
        Extension domain = looked.addExtension().setUrl(Extensions.CONTEXT_DOMAIN);
        domain.addExtension("domain", coded("context-domain", "immigration"));
        domain.addExtension("state", coded("context-domain-state", "assessed"));

        assertThat(notLookedAt(silent, need)).startsWith("Immigration situation");
        assertThat(notLookedAt(looked, need)).isEmpty();
        assertThat(notLookedAt(silent, need.copy().setStatus(ObservationStatus.ENTEREDINERROR)))
                .isEmpty();
    }

    private static String notLookedAt(ClinicalImpression assessment, Observation need) {
        return groups(new RecordBuilder().add(assessment, need))
                .get(0)
                .statements()
                .get(0)
                .cells()
                .get(4);
    }
}
