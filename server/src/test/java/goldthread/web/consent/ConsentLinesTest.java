package goldthread.web.consent;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.Vocabulary;
import goldthread.web.view.Line;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

final class ConsentLinesTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Words WORDS = new Words(Vocabulary.read(FHIR), OutcomeMeasures.read(FHIR));
    private static final Names NAMES = new Names(Map.of("Patient/c", "The child"));

    private static Consent consent(String day, ConsentState state) {
        Consent consent = new Consent().setStatus(state).addPerformer(new Reference("Patient/c"));
        consent.addCategory(new CodeableConcept().setText("Talking therapy"));
        consent.setDateTimeElement(new DateTimeType(day));
        return consent;
    }

    private static List<Line> lines(Consent... consents) {
        return ConsentLines.block(List.of(consents), NAMES, WORDS).grids().stream()
                .flatMap(grid -> grid.lines().stream())
                .toList();
    }

    @Test
    void the_latest_answer_comes_first_and_a_refusal_stands_out() {
        Consent denied = consent("2026-03-01", ConsentState.ACTIVE);
        denied.getProvision().setType(ConsentProvisionType.DENY);

        List<Line> lines = lines(consent("2026-02-01", ConsentState.ACTIVE), denied);

        assertThat(lines.get(0).marks()).containsExactly("Refused");
        assertThat(lines.get(0).cells()).startsWith("The child", "Doesn’t agree", "Talking therapy");
        assertThat(lines.get(1).cells()).startsWith("The child", "Agreed");
        assertThat(lines.get(1).source()).isEqualTo("01-Feb-2026");
    }

    /** Who may see what, until when and why is read on the child's page. */
    @Test
    void on_what_an_answer_rests_and_with_whom_stands_beside_it() {
        Consent agreed = consent("2026-02-01", ConsentState.ACTIVE);
        agreed.addExtension(
                Extensions.COMPETENCE_BASIS,
                new CodeableConcept(new Coding(CodeSystems.LEGAL_BASIS, "gillick", null))
                        .setText("Found competent on 01-Feb-2026"));
        agreed.getProvision().addActor().setReference(new Reference("Organization/s").setDisplay("Larkfield School"));
        agreed.getProvision().getPeriod().setEndElement(new DateTimeType("2027-01-31"));
        Consent byFinding = consent("2026-01-01", ConsentState.ACTIVE);
        byFinding.addExtension(Extensions.COMPETENCE_BASIS, new Reference("Observation/o"));
        Consent refused = consent("2025-12-01", ConsentState.REJECTED);
        refused.addExtension(Extensions.REFUSAL_REASON, new StringType("Not with school"));

        assertThat(lines(agreed, byFinding, refused))
                .extracting(line -> line.cells().subList(2, 5))
                .containsExactly(
                        List.of(
                                "Talking therapy. With: Larkfield School",
                                WORDS.ours(new CodeableConcept(new Coding(CodeSystems.LEGAL_BASIS, "gillick", null)))
                                                .orElseThrow()
                                        + ": Found competent on 01-Feb-2026",
                                "31-Jan-2027"),
                        List.of("Talking therapy", "A recorded finding that the child is able to decide this", ""),
                        List.of("Talking therapy", "Not with school", ""));
    }

    @Test
    void what_was_entered_in_error_is_left_out_and_nothing_is_said_to_be_nothing() {
        assertThat(lines(consent("2026-02-01", ConsentState.ENTEREDINERROR))).isEmpty();
        assertThat(ConsentLines.block(List.of(), NAMES, WORDS).sentences()).hasSize(1);
    }
}
