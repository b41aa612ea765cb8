package goldthread.statutory;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.profiles.Extensions;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.PlacementKind;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When an alert about an unsuitable setting begins and ends. */
final class UnsuitableSettingsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static Extension setting(String code) {
        return new Extension(
                Extensions.INAPPROPRIATE_SETTING,
                new CodeableConcept(new Coding()
                        .setSystem("https://w3id.org/goldthread/fhir/CodeSystem/inappropriate-setting")
                        .setCode(code)));
    }

    private static EpisodeOfCare hotel(EpisodeOfCareStatus status, String from, @Nullable String until) {
        EpisodeOfCare place = Lives.place("hotel", EpisodeType.PLACEMENT, PlacementKind.TEMPORARY, from, "");
        place.addExtension(setting("temporary-accommodation"));
        if (until != null) {
            place.getPeriod().setEndElement(new DateTimeType(until));
        }
        return place.setStatus(status);
    }

    private static Encounter ward(EncounterStatus status, String until) {
        Encounter stay = Lives.stay("ward", "02", status);
        stay.addExtension(setting("adult-ward"));
        stay.getPeriod().setEndElement(new DateTimeType(until));
        return stay;
    }

    private static boolean concerns(@Nullable Resource before, Resource after) {
        return UnsuitableSettings.concerns(new Change(before, after, new SystemRequestDetails()), MONDAY);
    }

    @Test
    void one_that_is_closed_after_its_recorded_end_has_ended() {
        EpisodeOfCare before = hotel(EpisodeOfCareStatus.ACTIVE, "2026-11-02", "2026-11-20");
        assertThat(concerns(before, hotel(EpisodeOfCareStatus.FINISHED, "2026-11-02", "2026-11-20")))
                .isTrue();
        assertThat(concerns(before, hotel(EpisodeOfCareStatus.ENTEREDINERROR, "2026-11-02", "2026-11-20")))
                .isTrue();
        assertThat(concerns(
                        ward(EncounterStatus.INPROGRESS, "2026-11-20"), ward(EncounterStatus.FINISHED, "2026-11-20")))
                .isTrue();
    }

    @Test
    void one_that_begins_tomorrow_has_begun() {
        assertThat(concerns(null, hotel(EpisodeOfCareStatus.ACTIVE, "2026-11-24", null)))
                .isTrue();
        assertThat(concerns(null, hotel(EpisodeOfCareStatus.PLANNED, "2026-11-24", null)))
                .isFalse();
    }

    @Test
    void one_that_is_written_again_goes_on() {
        EpisodeOfCare open = hotel(EpisodeOfCareStatus.ACTIVE, "2026-11-02", null);
        EpisodeOfCare over = hotel(EpisodeOfCareStatus.ACTIVE, "2026-11-02", "2026-11-20");
        EpisodeOfCare longer = hotel(EpisodeOfCareStatus.ACTIVE, "2026-11-02", "2026-11-27");
        assertThat(concerns(open, open)).isFalse();
        assertThat(concerns(open, over)).isFalse();
        assertThat(concerns(longer, longer)).isFalse();
        assertThat(concerns(over, longer)).as("it wasn't over").isTrue();
    }
}
