package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

/** Forms: found as resources, opened with what the caller sees, and their scores taken out. */
@AgainstTheServer
final class FormIT {
    private static final String FORMS = "https://w3id.org/goldthread/fhir/Questionnaire/";
    private static final Issue NOTHING_HERE =
            new Issue("error", "not-found", "", "", "There is nothing here, or nothing that you may see.");

    private final TestServer server;
    private final FhirClient practice;
    private final String child;

    FormIT(TestServer server) {
        this.server = server;
        practice = server.as("gp-system");
        child = "Patient/" + practice.created(TestData.registeredWith(Agencies.PRACTICE.in(practice)));
    }

    private Questionnaire form(String name) {
        Bundle found = practice.search("Questionnaire", "url", FORMS + name)
                .expect(200)
                .bundle();
        assertThat(found.getEntry()).hasSize(1);
        return (Questionnaire) found.getEntryFirstRep().getResource();
    }

    private QuestionnaireResponse goals() {
        QuestionnaireResponse response = new QuestionnaireResponse().setStatus(QuestionnaireResponseStatus.COMPLETED);
        response.setQuestionnaire(FORMS + "goal-based-outcomes")
                .setSubject(new Reference(child))
                .setAuthor(new Reference(child))
                .setSource(new Reference(child))
                .setAuthoredElement(new DateTimeType("2026-03-01T10:00:00Z"));
        QuestionnaireResponse.QuestionnaireResponseItemComponent goal =
                response.addItem().setLinkId("goal-1");
        goal.addItem().setLinkId("goal-1-words").addAnswer().setValue(new StringType("Take the bus alone"));
        goal.addItem().setLinkId("goal-1-now").addAnswer().setValue(new IntegerType(4));
        return response;
    }

    @Test
    void the_forms_that_ship_are_resources_each_once() {
        for (String name : List.of(
                "goal-based-outcomes",
                "about-me",
                "safety-plan-form",
                "referral-form",
                "school-nurse-screening",
                "scores-phq-9",
                "scores-sdq")) {
            assertThat(form(name).getItem()).as(name).isNotEmpty();
        }
        String id = form("about-me").getIdElement().getIdPart();
        assertThat(server.as("young-person")
                        .get("Questionnaire/" + id)
                        .expect(200)
                        .text())
                .contains("What matters most to you?");
    }

    @Test
    void scores_are_taken_out_as_a_transaction_that_has_one_effect_however_often_it_is_sent() {
        String id = practice.created(goals());

        Bundle taken = practice.get("QuestionnaireResponse/" + id + "/$extract")
                .expect(200)
                .bundle();

        assertThat(practice.search("Observation", "patient", child)
                        .expect(200)
                        .bundle()
                        .getEntry())
                .isEmpty();
        assertThat(taken.getEntry()).hasSize(1);
        practice.bundle(taken).expect(200);
        practice.bundle(practice.post("QuestionnaireResponse/" + id + "/$extract", "{\"resourceType\":\"Parameters\"}")
                        .expect(200)
                        .bundle())
                .expect(200);
        Bundle stored =
                practice.search("Observation", "patient", child).expect(200).bundle();
        assertThat(stored.getEntry()).singleElement().satisfies(entry -> {
            Observation score = (Observation) entry.getResource();
            assertThat(score.getCode().getCodingFirstRep().getCode()).isEqualTo("1034351000000101");
            assertThat(score.getValueIntegerType().getValue()).isEqualTo(4);
            assertThat(score.getDerivedFromFirstRep().getReference()).isEqualTo("QuestionnaireResponse/" + id);
            assertThat(score.getMeta().getProfile())
                    .extracting(profile -> profile.getValue())
                    .contains("https://w3id.org/goldthread/fhir/StructureDefinition/cypmh-outcome-score");
        });
        assertThat(practice.get(child + "/$outcome-trend?measure=gbo")
                        .expect(200)
                        .text())
                .contains("no-follow-up");
    }

    @Test
    void an_amended_form_amends_its_score_and_what_is_taken_out_is_as_protected_as_the_form() {
        QuestionnaireResponse answered = goals();
        answered.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-ActCode", "PSY", null);
        String id = practice.created(answered);
        String extract = "QuestionnaireResponse/" + id + "/$extract";
        practice.bundle(practice.get(extract).expect(200).bundle()).expect(200);
        answered.setStatus(QuestionnaireResponseStatus.AMENDED).setId("QuestionnaireResponse/" + id);
        answered.getItemFirstRep().getItem().get(1).getAnswerFirstRep().setValue(new IntegerType(9));
        practice.update(answered, "W/\"1\"").expect(200);

        practice.bundle(practice.get(extract).expect(200).bundle()).expect(200);
        practice.bundle(practice.get(extract).expect(200).bundle()).expect(200);

        assertThat(practice.search("Observation", "patient", child)
                        .expect(200)
                        .bundle()
                        .getEntry())
                .singleElement()
                .satisfies(entry -> {
                    Observation score = (Observation) entry.getResource();
                    assertThat(score.getStatus()).isEqualTo(Observation.ObservationStatus.AMENDED);
                    assertThat(score.getValueIntegerType().getValue()).isEqualTo(9);
                    assertThat(score.getMeta().getVersionId()).isEqualTo("2");
                    assertThat(score.getMeta().getSecurity())
                            .extracting(label -> label.getCode())
                            .contains("PSY");
                });
    }

