package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels set anew: the whole set and nothing else, and one record of one request may be stored so. */
class RelabellingTest {

    private static final String LEVEL = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String OURS = "https://w3id.org/goldthread/fhir/CodeSystem/sensitivity";
    private static final Coding SHELF = new Coding("https://example.org/shelf", "blue", "Blue");

    private static Coding level(String code) {
        return new Coding(LEVEL, code, null);
    }

    private static Observation note(String id, Coding... labels) {
        Observation note = new Observation();
        note.setId("Observation/" + id + "/_history/3");
        Stream.of(labels).forEach(note.getMeta()::addSecurity);
        return note;
    }

    private static List<String> codes(Resource resource) {
        return resource.getMeta().getSecurity().stream().map(Coding::getCode).toList();
    }

    @Test
    void the_set_takes_the_place_of_all_labels_of_its_systems_and_of_no_others() {
        Observation stored = note("a", level("R"), SHELF, new Coding(OURS, "third-party", null));
        stored.setStatus(Observation.ObservationStatus.FINAL);

        Relabelling made = Relabelling.of(stored, List.of(level("N"), new Coding(OURS, "not-for-child", null)));

        assertThat(codes(made.relabelled())).containsExactly("blue", "N", "not-for-child");
        assertThat(((Observation) made.relabelled()).getStatus()).isEqualTo(Observation.ObservationStatus.FINAL);
        assertThat(codes(stored)).as("what is stored stays").containsExactly("R", "blue", "third-party");
    }

    @Test
    void a_label_that_is_named_twice_stands_once_and_the_same_set_changes_nothing() {
        Observation stored = note("a", level("R"), SHELF);

        assertThat(codes(Relabelling.of(
                                stored,
                                List.of(
                                        level("N"),
                                        new Coding(OURS, "adoption", null),
                                        new Coding(OURS, "adoption", null)))
                        .relabelled()))
                .containsExactly("blue", "N", "adoption");
        assertThat(Relabelling.of(stored, List.of(level("R"))).changes(stored)).isFalse();
        assertThat(Relabelling.of(stored, List.of(level("V"))).changes(stored)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "X"})
    void an_unknown_level_is_refused(String code) {
        assertRefused(level(code));
    }

    @Test
    void a_set_without_a_level_or_with_two_or_with_what_is_no_sensitivity_is_refused() {
        assertRefused(new Coding(OURS, "adoption", null));
        assertRefused(level("N"), level("R"));
        assertRefused(level("N"), new Coding(OURS, "nobody", null));
        assertRefused(level("N"), new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "HIV", null));
        assertRefused(level("N"), SHELF);
        assertRefused(level("N"), new Coding());
    }

    private static void assertRefused(Coding... labels) {
        assertThatThrownBy(() -> Relabelling.of(note("a"), List.of(labels)))
                .isInstanceOf(UnprocessableEntityException.class);
    }

    @Test
    void only_that_record_with_those_labels_may_be_stored_by_that_request() {
        SystemRequestDetails request = new SystemRequestDetails();
        Relabelling made = Relabelling.of(note("a", level("R")), List.of(level("N")));
        KeptLabels rule = new KeptLabels(FhirContext.forR4Cached());
        made.allow(request);

        rule.keep(note("a", level("R")), note("a", level("N")), request);
        for (Observation other :
                List.of(note("b", level("N")), note("a", level("N"), new Coding(OURS, "share-education", null)))) {
            assertThatThrownBy(() -> rule.keep(note(other.getIdElement().getIdPart(), level("R")), other, request))
                    .isInstanceOf(UnprocessableEntityException.class);
        }
        assertThatThrownBy(() -> rule.keep(note("a", level("R")), note("a", level("N")), new SystemRequestDetails()))
                .isInstanceOf(UnprocessableEntityException.class);
    }
}
