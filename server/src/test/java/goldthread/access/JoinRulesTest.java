package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import goldthread.child.ChildLink;
import goldthread.child.ChildLink.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which records can be of one child. */
class JoinRulesTest {
    private static final Step STEP = new Step("urn:organisations|council", Instant.EPOCH);

    private static Patient record(String id, @Nullable String born, @Nullable String number) {
        Patient child = new Patient();
        child.setId("Patient/" + id);
        if (born != null) {
            child.setBirthDateElement(new DateType(born));
        }
        if (number != null) {
            child.addIdentifier().setSystem("https://fhir.nhs.uk/Id/nhs-number").setValue(number);
        }
        return child;
    }

    private static ChildLink link(String replaced, String kept, @Nullable Step ended) {
        return new ChildLink("1", replaced, kept, STEP, null, ended);
    }

    @Test
    void a_record_without_a_number_is_joined_with_one_of_the_same_day_of_birth() {
        assertThatCode(() -> JoinRules.requireJoinable(
                        record("a", "2012-05-04", null), record("b", "2012-05-04", "9990000018")))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        JoinRules.requireJoinable(record("a", "2012-05-04", null), record("b", "2012-05-04", null)))
                .doesNotThrowAnyException();
    }

    @Test
    void two_numbers_another_day_of_birth_and_the_record_itself_are_refused() {
        Patient kept = record("b", "2012-05-04", "9990000018");
        for (Patient replaced : List.of(
                record("a", "2012-05-04", "9990000026"),
                record("a", "2012-05-05", null),
                record("a", "2012-05", null),
                record("a", null, null),
                record("b", "2012-05-04", null))) {
            assertThatThrownBy(() -> JoinRules.requireJoinable(replaced, kept))
                    .isInstanceOf(UnprocessableEntityException.class);
        }
    }

    @Test
    void the_same_year_or_month_is_no_same_day_of_birth() {
        for (String born : List.of("2012", "2012-05")) {
            assertThatThrownBy(() -> JoinRules.requireJoinable(record("a", born, null), record("b", born, null)))
                    .isInstanceOf(UnprocessableEntityException.class);
        }
    }

    private static Optional<ChildLink> between(ChildLink... all) {
        return JoinRules.between("a", "b", List.of(all), List.of(all));
    }

    @Test
    void what_is_open_between_two_records_is_found_and_what_was_ended_is_not() {
        assertThat(between()).isEmpty();
        assertThat(between(link("a", "b", STEP))).isEmpty();
        assertThat(between(link("a", "b", STEP), link("a", "b", null)))
                .hasValueSatisfying(link -> assertThat(link.state()).isEqualTo("proposed"));
        assertThat(between(link("c", "b", null)))
                .as("two records may be replaced by one")
                .isEmpty();
    }

    @Test
    void no_chain_comes_about() {
        for (ChildLink other :
                List.of(link("a", "c", null), link("c", "a", null), link("b", "c", null), link("b", "a", null))) {
            assertThatThrownBy(() -> between(other)).isInstanceOf(ResourceVersionConflictException.class);
            assertThatThrownBy(() -> JoinRules.between("a", "b", List.of(other), List.of()))
                    .as("nothing is told of a record that the caller doesn't see")
                    .isInstanceOf(UnprocessableEntityException.class);
        }
    }

    @Test
    void only_what_is_open_is_taken_back() {
        assertThat(JoinRules.open("a", List.of(link("a", "b", null))).kept()).isEqualTo("b");
        for (ChildLink other : List.of(link("a", "b", STEP), link("c", "a", null))) {
            assertThatThrownBy(() -> JoinRules.open("a", List.of(other)))
                    .isInstanceOf(ResourceVersionConflictException.class);
        }
    }
}
