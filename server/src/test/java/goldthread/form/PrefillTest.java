package goldthread.form;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Profiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a form is opened with what the record has. */
final class PrefillTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    private final Questionnaire form = new Questionnaire();
    private final Patient child = new Patient();
    private final Organization practice = new Organization();
    private final Bundle team = new Bundle();
    private final Bundle scores = new Bundle();

    PrefillTest() {
        form.setUrl("https://forms.example/f").setVersion("2");
        child.setId("Patient/wren/_history/3");
        child.addName().setFamily("Thorne").addGiven("Wren").addGiven("Ash");
        child.addName().setUse(org.hl7.fhir.r4.model.HumanName.NameUse.NICKNAME).addGiven("Birdie");
        child.getBirthDateElement().setValueAsString("2012-05-04");
        child.addIdentifier().setSystem("https://fhir.nhs.uk/Id/nhs-number").setValue("9990000000");
        child.addGeneralPractitioner(new Reference("Organization/practice"));
        child.addCommunication().getLanguage().setText("Welsh");
        child.addCommunication().getLanguage().setText("English");
        practice.setName("Brook Surgery").setId("Organization/practice");
        CareTeam around = new CareTeam().setStatus(CareTeam.CareTeamStatus.ACTIVE);
        around.addParticipant().setMember(new Reference("PractitionerRole/x").setDisplay("Maja Lindqvist"));
        team.addEntry().setResource(around);
        Observation score = new Observation().setStatus(Observation.ObservationStatus.FINAL);
        score.addCategory().addCoding().setCode("survey");
        score.getCode().setText("GAD-7");
        score.setValue(new IntegerType(13));
        scores.addEntry().setResource(score);
    }

    private Prefill prefill() {
        Known known = new Known(
                child,
                Map.of("team", team, "scores", scores),
                reference -> reference.equals("Organization/practice") ? Optional.of(practice) : Optional.empty(),
                part -> 1_000);
        return new Prefill(new Expressions(FHIR, known), child);
    }

    private static QuestionnaireItemComponent question(String link, QuestionnaireItemType type, String expression) {
        QuestionnaireItemComponent question =
                new QuestionnaireItemComponent().setLinkId(link).setType(type).setText("Say " + link);
        question.addExtension(
                Sdc.INITIAL, new Expression().setLanguage("text/fhirpath").setExpression(expression));
        return question;
    }

    private static String json(QuestionnaireResponse response) {
        return FHIR.newJsonParser().encodeResourceToString(response);
    }

    @Test
    void what_an_expression_finds_stands_in_the_form_and_what_is_not_known_is_left_out() {
        form.addItem(question("born", QuestionnaireItemType.DATE, "%patient.birthDate"));
        form.addItem(question("died", QuestionnaireItemType.DATETIME, "%patient.deceased"));
        Prefill prefill = prefill();

        assertThat(json(prefill.of(form)))
                .isEqualTo("{\"resourceType\":\"QuestionnaireResponse\",\"meta\":{\"security\":[{\"system\":\""
                        + CONFIDENTIALITY
                        + "\",\"code\":\"R\"}]},\"questionnaire\":\"https://forms.example/f|2\","
                        + "\"status\":\"in-progress\",\"subject\":{\"reference\":\"Patient/wren\"},\"item\":[{\"linkId\":\"born\","
                        + "\"text\":\"Say born\",\"answer\":[{\"valueDate\":\"2012-05-04\"}]}]}");
        assertThat(prefill.problems()).isEmpty();
    }

    @Test
    void a_reference_leads_only_to_what_the_caller_sees() {
        form.addItem(question("seen", QuestionnaireItemType.STRING, "%patient.generalPractitioner.resolve().name"));
        child.addGeneralPractitioner(new Reference("Organization/hidden"));

        assertThat(json(prefill().of(form))).contains("Brook Surgery").doesNotContain("hidden");
    }

    @Test
    void a_question_that_takes_one_answer_gets_one() {
        form.addItem(question("one", QuestionnaireItemType.STRING, "%patient.communication.language.text"));
        form.addItem(question("all", QuestionnaireItemType.STRING, "%patient.communication.language.text")
                .setRepeats(true));

        QuestionnaireResponse response = prefill().of(form);

        assertThat(response.getItem().get(0).getAnswer()).hasSize(1);
        assertThat(response.getItem().get(1).getAnswer()).hasSize(2);
    }

    @Test
    void fixed_initial_values_and_groups_are_kept() {
        QuestionnaireItemComponent group =
                new QuestionnaireItemComponent().setLinkId("g").setType(QuestionnaireItemType.GROUP);
        QuestionnaireItemComponent fixed =
                new QuestionnaireItemComponent().setLinkId("f").setType(QuestionnaireItemType.STRING);
        fixed.addInitial().setValue(new StringType("at home"));
        form.addItem(group.addItem(fixed));

        assertThat(json(prefill().of(form)))
                .contains("\"linkId\":\"g\",\"item\":[{\"linkId\":\"f\",\"answer\":[{\"valueString\":\"at home\"}]}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%patient.name.where(family.matches('(a+)+$'))",
                "repeat(%patient)",
                "%patient.descendants()",
                "%patient.name.where(",
                "%patient.nosuchfunction()",
                "%patient.name.given & 'x'",
                "%patient.birthDate.first(1, 2)",
                "%patient.name.single()",
                "iif(%patient.name, 1)",
                "%patient.birthDate > 4 'kg'",
                "%nobody.name.first().foo()"
            })
    void what_the_server_does_not_evaluate_is_said_by_its_place_and_nothing_else(String expression) {
        form.addItem(question("x", QuestionnaireItemType.STRING, expression));
        Prefill prefill = prefill();

        assertThat(prefill.of(form).getItem()).isEmpty();
        assertThat(prefill.problems()).isSubsetOf("x");
    }

    @Test
    void a_value_that_can_not_be_an_answer_there_is_said() {
        form.addItem(question("x", QuestionnaireItemType.INTEGER, "%patient.birthDate"));
        form.addItem(question("y", QuestionnaireItemType.STRING, "a".repeat(1_001)));
        Prefill prefill = prefill();

        assertThat(prefill.of(form).getItem()).isEmpty();
        assertThat(prefill.problems()).containsExactly("x", "y");
    }

    /** What an answer of a form has no type for would have made the whole answer unreadable. */
    @Test
    void kinds_of_numbers_and_quantities_become_what_an_answer_can_hold() {
        child.addTelecom().setRank(3);
        Observation born = (Observation) scores.getEntryFirstRep().getResource();
        Age age = new Age();
        age.setValue(7).setUnit("years");
        born.addExtension("urn:age", age);
        form.addItem(question("rank", QuestionnaireItemType.INTEGER, "%patient.telecom.rank"));
        form.addItem(
                question("age", QuestionnaireItemType.QUANTITY, "%scores.entry.resource.extension('urn:age').value"));

        assertThat(json(prefill().of(form)))
                .contains("\"valueInteger\":3", "\"valueQuantity\":{\"value\":7,\"unit\":\"years\"}");
    }

    @Test
    void a_fixed_value_that_is_missing_is_no_answer_and_a_question_without_a_name_can_still_be_said() {
        QuestionnaireItemComponent empty = new QuestionnaireItemComponent()
                .setLinkId("e")
                .setType(QuestionnaireItemType.STRING)
                .setRepeats(true);
        empty.addInitial().addExtension("urn:x", new StringType("y"));
        form.addItem(empty);
        form.addItem(question("x", QuestionnaireItemType.STRING, "nothing.like.this(")
                .setLinkId(null));
        Prefill prefill = prefill();

        assertThat(prefill.of(form).getItem()).isEmpty();
        assertThat(prefill.problems()).containsExactly("item");
    }

    @Test
    void a_form_with_more_questions_or_answers_than_any_needs_is_filled_in_as_far_as_that_and_says_where_it_ends() {
        for (int i = 0; i < 1_010; i++) {
            form.addItem(question("q" + i, QuestionnaireItemType.STRING, "'a'"));
        }
        Prefill many = prefill();

        assertThat(many.of(form).getItem()).hasSize(1_000);
        assertThat(many.problems()).containsExactly("q1000");

        IntStream.range(0, 3_000).forEach(i -> child.addName().setFamily("N"));
        Prefill full = prefill();
        Questionnaire twice = new Questionnaire();
        List.of("a", "b")
                .forEach(link -> twice.addItem(question(link, QuestionnaireItemType.STRING, "%patient.name.family")
                        .setRepeats(true)));

        assertThat(full.of(twice).getItem()).hasSize(1);
        assertThat(full.problems()).containsExactly("b");
    }

    @Test
    void the_form_has_the_strictest_labels_of_what_it_was_filled_in_from_and_not_of_what_it_was_not() {
        Observation sealed = new Observation().setStatus(Observation.ObservationStatus.FINAL);
        sealed.getMeta().addSecurity(new Coding(CONFIDENTIALITY, "V", null));
        sealed.getMeta().addSecurity(new Coding(ACT, "SUD", null));
        sealed.getCode().setText("Kept");
        scores.addEntry().setResource(sealed);
        form.addItem(
                question("x", QuestionnaireItemType.TEXT, "%scores.entry.resource.where(category.exists()).code.text"));

        assertThat(labels(prefill().of(form))).containsExactly("R");

        form.addItem(question("y", QuestionnaireItemType.TEXT, "%scores.entry.resource.code.text")
                .setRepeats(true));

        assertThat(labels(prefill().of(form))).containsExactly("V", "SUD");
    }

    @Test
    void what_only_counts_a_protected_record_is_protected_and_so_is_what_either_of_two_says() {
        for (String mark : List.of("SDV", "PSY")) {
            Observation kept = new Observation();
            kept.getMeta().addSecurity(new Coding(ACT, mark, null));
            kept.getCode().setText("Kept");
            scores.addEntry().setResource(kept);
        }
        form.addItem(question(
                "x", QuestionnaireItemType.BOOLEAN, "%scores.entry.resource.where(code.text = 'Kept').exists()"));

        assertThat(labels(prefill().of(form))).hasSize(2).first().isEqualTo("R");
    }

    @Test
    void what_is_empty_because_of_a_protected_record_is_protected_too() {
        Observation sealed = new Observation();
        sealed.getMeta().addSecurity(new Coding(CONFIDENTIALITY, "V", null));
        sealed.getCode().setText("Kept");
        scores.addEntry().setResource(sealed);
        form.addItem(question(
                "x",
                QuestionnaireItemType.STRING,
                "iif(%scores.entry.resource.code.text = 'Kept', name.text, 'Free')"));

        assertThat(labels(prefill().of(form))).containsExactly("R");

        form.addItem(question(
                "y",
                QuestionnaireItemType.STRING,
                "iif(%scores.entry.resource.exists(code.text = 'Kept'), name.text, 'Free')"));

        QuestionnaireResponse response = prefill().of(form);
        assertThat(response.getItem()).noneMatch(item -> item.getLinkId().equals("y"));
        assertThat(labels(response)).containsExactly("V");
    }

    @Test
    void a_label_of_the_child_s_own_entry_goes_with_what_is_taken_from_it() {
        child.getMeta().addSecurity(new Coding(CONFIDENTIALITY, "V", null));
        form.addItem(question("x", QuestionnaireItemType.STRING, "'nothing of the child'"));

        assertThat(labels(prefill().of(form))).containsExactly("R");

        form.addItem(question("y", QuestionnaireItemType.DATE, "birthDate"));

        assertThat(labels(prefill().of(form))).containsExactly("V");
    }

    private static List<String> labels(QuestionnaireResponse response) {
        return response.getMeta().getSecurity().stream().map(Coding::getCode).toList();
    }

    @Test
    void a_variable_asks_for_one_type_of_the_child_s_record_and_for_nothing_else() {
        assertThat(Query.of(variable("Observation?patient={{%patient.id}}"))).contains(new Query("v", "Observation"));
        assertThat(Query.of(variable("Goal?subject=Patient/{{%patient.id}}"))).contains(new Query("v", "Goal"));
        assertThat(Query.of(variable("Observation?patient=Patient/other"))).isEmpty();
        assertThat(Query.of(variable("Observation?patient={{%patient.id}}&code=1")))
                .isEmpty();
        assertThat(Query.of(variable("Observation?patient={{%patient.id}}").setLanguage("text/fhirpath")))
                .isEmpty();
    }

    private static Expression variable(String query) {
        return new Expression()
                .setName("v")
                .setLanguage("application/x-fhir-query")
                .setExpression(query);
    }

    /** Each expression of the forms that ship is evaluated, on a record that has something for it. */
    @Test
    void the_forms_that_ship_are_filled_in() {
        List<Questionnaire> opened = Profiles.load(FHIR).stream()
                .filter(Questionnaire.class::isInstance)
                .map(Questionnaire.class::cast)
                .filter(shipped -> shipped.hasExtension())
                .toList();

        assertThat(opened)
                .extracting(Questionnaire::getName)
                .containsExactlyInAnyOrder("ReferralForm", "SchoolNurseScreening");
        assertThat(opened).allSatisfy(shipped -> {
            Prefill prefill = prefill();
            String filled = json(prefill.of(shipped));
            assertThat(prefill.problems()).isEmpty();
            assertThat(filled)
                    .contains("Wren Thorne", "Birdie", "2012-05-04", "9990000000", "Brook Surgery", "Welsh", "English");
        });
        assertThat(opened)
                .allSatisfy(shipped -> assertThat(Query.in(shipped))
                        .allSatisfy(variable -> assertThat(Query.of(variable)).isPresent()));
        assertThat(json(prefill()
                        .of(opened.stream()
                                .filter(shipped -> shipped.getName().equals("ReferralForm"))
                                .findFirst()
                                .orElseThrow())))
                .contains("Maja Lindqvist", "GAD-7 13");
    }
}
