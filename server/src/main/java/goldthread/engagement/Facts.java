package goldthread.engagement;

import goldthread.terminology.UnplannedEndingReason;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/** What tells a decision from what merely happened, in the end of an episode and of a stay alike. */
final class Facts {

    /** What happens to a service, and isn't decided by it. A child who can't be found isn't among it. */
    static final Set<UnplannedEndingReason> REASONS = EnumSet.of(
            UnplannedEndingReason.AGAINST_ADVICE,
            UnplannedEndingReason.TRIBUNAL,
            UnplannedEndingReason.DIED,
            UnplannedEndingReason.TRANSFERRED_URGENTLY,
            UnplannedEndingReason.ABSCONDED,
            UnplannedEndingReason.SERVICE_CLOSED);

    private Facts() {}

    /** Whether a part of an override has a code. */
    static boolean hasCoding(@Nullable Extension part) {
        return part != null && part.getValue() instanceof CodeableConcept concept && concept.hasCoding();
    }
}
