package goldthread.form;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** How much an expression may take. */
final class ExpressionsTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private static final String ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final String NAMES = "generalPractitioner.resolve().name.family";

    private final Patient child = new Patient();
    private final Bundle scores = new Bundle();
    private final AtomicInteger followed = new AtomicInteger();

    ExpressionsTest() {
        child.setId("Patient/wren");
        child.addName().setFamily("Thorne");
    }

    /** Each score leads a hundred times to the first one. */
    private Optional<Resource> referred(String reference) {
        followed.incrementAndGet();
        return reference.equals("Observation/0")
                ? Optional.of(scores.getEntryFirstRep().getResource())
                : Optional.empty();
    }

    private Expressions expressions(int size) {
        return new Expressions(FHIR, new Known(child, Map.of("scores", scores), this::referred, part -> size));
    }

    /** Each reference of the child leads to one who is this long. */
    private Expressions seenBy(int practitioners, int length) {
        Practitioner seen = new Practitioner();
        seen.addName().setFamily("Lindqvist");
        child.setGeneralPractitioner(IntStream.range(0, practitioners)
                .mapToObj(i -> new Reference("Practitioner/p"))
                .toList());
        return new Expressions(
                FHIR, new Known(child, Map.of(), reference -> Optional.of(seen), part -> part == seen ? length : 1));
    }

    private static Optional<Integer> found(Expressions expressions, String text) {
        return expressions.evaluate(text).map(found -> found.values().size());
    }

    @Test
    void a_reference_that_leads_in_a_circle_is_followed_until_it_is_too_much() {
        Observation score = new Observation();
        score.setId("Observation/0");
        for (int i = 0; i < 100; i++) {
            score.addHasMember(new Reference("Observation/0"));
        }
        scores.addEntry().setResource(score);
        String once = "%scores.entry.resource.hasMember.resolve()";

        assertThat(found(expressions(1), once)).contains(100);
        assertThat(found(expressions(1), once + ".hasMember.resolve()".repeat(20)))
                .isEmpty();
        assertThat(followed.get()).isLessThanOrEqualTo(100 + Expressions.MOST_REFERENCES);
    }

    @Test
    void what_is_contained_in_the_child_s_entry_is_not_led_to() {
        Organization inside = new Organization();
        inside.setId("inside");
        child.addContained(inside);
        child.addGeneralPractitioner(new Reference("#inside"));

        assertThat(found(expressions(1), "%patient.generalPractitioner.resolve()"))
                .contains(0);
        assertThat(child.getContained()).hasSize(1);
    }

    @Test
    void an_expression_that_would_read_too_much_is_not_evaluated_and_the_next_one_is() {
        scores.addEntry().setResource(new Observation());
        Expressions expressions = expressions((int) (Expressions.MOST_WORK / 10));

        assertThat(found(expressions, "%scores.entry.resource.code.coding.display"))
                .isEmpty();
        assertThat(found(expressions, "name.family")).contains(1);
        assertThat(found(expressions, "name.family")).contains(1);
    }

    @Test
    void all_expressions_of_a_form_together_read_no_more_than_that() {
        Expressions expressions = expressions((int) (Expressions.MOST_WORK / 10));

        for (int i = 0; i < 5; i++) {
            assertThat(found(expressions, "name.family")).contains(1);
        }
        assertThat(found(expressions, "name.family")).isEmpty();
    }

    @Test
    void what_references_lead_to_is_read_as_often_as_they_do() {
        int length = (int) (Expressions.MOST_REFERRED / 10);

        assertThat(found(seenBy(10, length), NAMES)).contains(10);
        assertThat(found(seenBy(11, length), NAMES)).isEmpty();
        assertThat(found(seenBy(1, Integer.MAX_VALUE), NAMES)).isEmpty();
    }

    @Test
    void it_counts_for_all_expressions_of_a_form_together() {
        Expressions expressions = seenBy(10, (int) (Expressions.MOST_REFERRED / 10));
        long most = Expressions.MOST_WORK / Expressions.MOST_REFERRED / 4;

        for (int i = 0; i < most - 1; i++) {
            assertThat(found(expressions, NAMES)).contains(10);
        }
        assertThat(found(expressions, NAMES)).isEmpty();
        assertThat(found(expressions, "name.family")).contains(1);
    }

    @Test
    void what_has_labels_is_left_out_a_few_times_at_most_and_each_kind_of_labels_is_said_once() {
        for (int i = 0; i < 3_000; i++) {
            Observation kept = new Observation();
            kept.setId("Observation/" + i);
            for (int bit = 0; bit < 4; bit++) {
                if ((i >> bit & 1) == 1) {
                    kept.getMeta()
                            .addSecurity(
                                    ACT, List.of("SDV", "PSY", "SUD", "other").get(bit), null);
                }
            }
            scores.addEntry().setResource(kept);
        }
        Known known = new Known(child, Map.of("scores", scores), this::referred, part -> 1);
        Expressions expressions = new Expressions(FHIR, known);

        assertThat(known.protectedParts()).hasSize(15);
        assertThat(expressions.evaluate("name.family"))
                .hasValueSatisfying(found -> assertThat(found.from()).hasSize(7));
        assertThat(expressions.evaluate("%scores.entry.count()"))
                .hasValueSatisfying(found -> assertThat(found.from()).hasSize(15));
    }

    @Test
    void a_reference_to_a_record_that_the_expression_does_not_name_takes_its_labels_too() {
        Observation kept = new Observation();
        kept.getMeta().addSecurity(ACT, "SDV", null);
        kept.getCode().setText("Kept");
        scores.addEntry().setResource(kept);
        child.addGeneralPractitioner(new Reference("Observation/0"));

        assertThat(expressions(1).evaluate("generalPractitioner.resolve().code.text"))
                .hasValueSatisfying(found -> assertThat(found.from()).containsExactly(kept));
    }

    @Test
    void a_name_without_a_percent_sign_is_no_variable() {
        scores.addEntry().setResource(new Observation());

        assertThat(found(expressions(1), "scores")).contains(0);
        assertThat(found(expressions(1), "%scores")).contains(1);
        assertThat(found(expressions(1), "%nobody")).contains(0);
    }
}
