package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** How widely something may be known that is made out of several records. */
final class StrictestLabelsTest {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final String OURS = "https://w3id.org/goldthread/fhir/CodeSystem/sensitivity";

    private static Resource labelled(String... labels) {
        Observation record = new Observation();
        Arrays.stream(labels)
                .map(label -> label.split("\\|", 2))
                .forEach(label -> record.getMeta().addSecurity(new Coding(label[0], label[1], "shown")));
        return record;
    }

    private static List<String> of(Resource... records) {
        return StrictestLabels.of(List.of(records)).stream()
                .map(label -> label.getSystem() + "|" + label.getCode())
                .toList();
    }

    @Test
    void the_level_is_the_highest_and_no_label_counts_as_what_it_means() {
        assertThat(of(labelled(CONFIDENTIALITY + "|N"), labelled(CONFIDENTIALITY + "|V"), labelled()))
                .containsExactly(CONFIDENTIALITY + "|V");
        assertThat(of(labelled(CONFIDENTIALITY + "|N"), labelled())).containsExactly(CONFIDENTIALITY + "|R");
        assertThat(of(labelled(CONFIDENTIALITY + "|M"))).containsExactly(CONFIDENTIALITY + "|R");
        assertThat(of(labelled(CONFIDENTIALITY + "|nonsense"))).containsExactly(CONFIDENTIALITY + "|V");
        assertThat(of(new Patient())).containsExactly(CONFIDENTIALITY + "|N");
        assertThat(StrictestLabels.of(List.of())).isEmpty();
    }

    @Test
    void what_keeps_one_record_from_somebody_keeps_what_is_made_of_it_and_unknown_codes_do_too() {
        assertThat(of(
                        labelled(CONFIDENTIALITY + "|N", ACT + "|PSY", "urn:other|x"),
                        labelled(CONFIDENTIALITY + "|N", ACT + "|PSY", OURS + "|third-party", OURS + "|unheard-of")))
                .containsExactly(CONFIDENTIALITY + "|N", ACT + "|PSY", OURS + "|third-party", OURS + "|unheard-of");
    }

    @Test
    void what_gives_one_record_to_somebody_gives_the_whole_only_where_all_are_given() {
        Resource shared = labelled(OURS + "|share-education", OURS + "|share-with-carer");

        assertThat(of(shared, labelled(OURS + "|share-education")))
                .containsExactly(CONFIDENTIALITY + "|R", OURS + "|share-education");
        assertThat(of(shared, labelled())).containsExactly(CONFIDENTIALITY + "|R");
    }
}
