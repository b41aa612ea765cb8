package goldthread.web.emergency;

import goldthread.web.words.ClinicalDate;
import java.io.Serializable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * A record that was asked for in an emergency.
 *
 * @param person the {@code sub} of whoever asked
 * @param child id of the record
 * @param ends when it closes again
 * @param reason in words
 */
record EmergencyAccess(String person, String child, Instant ends, String reason) implements Serializable {

    private static final long serialVersionUID = 1;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** The time of day at which it closes again. */
    public String until() {
        return TIME.format(ends.atZone(ClinicalDate.ZONE));
    }
}
