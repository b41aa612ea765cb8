package goldthread.web.risk;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.web.Parts;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RiskViewTest {

    private final Parameters answer = new Parameters();

    private static void part(ParametersParameterComponent of, String name, Type value) {
        of.addPart().setName(name).setValue(value);
    }

    private ParametersParameterComponent direction(String words) {
        ParametersParameterComponent direction = answer.addParameter().setName("direction");
        part(direction, "words", new StringType(words));
        return direction;
    }

    private RiskView view() {
        return RiskView.of(Parts.of(answer));
    }

    @Test
    void says_whose_word_a_level_is_and_why_it_may_no_longer_hold() {
        ParametersParameterComponent said = direction("To self").addPart().setName("assessment");
        part(said, "risk", new CodeableConcept().setText("Self-harm"));
        part(said, "level", new CodeableConcept(new Coding().setDisplay("Low")));
        part(said, "action", new StringType("Support and look again."));
        part(said, "agency", new Reference().setDisplay("The trust"));
        part(said, "assessor", new Reference().setDisplay("Helena Voss"));
        part(said, "date", new DateTimeType("2026-11-01"));
        part(said, "validUntil", new DateType("2027-02-01"));
        part(said, "source", new CodeableConcept(new Coding().setCode("child")));
        part(said, "rationale", new StringType("Once in spring."));
        ParametersParameterComponent changed = said.addPart().setName("outOfDate");
        part(changed, "reason", new CodeType("changed-since"));
        part(changed, "change", new CodeType("harm-by-others"));
        part(changed, "since", new DateTimeType("2026-11-09"));
        part(changed, "due", new DateTimeType("2026-11-10"));
        part(said.addPart().setName("outOfDate"), "reason", new CodeType("expired"));

        RiskStatement statement = view().towards().get(0).statements().get(0);

        assertThat(statement.risk() + " " + statement.level()).isEqualTo("Self-harm Low");
        assertThat(statement.by()).isEqualTo("Helena Voss, The trust");
        assertThat(statement.date()).hasToString("01-Nov-2026");
        assertThat(statement.until()).hasToString("01-Feb-2027");
        assertThat(statement.sources()).containsExactly("child");
        assertThat(statement.outOfDate())
                .containsExactly(
                        "its last day has passed.",
                        "changed since: harm by others, 09-Nov-2026. To be looked at again by 10-Nov-2026.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            equivalent | Amber. A map takes it for the same as Moderate.
            inexact    | Amber. A map takes it for something like Moderate.
            wider      | Amber. A map takes it for a part of Moderate.
            narrower   | Amber. A map takes it for more than Moderate.
            disjoint   | Amber. A map takes it for something other than Moderate.
            """)
    void an_agencys_own_scale_stands_beside_with_what_a_map_makes_of_it(String relationship, String words) {
        ParametersParameterComponent said = direction("To self").addPart().setName("assessment");
        ParametersParameterComponent local = said.addPart().setName("local");
        part(local, "value", new Coding().setDisplay("Amber"));
        part(local, "relationship", new CodeType(relationship));
        part(local, "translation", new Coding().setDisplay("Moderate"));
        part(said.addPart().setName("local"), "value", new Coding().setCode("tier-9"));

        RiskStatement statement = view().towards().get(0).statements().get(0);

        assertThat(statement.local())
                .containsExactly(words, "tier 9. No map says what that is in the common language.");
        assertThat(statement.level()).isEqualTo("No common level");
    }

    @Test
    void nobody_having_asked_is_another_sentence_than_not_being_shown() {
        part(direction("To others"), "absent", new CodeType("nothing-recorded"));
        part(direction("From others"), "absent", new CodeType("withheld"));
        answer.addParameter().setName("incomplete").setValue(new BooleanType(true));

        RiskView view = view();

        assertThat(view.incomplete()).isTrue();
        assertThat(view.towards())
                .extracting(RiskTowards::absent)
                .containsExactly(
                        "Nothing recorded by any agency. That nobody has asked doesn’t mean that there is none.",
                        "Nothing that is shared with you.");
    }

    @Test
    void says_where_agencies_differ_what_is_to_be_reviewed_and_what_rises() {
        ParametersParameterComponent differing = direction("To self").addPart().setName("disagreement");
        part(differing, "risk", new CodeableConcept().setText("Self-harm"));
        part(differing, "lowest", new CodeType("none-identified"));
        part(differing, "highest", new CodeType("high"));
        ParametersParameterComponent review = answer.addParameter().setName("review");
        part(review, "kind", new CodeType("plan"));
        ParametersParameterComponent changed = review.addPart().setName("outOfDate");
        part(changed, "reason", new CodeType("changed-since"));
        part(changed, "change", new CodeType("placement"));
        part(changed, "since", new DateTimeType("2026-08-14T10:00:00+01:00"));
        ParametersParameterComponent moved = review.addPart().setName("outOfDate");
        part(moved, "change", new CodeType("school"));
        ParametersParameterComponent selfHarm = answer.addParameter().setName("selfHarm");
        part(selfHarm, "rising", new BooleanType(true));
        part(selfHarm, "reading", new StringType("Three days in the last 30."));

        RiskView view = view();

        assertThat(view.towards().get(0).disagreements())
                .containsExactly(
                        "Agencies see self-harm differently: from none identified to high. Nobody’s word is taken for the right one.");
        assertThat(view.toReview()).containsExactly("A plan, changed since: placement, 14-Aug-2026; school.");
        assertThat(view.selfHarm()).isEqualTo("Three days in the last 30.");
        assertThat(view.rising()).isTrue();
    }
}
