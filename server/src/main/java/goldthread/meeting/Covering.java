package goldthread.meeting;

import goldthread.alert.Protection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/**
 * Of what a meeting may tell by whom it invites: whoever may know of the meeting may know of that too.
 *
 * @param meeting with its labels
 */
record Covering(Appointment meeting) {

    /** Whether a record is known to no fewer than the meeting is; a team without labels is known to all around the child. */
    boolean covers(Resource record) {
        boolean isOpenTeam =
                record instanceof CareTeam && Protection.sameAs(record).isEmpty();
        return isOpenTeam
                || names(Protection.ofAll(List.of(meeting, record))).equals(names(Protection.ofAll(List.of(meeting))));
    }

    private static Set<String> names(List<Coding> labels) {
        return labels.stream()
                .map(label -> label.getSystem() + "|" + label.getCode())
                .collect(Collectors.toUnmodifiableSet());
    }
}