    @Test
    void a_form_of_which_an_expression_costs_too_much_or_fails_is_opened_without_it() {
        Questionnaire hostile = new Questionnaire().setStatus(PublicationStatus.ACTIVE);
        for (String expression : List.of("%patient.re/**/peat($this)", "%patient.birthDate > 4 'kg'")) {
            hostile.addItem()
                    .setLinkId("q" + hostile.getItem().size())
                    .setType(QuestionnaireItemType.STRING)
                    .addExtension(
                            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression",
                            new Expression().setLanguage("text/fhirpath").setExpression(expression));
        }
        String id = practice.created(hostile);

        Parameters opened = practice.get("Questionnaire/" + id + "/$populate?subject=" + child)
                .expect(200)
                .resource(Parameters.class);

        assertThat(opened.getParameter()).hasSize(2);
        assertThat(((OperationOutcome) opened.getParameter().get(1).getResource()).getIssue())
                .extracting(issue -> issue.getDetails().getCodingFirstRep().getCode())
                .contains("form-not-filled");
    }

    @Test
    void a_form_that_is_not_completed_or_not_known_gives_no_scores_and_one_that_is_hidden_is_not_there() {
        String draft = practice.created(goals().setStatus(QuestionnaireResponseStatus.INPROGRESS));
        String other = practice.created(goals().setQuestionnaire("https://forms.example/none"));

        assertThat(practice.get("QuestionnaireResponse/" + draft + "/$extract")
                        .expect(409)
                        .issues())
                .containsExactly(Issue.error(
                        "conflict",
                        "wrong-state",
                        "QuestionnaireResponse.status",
                        "Scores are taken out of a form that is completed or amended."));
        assertThat(practice.get("QuestionnaireResponse/" + other + "/$extract")
                        .expect(422)
                        .issues())
                .extracting(Issue::rule)
                .containsExactly("form-unknown");
        assertThat(server.as("school-lead-other")
                        .get("QuestionnaireResponse/" + draft + "/$extract")
                        .expect(404)
                        .issues())
                .containsExactly(NOTHING_HERE);
    }

    @Test
    void a_form_is_opened_with_what_the_caller_sees_and_the_record_tells_who_did() {
        String form = "Questionnaire/" + form("referral-form").getIdElement().getIdPart();

        Answer byUrl = practice.get(form + "/$populate?subject=" + child);
        Answer byCanonical = practice.post("Questionnaire/$populate", """
                {"resourceType":"Parameters","parameter":[
                  {"name":"canonical","valueUri":"%sreferral-form"},
                  {"name":"subject","valueReference":{"reference":"%s"}}]}""".formatted(FORMS, child));

        QuestionnaireResponse opened = (QuestionnaireResponse) byUrl.expect(200)
                .resource(Parameters.class)
                .getParameterFirstRep()
                .getResource();
        assertThat(byUrl.resource(Parameters.class).getParameter()).hasSize(1);
        assertThat(opened.getStatus()).isEqualTo(QuestionnaireResponseStatus.INPROGRESS);
        assertThat(opened.getQuestionnaire()).isEqualTo(FORMS + "referral-form|0.1.0");
        assertThat(opened.getSubject().getReference()).isEqualTo(child);
        assertThat(byUrl.text()).contains("Wren Thorne", "2012-05-04");
        assertThat(byCanonical.expect(200).text()).isEqualTo(byUrl.text());
        assertThat(practice.get(child + "/$disclosures").expect(200).text()).contains("opened a form for the child");
    }

    @Test
    void a_form_is_not_opened_for_a_child_whom_one_may_not_know_nor_without_one() {
        String form = "Questionnaire/" + form("referral-form").getIdElement().getIdPart();
        FhirClient stranger = server.as("school-lead-other");

        for (String about : List.of(child, "Patient/nobody")) {
            assertThat(stranger.get(form + "/$populate?subject=" + about)
                            .expect(404)
                            .issues())
                    .containsExactly(NOTHING_HERE);
        }
        assertThat(practice.get(form + "/$populate").expect(400).issues())
                .extracting(Issue::rule)
                .containsExactly("bad-grammar");
        practice.get("Questionnaire/nothing/$populate?subject=" + child).expect(404);
        practice.get("Questionnaire/$populate?subject=" + child).expect(400);
    }
}
