package goldthread.voice;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.ObservationKind;
import goldthread.terminology.WishesResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class OpenWishTest {

    private static final Instant STORED = Instant.parse("2026-11-01T12:00:00Z");
    private static final Duration WITHIN = Duration.ofDays(14);

    private static Observation wish() {
        Observation wish = new Observation().setStatus(ObservationStatus.FINAL);
        wish.setCode(new CodeableConcept(ObservationKind.WISHES.coding()));
        wish.setSubject(new Reference("Patient/wren"));
        wish.setEffective(new DateTimeType("2026-10-13"));
        return wish;
    }

    private static Extension respond(Observation wish, WishesResponse response) {
        Extension given = wish.addExtension().setUrl(Extensions.RESPONSE);
        given.addExtension("acted-on", new CodeableConcept(response.coding()));
        return given;
    }

    private static Optional<Instant> due(Observation wish) {
        return OpenWish.of(wish, STORED, WITHIN).map(OpenWish::due);
    }

    @Test
    void an_answer_is_due_so_long_after_the_day_on_which_the_child_said_it() {
        assertThat(OpenWish.of(wish(), STORED, WITHIN))
                .contains(new OpenWish("wren", Instant.parse("2026-10-27T23:00:00Z")));
    }

    @Test
    void without_a_day_it_counts_from_when_it_was_stored() {
        Observation wish = wish();
        wish.setEffective(null);

        assertThat(due(wish)).contains(Instant.parse("2026-11-15T12:00:00Z"));
    }

    @Test
    void while_it_is_considered_it_is_due_when_it_is_to_be_decided() {
        Observation wish = wish();
        respond(wish, WishesResponse.BEING_CONSIDERED).addExtension("decide-by", new DateType("2026-11-30"));

        assertThat(due(wish)).contains(Instant.parse("2026-12-01T00:00:00Z"));
    }

    @Test
    void what_was_answered_or_taken_back_and_what_is_of_no_child_waits_for_nothing() {
        Observation answered = wish();
        respond(answered, WishesResponse.PARTLY_ACTED_ON);

        assertThat(due(answered)).isEmpty();
        assertThat(due(wish().setStatus(ObservationStatus.ENTEREDINERROR))).isEmpty();
        assertThat(due(wish().setSubject(new Reference("Group/all")))).isEmpty();
    }

    @Test
    void a_day_to_come_counts_for_none() {
        Observation mistyped = wish();
        mistyped.setEffective(new DateTimeType("2062-10-13"));
        Observation today = wish();
        today.setEffective(new DateTimeType("2026-11-01"));

        assertThat(due(mistyped)).contains(Instant.parse("2026-11-15T12:00:00Z"));
        assertThat(due(today)).contains(Instant.parse("2026-11-16T00:00:00Z"));
    }

    @Test
    void it_is_late_from_the_moment_at_which_its_answer_is_due() {
        OpenWish wish = new OpenWish("wren", STORED);

        assertThat(wish.isLate(STORED.minusMillis(1))).isFalse();
        assertThat(wish.isLate(STORED)).isTrue();
    }
}
