package goldthread.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.ClosureReason;
import goldthread.terminology.Coded;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.UnplannedEndingReason;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransferGateTest {

    private static CodeableConcept code(Coded code) {
        return new CodeableConcept(code.coding());
    }

    private static EpisodeOfCare ended(EpisodeType type, ClosureReason reason) {
        EpisodeOfCare episode = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.FINISHED);
        episode.addType(code(type));
        Extension closure = new Extension(Extensions.CLOSURE);
        closure.addExtension(new Extension("reason", code(reason)));
        episode.addExtension(closure);
        return episode;
    }

    private static EpisodeOfCare with(EpisodeOfCare episode, Extension part) {
        episode.getExtension().get(0).addExtension(part);
        return episode;
    }

    private static boolean asks(EpisodeOfCare episode) {
        return TransferGate.isTransferAnew(new Ending(episode), null);
    }

    @ParameterizedTest
    @EnumSource(ClosureReason.class)
    void only_a_transfer_is_asked(ClosureReason reason) {
        assertThat(asks(ended(EpisodeType.MENTAL_HEALTH, reason)))
                .isEqualTo(reason == ClosureReason.TRANSFERRED || reason == ClosureReason.TRANSITION_TO_ADULT);
    }

    @ParameterizedTest
    @EnumSource(EpisodeType.class)
    void only_of_a_mental_health_service(EpisodeType type) {
        assertThat(asks(ended(type, ClosureReason.TRANSFERRED))).isEqualTo(type == EpisodeType.MENTAL_HEALTH);
    }

    @Test
    void what_takes_its_place_and_what_merely_happened_lift_it() {
        Extension instead = new Extension("instead-of-adult-service", new StringType("The practice."));
        Extension died = new Extension("unplanned-reason", code(UnplannedEndingReason.DIED));
        Extension lost = new Extension("unplanned-reason", code(UnplannedEndingReason.LOST_CONTACT));
        EpisodeOfCare transferred = ended(EpisodeType.MENTAL_HEALTH, ClosureReason.TRANSFERRED);

        assertThat(asks(with(transferred.copy(), instead))).isFalse();
        assertThat(asks(with(transferred.copy(), died))).isFalse();
        assertThat(asks(with(transferred.copy(), lost))).isTrue();
        assertThat(asks(transferred.copy().setStatus(EpisodeOfCareStatus.ACTIVE)))
                .isFalse();
    }

    @Test
    void an_end_is_judged_once_and_again_when_its_alternative_is_taken_out() {
        EpisodeOfCare transferred = ended(EpisodeType.MENTAL_HEALTH, ClosureReason.TRANSFERRED);
        EpisodeOfCare instead =
                with(transferred.copy(), new Extension("instead-of-adult-service", new StringType("The practice.")));

        assertThat(TransferGate.isTransferAnew(new Ending(transferred), transferred.copy()))
                .isFalse();
        assertThat(TransferGate.isTransferAnew(new Ending(transferred), instead))
                .isTrue();
    }
}
