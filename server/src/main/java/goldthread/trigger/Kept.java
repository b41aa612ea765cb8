package goldthread.trigger;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * Something that a transaction stores.
 *
 * @param resource as it becomes
 * @param judged whether a score says something else by it than before, or what somebody waits for may be over
 * @param request for which it is stored
 */
record Kept(Resource resource, boolean judged, RequestDetails request) {

    /** Whether it is a score that says something else than before. */
    boolean isScore() {
        return judged && resource instanceof Observation;
    }

    /** For which request tasks are made: that of the last score, else of whatever comes last. */
    static RequestDetails because(List<Kept> kept) {
        List<Kept> scores = kept.stream().filter(Kept::isScore).toList();
        List<Kept> among = scores.isEmpty() ? kept : scores;
        return among.get(among.size() - 1).request();
    }

    /**
     * Whether a task of a rule ends, so that the rule may ask anew, or an episode changes its state, so that a rule may begin
     * or cease to wait.
     */
    static boolean movesOn(@Nullable Resource before, Resource after) {
        if (before instanceof Task was && after instanceof Task now) {
            return isOpen(was) && !isOpen(now);
        }
        return before instanceof EpisodeOfCare was
                && after instanceof EpisodeOfCare now
                && was.getStatus() != now.getStatus();
    }

    private static boolean isOpen(Task task) {
        return AskedTask.of(task).filter(AskedTask::isOpen).isPresent();
    }
}
