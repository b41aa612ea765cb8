package goldthread.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** What becomes of scores that were taken out of a form before it was amended. */
final class AmendmentsTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final OutcomeMeasures MEASURES = OutcomeMeasures.read(FHIR);
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String OURS = "https://w3id.org/goldthread/fhir/CodeSystem/sensitivity";

    private final Questionnaire form = new Questionnaire();
    private final QuestionnaireResponse response = new QuestionnaireResponse();
    private final List<Observation> stored = new ArrayList<>();

    AmendmentsTest() {
        List.of("a", "b")
                .forEach(link -> form.addItem()
                        .setLinkId(link)
                        .setType(QuestionnaireItemType.INTEGER)
                        .addCode(new Coding("http://snomed.info/sct", link, null))
                        .addExtension(Sdc.EXTRACT, new BooleanType(true)));
        response.setId("QuestionnaireResponse/r/_history/2");
        response.setSubject(new Reference("Patient/wren"))
                .setSource(new Reference("Patient/wren"))
                .setAuthoredElement(new DateTimeType("2026-03-01T10:00:00Z"));
    }

    private void answers(String link, int... values) {
        response.getItem().removeIf(item -> item.getLinkId().equals(link));
        QuestionnaireResponse.QuestionnaireResponseItemComponent item =
                response.addItem().setLinkId(link);
        for (int value : values) {
            item.addAnswer().setValue(new IntegerType(value));
        }
    }

    private Bundle bundle() {
        return new Amendments(response, stored).bundle(new Extraction(response, form, MEASURES).observations());
    }

    /** Stores what a transaction says, as a server would give it back. */
    private void store(Bundle bundle) {
        for (BundleEntryComponent entry : bundle.getEntry()) {
            Observation sent = FHIR.newJsonParser()
                    .parseResource(Observation.class, FHIR.newJsonParser().encodeResourceToString(entry.getResource()));
            if (entry.getRequest().getMethod() == HTTPVerb.PUT) {
                stored.removeIf(earlier -> entry.getRequest()
                        .getUrl()
                        .endsWith("/" + earlier.getIdElement().getIdPart()));
                sent.setId(entry.getRequest().getUrl() + "/_history/2");
                stored.add(sent);
            } else if (stored.stream()
                    .noneMatch(earlier -> earlier.getIdentifierFirstRep().equalsDeep(sent.getIdentifierFirstRep()))) {
                sent.setId("Observation/" + (stored.size() + 1) + "/_history/1");
                stored.add(sent);
            }
        }
    }

    private List<String> scores() {
        return stored.stream()
                .map(score -> score.getCode().getCodingFirstRep().getCode()
                        + score.getValueIntegerType().getValue() + " "
                        + score.getStatus().toCode())
                .sorted()
                .toList();
    }

    @Test
    void what_has_not_changed_is_sent_as_before_and_changes_nothing() {
        answers("a", 1, 2);
        answers("b", 3);
        Bundle first = bundle();
        store(first);
        Bundle again = bundle();

        assertThat(FHIR.newJsonParser().encodeResourceToString(again))
                .isEqualTo(FHIR.newJsonParser().encodeResourceToString(first));
    }

    @Test
    void an_answer_that_has_changed_amends_the_score_in_the_version_that_was_seen() {
        answers("a", 1);
        store(bundle());
        stored.get(0).addNote().setText("Was tired that day");
        stored.get(0).addInterpretation().setText("Low");
        answers("a", 7);

        Bundle amended = bundle();

        assertThat(amended.getEntry()).singleElement().satisfies(entry -> {
            assertThat(entry.getRequest().getMethod()).isEqualTo(HTTPVerb.PUT);
            assertThat(entry.getRequest().getUrl()).isEqualTo("Observation/1");
            assertThat(entry.getRequest().getIfMatch()).isEqualTo("W/\"1\"");
            assertThat(entry.getRequest().getIfNoneExist()).isNull();
            Observation score = (Observation) entry.getResource();
            assertThat(score.getStatus()).isEqualTo(ObservationStatus.AMENDED);
            assertThat(score.getValueIntegerType().getValue()).isEqualTo(7);
            assertThat(score.getNoteFirstRep().getText()).isEqualTo("Was tired that day");
            assertThat(score.getInterpretation()).isEmpty();
            assertThat(score.getIdentifier()).hasSize(1);
        });
        store(amended);
        assertThat(bundle().getEntry())
                .allSatisfy(entry -> assertThat(entry.getRequest().getMethod()).isEqualTo(HTTPVerb.POST));
        store(bundle());
        assertThat(scores()).containsExactly("a7 amended");
    }

    @Test
    void an_answer_before_others_moves_none_of_them_and_one_that_is_gone_is_withdrawn() {
        answers("b", 3);
        store(bundle());
        answers("a", 1);
        answers("b", 3);
        store(bundle());
        assertThat(scores()).containsExactly("a1 final", "b3 final");

        answers("a");
        store(bundle());
        assertThat(scores()).containsExactly("a1 entered-in-error", "b3 final");

        answers("a", 4);
        assertThat(bundle().getEntry()).hasSize(2);
    }

    @Test
    void of_several_answers_to_one_question_each_new_one_is_there_once() {
        answers("a", 1, 2, 3);
        store(bundle());
        answers("a", 2, 3);
        store(bundle());

        assertThat(scores()).containsExactly("a2 amended", "a3 amended", "a3 entered-in-error");
    }

    /** Identifiers once followed from the place in the whole transaction. */
    @Test
    void a_score_that_has_another_identifier_of_this_form_is_found_by_its_code() {
        answers("b", 3);
        store(bundle());
        stored.get(0).getIdentifierFirstRep().setValue("urn:uuid:" + java.util.UUID.nameUUIDFromBytes(new byte[] {1}));

        store(bundle());
        assertThat(scores()).containsExactly("b3 final");
        answers("b", 4);
        store(bundle());
        assertThat(scores()).containsExactly("b4 amended");
    }

    @Test
    void what_somebody_wrote_beside_the_form_or_out_of_another_is_left_alone() {
        answers("a", 1);
        store(bundle());
        stored.get(0).getIdentifierFirstRep().setValue("urn:uuid:88030e54-5ea1-4d06-900c-78685725c576");
        store(bundle());
        stored.get(1).getDerivedFromFirstRep().setReference("QuestionnaireResponse/other");
        stored.get(1).getIdentifierFirstRep().setValue("urn:uuid:" + java.util.UUID.nameUUIDFromBytes(new byte[] {1}));
        answers("a", 2);

        assertThat(bundle().getEntry())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getRequest().getMethod()).isEqualTo(HTTPVerb.POST));
    }

    @Test
    void an_amended_score_is_labelled_as_strictly_as_the_form_and_as_before() {
        answers("a", 1);
        store(bundle());
        stored.get(0).getMeta().addSecurity(OURS, "third-party", null);
        response.getMeta().addSecurity(CONFIDENTIALITY, "V", null);
        answers("a", 2);
        store(bundle());

        assertThat(stored.get(0).getMeta().getSecurity())
                .extracting(Coding::getCode)
                .containsExactlyInAnyOrder("V", "third-party");
    }

    @Test
    void a_score_that_has_not_changed_takes_on_the_stricter_labels_of_the_form_and_nothing_else() {
        answers("a", 1);
        store(bundle());
        stored.get(0).addInterpretation().setText("Low");
        response.getMeta().addSecurity(CONFIDENTIALITY, "V", null);
        response.getMeta().addSecurity(OURS, "third-party", null);

        Bundle stricter = bundle();

        assertThat(stricter.getEntry()).singleElement().satisfies(entry -> {
            assertThat(entry.getRequest().getMethod()).isEqualTo(HTTPVerb.PUT);
            assertThat(entry.getRequest().getIfMatch()).isEqualTo("W/\"1\"");
            Observation score = ((Observation) entry.getResource()).copy();
            assertThat(score.getMeta().getSecurity())
                    .extracting(Coding::getCode)
                    .containsExactly("V", "third-party");
            score.getMeta().setSecurity(null);
            assertThat(score.equalsDeep(stored.get(0))).isTrue();
        });
        store(stricter);
        assertThat(bundle().getEntry())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getRequest().getMethod()).isEqualTo(HTTPVerb.POST));
    }

    @Test
    void a_form_that_is_less_strict_than_before_leaves_its_scores_as_they_are() {
        response.getMeta().addSecurity(CONFIDENTIALITY, "V", null);
        answers("a", 1);
        store(bundle());
        response.getMeta().setSecurity(null);

        assertThat(bundle().getEntry())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getRequest().getMethod()).isEqualTo(HTTPVerb.POST));
    }

    @Test
    void new_and_withdrawn_scores_that_are_more_than_one_transaction_takes_are_refused_at_once() {
        answers("a", IntStream.range(0, 500).toArray());
        store(bundle());
        answers("a");
        answers("b", 1);

        assertThatThrownBy(this::bundle)
                .isInstanceOfSatisfying(
                        UnprocessableEntityException.class,
                        refused -> assertThat(((OperationOutcome) refused.getOperationOutcome())
                                        .getIssueFirstRep()
                                        .getDetails()
                                        .getCodingFirstRep()
                                        .getCode())
                                .isEqualTo(Rule.TOO_MANY_ENTRIES.code()));

        answers("b");
        assertThat(bundle().getEntry()).hasSize(500);
    }
}
