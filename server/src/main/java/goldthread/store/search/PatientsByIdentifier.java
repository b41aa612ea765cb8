package goldthread.store.search;

import java.util.Optional;

/** Who finds a child's id by a national identifier; the room that knows children provides it. */
public interface PatientsByIdentifier {

    /**
     * The logical id of the Patient.
     *
     * @param system of the identifier
     * @param value of the identifier
     */
    Optional<String> idOf(String system, String value);
}
