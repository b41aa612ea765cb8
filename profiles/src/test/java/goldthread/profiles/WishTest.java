package goldthread.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.ObservationKind;
import goldthread.terminology.WishesResponse;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

class WishTest {

    private static Observation said() {
        Observation said = new Observation().setStatus(ObservationStatus.FINAL);
        said.setCode(new CodeableConcept(ObservationKind.WISHES.coding()));
        said.setValue(new StringType("Not so early."));
        said.setEffective(new DateTimeType("2026-10-13"));
        return said;
    }

    private static Wish answered(WishesResponse response, Extension... parts) {
        Observation said = said();
        Extension given = said.addExtension().setUrl(Extensions.RESPONSE);
        given.addExtension("acted-on", new CodeableConcept(response.coding()));
        for (Extension part : parts) {
            given.addExtension(part);
        }
        return Wish.of(said).orElseThrow();
    }

    @Test
    void a_wish_says_what_the_child_said_and_when() {
        Wish wish = Wish.of(said()).orElseThrow();

        assertThat(wish.words()).contains("Not so early.");
        assertThat(wish.saidOn())
                .map(DateTimeType.class::cast)
                .map(DateTimeType::getValueAsString)
                .contains("2026-10-13");
        assertThat(wish.isAnswered()).isFalse();
        assertThat(wish.response()).isEmpty();
        assertThat(wish.reasons()).isEmpty();
    }

    @Test
    void what_was_entered_in_error_and_what_is_something_else_is_no_wish() {
        assertThat(Wish.of(said().setStatus(ObservationStatus.ENTEREDINERROR))).isEmpty();
        assertThat(Wish.of(said().setCode(new CodeableConcept(ObservationKind.DISCLOSURE.coding()))))
                .isEmpty();
        assertThat(Wish.of(new Patient())).isEmpty();
    }

    @Test
    void a_wish_that_is_being_considered_is_not_answered_yet() {
        Wish wish = answered(WishesResponse.BEING_CONSIDERED, new Extension("decide-by", new DateType("2026-11-30")));

        assertThat(wish.isAnswered()).isFalse();
        assertThat(wish.decideBy()).map(DateType::getValueAsString).contains("2026-11-30");
    }

    @Test
    void an_answer_has_its_reasons_and_who_explained_it_when() {
        Wish wish = answered(
                WishesResponse.NOT_ACTED_ON,
                new Extension("reason", new StringType("No early trains.")),
                new Extension("explained-on", new DateType("2026-10-20")),
                new Extension("by", new Reference("Practitioner/tom")));

        assertThat(wish.isAnswered()).isTrue();
        assertThat(wish.reasons()).extracting(reason -> reason.primitiveValue()).containsExactly("No early trains.");
        assertThat(wish.explainedOn()).map(DateType::getValueAsString).contains("2026-10-20");
        assertThat(wish.explainedBy()).map(Reference::getReference).contains("Practitioner/tom");
    }
}
