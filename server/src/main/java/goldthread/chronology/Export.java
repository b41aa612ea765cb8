package goldthread.chronology;

import goldthread.directory.Parties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;

/**
 * A story with all that stands behind it, to be handed over as one document.
 *
 * @param story what is told
 * @param question what was asked for
 * @param record the child, the resources in which the events stand, what these refer to, and the Provenance that was
 *     recorded of them: each as it is now and as far as the reader sees it, by {@code Type/id}, the child first
 * @param recordings of these, the oldest first
 * @param parties whom they name
 */
record Export(
        Story story,
        ChronologyQuestion question,
        Map<String, Held> record,
        Map<String, List<Recording>> recordings,
        Parties parties) {

    /**
     * A resource of the record.
     *
     * @param resource as it is now
     * @param mentions references from it to the directory, as {@code Type/id}
     */
    record Held(Resource resource, Set<String> mentions) {}

    /** The child, as {@code Patient/id}. */
    String child() {
        return "Patient/" + story.child().getIdElement().getIdPart();
    }

    /** Whether this is the story from its beginning to its end. */
    boolean isWhole() {
        return question.isForAll() && question.after() == null && story.next().isEmpty();
    }
}
