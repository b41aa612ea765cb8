package goldthread.profiles;

import goldthread.terminology.ObservationKind;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;

/** A statement on a carer of a child: what the carer needs, or is able to do (needs N125 and N127). */
public final class CarerStatement {

    private CarerStatement() {}

    /** Which of both it is; empty for every other observation. */
    public static Optional<ObservationKind> kindOf(Observation observation) {
        return Stream.of(ObservationKind.CARER_NEED, ObservationKind.CARER_CAPABILITY)
                .filter(kind -> kind.isIn(observation.getCode()))
                .findFirst();
    }
}
