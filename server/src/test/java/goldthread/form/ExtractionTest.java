package goldthread.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.terminology.OutcomeMeasures;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.junit.jupiter.api.Test;

/** Which observations are in a completed form. */
final class ExtractionTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final OutcomeMeasures MEASURES = OutcomeMeasures.read(FHIR);
    private static final String SNOMED = "http://snomed.info/sct";

    private final Questionnaire form = new Questionnaire();
    private final QuestionnaireResponse response = new QuestionnaireResponse();

    ExtractionTest() {
        response.setId("QuestionnaireResponse/r/_history/2");
        response.setSubject(new Reference("Patient/wren"))
                .setAuthor(new Reference("PractitionerRole/clinician"))
                .setSource(new Reference("Patient/wren"))
                .setAuthoredElement(new DateTimeType("2026-03-01T10:00:00Z"));
        response.addBasedOn(new Reference("ServiceRequest/s")).setEncounter(new Reference("Encounter/e"));
    }

    private static QuestionnaireItemComponent question(String link, String code, boolean extract) {
        QuestionnaireItemComponent question =
                new QuestionnaireItemComponent().setLinkId(link).setType(QuestionnaireItemType.DECIMAL);
        question.addCode(new Coding(SNOMED, code, null));
        question.addExtension(Sdc.EXTRACT, new BooleanType(extract));
        return question;
    }

    private static QuestionnaireResponseItemComponent answer(String link, Type value) {
        QuestionnaireResponseItemComponent item = new QuestionnaireResponseItemComponent().setLinkId(link);
        item.addAnswer().setValue(value);
        return item;
    }

    private Bundle bundle() {
        return new Amendments(response, List.of()).bundle(new Extraction(response, form, MEASURES).observations());
    }

    private List<Observation> observations() {
        return bundle().getEntry().stream()
                .map(entry -> (Observation) entry.getResource())
                .toList();
    }

    @Test
    void a_score_is_one_of_our_profile_with_all_that_the_form_knows_of_it() {
        form.addItem(question("a", "445455005", true));
        response.addItem(answer("a", new DecimalType(13)));

        Bundle bundle = bundle();

        assertThat(bundle.getType()).isEqualTo(BundleType.TRANSACTION);
        assertThat(bundle.getEntry()).singleElement().satisfies(entry -> {
            assertThat(entry.getRequest().getMethod()).isEqualTo(Bundle.HTTPVerb.POST);
            assertThat(entry.getRequest().getUrl()).isEqualTo("Observation");
            assertThat(entry.getRequest().getIfNoneExist())
                    .isEqualTo("identifier=urn:ietf:rfc:3986|" + entry.getFullUrl());
            Observation score = (Observation) entry.getResource();
            assertThat(score.getIdentifierFirstRep().getValue()).isEqualTo(entry.getFullUrl());
            assertThat(FHIR.newJsonParser().encodeResourceToString(score.setIdentifier(null)))
                    .isEqualTo(
                            "{\"resourceType\":\"Observation\",\"meta\":{\"profile\":[\"" + Profiles.OUTCOME_SCORE
                                    + "\"]},\"extension\":[{\"url\":\"" + Extensions.RATER_PERSPECTIVE
                                    + "\",\"valueCodeableConcept\":{\"coding\":[{\"system\":\"https://w3id.org/goldthread/fhir/CodeSystem/rater-perspective\",\"code\":\"self\"}]}}],"
                                    + "\"basedOn\":[{\"reference\":\"ServiceRequest/s\"}],\"status\":\"final\",\"category\":[{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/observation-category\",\"code\":\"survey\"}]}],"
                                    + "\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"445455005\"}]},\"subject\":{\"reference\":\"Patient/wren\"},"
                                    + "\"encounter\":{\"reference\":\"Encounter/e\"},\"effectiveDateTime\":\"2026-03-01T10:00:00Z\",\"performer\":[{\"reference\":\"Patient/wren\"}],"
                                    + "\"valueQuantity\":{\"value\":13},\"derivedFrom\":[{\"reference\":\"QuestionnaireResponse/r\"}]}");
        });
        assertThat(bundle().getEntryFirstRep().getFullUrl())
                .isEqualTo(bundle.getEntryFirstRep().getFullUrl());
    }

    @Test
    void only_questions_that_say_so_and_have_a_code_give_observations() {
        QuestionnaireItemComponent uncoded = question("c", "1", true);
        uncoded.setCode(null);
        form.addItem(question("a", "1", false));
        form.addItem(uncoded);
        response.addItem(answer("a", new IntegerType(1)));
        response.addItem(answer("c", new IntegerType(1)));
        response.addItem(answer("unknown", new IntegerType(1)));

        assertThat(observations()).isEmpty();
    }

    @Test
    void what_a_form_or_a_group_says_holds_for_what_is_in_it() {
        form.addExtension(Sdc.EXTRACT, new BooleanType(true));
        QuestionnaireItemComponent silent = question("a", "1", true);
        silent.setExtension(null);
        QuestionnaireItemComponent group =
                new QuestionnaireItemComponent().setLinkId("g").setType(QuestionnaireItemType.GROUP);
        group.addItem(silent).addItem(question("b", "2", false));
        form.addItem(group);
        response.addItem()
                .setLinkId("g")
                .addItem(answer("a", new IntegerType(1)))
                .addItem(answer("b", new IntegerType(2)));

        assertThat(observations())
                .extracting(found -> found.getCode().getCodingFirstRep().getCode())
                .containsExactly("1");
    }

    @Test
    void questions_under_an_answer_are_looked_at_and_each_answer_is_an_observation_of_its_own() {
        form.addItem(question("a", "1", true).addItem(question("b", "2", true)));
        QuestionnaireResponseItemComponent outer = answer("a", new IntegerType(1));
        outer.getAnswerFirstRep().addItem(answer("b", new IntegerType(2)));
        outer.addAnswer().setValue(new IntegerType(3));
        response.addItem(outer);

        assertThat(observations())
                .extracting(found -> found.getValueIntegerType().getValue())
                .containsExactly(1, 2, 3);
        assertThat(bundle().getEntry()).extracting(entry -> entry.getFullUrl()).doesNotHaveDuplicates();
    }

    @Test
    void an_answer_keeps_its_identifier_whatever_is_answered_before_it() {
        form.addItem(question("a", "1", true));
        form.addItem(question("b", "2", true));
        response.addItem(answer("b", new IntegerType(2)));
        String alone = bundle().getEntryFirstRep().getFullUrl();

        response.setItem(List.of(answer("a", new IntegerType(1)), answer("b", new IntegerType(2))));

        assertThat(bundle().getEntry().get(1).getFullUrl()).isEqualTo(alone);
        assertThat(bundle().getEntry().get(0).getFullUrl()).isNotEqualTo(alone);
    }

    @Test
    void an_answer_without_a_value_gives_nothing_and_neither_is_it_an_error() {
        form.addItem(question("a", "1", true));
        response.addItem().setLinkId("a").addAnswer().addExtension("urn:x", new StringType("asked, not answered"));

        assertThat(observations()).isEmpty();
        assertThat(Answer.observed(null)).isEmpty();
        assertThat(Answer.observed(new DecimalType())).isEmpty();
    }

    @Test
    void what_is_taken_out_is_known_to_nobody_who_may_not_know_of_the_form() {
        Coding sealed = new Coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "V", null);
        Coding abuse = new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "SUD", null);
        response.getMeta().addSecurity(sealed).addSecurity(abuse);
        form.addItem(question("a", "1", true));
        response.addItem(answer("a", new IntegerType(1)));

        assertThat(observations())
                .singleElement()
                .satisfies(found -> assertThat(found.getMeta().getSecurity())
                        .extracting(Coding::getCode)
                        .containsExactly("V", "SUD"));
    }

    @Test
    void more_than_a_transaction_takes_is_refused_whether_by_answers_or_by_codes() {
        form.addItem(question("a", "1", true));
        QuestionnaireResponseItemComponent many = new QuestionnaireResponseItemComponent().setLinkId("a");
        IntStream.range(0, 501).forEach(i -> many.addAnswer().setValue(new IntegerType(i)));
        response.addItem(many);

        assertThatThrownBy(this::bundle).isInstanceOf(UnprocessableEntityException.class);

        many.getAnswer().remove(0);
        assertThat(observations()).hasSize(500);

        IntStream.range(0, 10).forEach(i -> form.getItemFirstRep().addCode(new Coding(SNOMED, "c" + i, null)));
        assertThatThrownBy(this::bundle).isInstanceOf(UnprocessableEntityException.class);
    }

    @Test
    void the_rater_is_who_answered_else_as_the_code_fixes_it() {
        form.addItem(question("a", "860591000000104", true));
        response.addItem(answer("a", new IntegerType(50)));
        response.setSource(null);

        assertThat(observations()).singleElement().satisfies(found -> {
            assertThat(found.getPerformerFirstRep().getReference()).isEqualTo("PractitionerRole/clinician");
            assertThat(FHIR.newJsonParser().encodeResourceToString(found)).contains("\"code\":\"clinician\"");
        });
    }

    @Test
    void an_answer_becomes_what_an_observation_can_hold() {
        assertThat(Answer.observed(new DecimalType("6.5")))
                .get()
                .satisfies(value -> assertThat(((Quantity) value).getValue()).isEqualTo(new BigDecimal("6.5")));
        assertThat(Answer.observed(new Coding("s", "c", null))).get().isInstanceOf(CodeableConcept.class);
        assertThat(Answer.observed(new DateType("2026-03-01"))).get().isInstanceOf(DateTimeType.class);
        assertThat(Answer.observed(new StringType("x"))).isPresent();
        assertThat(Answer.observed(new UriType("urn:x"))).isEmpty();
        assertThat(Answer.observed(new Reference("Patient/x"))).isEmpty();
    }
}
