package goldthread.careteam;

import org.hl7.fhir.r4.model.CareTeam;

/** What comes of a request to change a team. */
sealed interface TeamChange {

    /** The team as it would be. */
    record Changed(CareTeam team) implements TeamChange {}

    /** What was asked for already stands. */
    record Unchanged() implements TeamChange {}

    /** It can't be done. */
    record Refused(Breach breach) implements TeamChange {}
}
