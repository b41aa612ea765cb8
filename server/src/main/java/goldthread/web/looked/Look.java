package goldthread.web.looked;

import goldthread.web.Parts;
import goldthread.web.words.ClinicalDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Reference;

/**
 * What one person or system did with the record, once or several times in a row.
 *
 * @param at when; the last time, if it stands for several
 * @param who by name, as far as it is told
 * @param role in words; empty when it isn't known
 * @param organisation for whom they acted; empty when it isn't known
 * @param purpose to what end; empty when it isn't known
 * @param what they did
 * @param count how often in a row
 */
record Look(Instant at, String who, String role, String organisation, String purpose, String what, int count) {

    private static final String EMERGENCY = "emergency";
    private static final String OPENED = "opened the record in an " + EMERGENCY;
    private static final Duration OPEN_FOR = Duration.ofHours(1);

    static Look of(Parts disclosure) {
        return new Look(
                disclosure
                        .value("when", InstantType.class)
                        .map(when -> when.getValue().toInstant())
                        .orElse(Instant.EPOCH),
                disclosure.text("who"),
                disclosure.text("role"),
                disclosure
                        .value("organisation", Reference.class)
                        .map(Look::name)
                        .orElse(""),
                disclosure.text("purpose"),
                disclosure.text("what"),
                disclosure
                        .value("count", IntegerType.class)
                        .map(IntegerType::getValue)
                        .orElse(1));
    }

    public ClinicalDate when() {
        return ClinicalDate.of(at.atZone(ClinicalDate.ZONE));
    }

    /** Whether an emergency was given as the reason. */
    boolean isSaidEmergency() {
        return what.contains(EMERGENCY) || purpose.contains(EMERGENCY);
    }

    /** Whether this one opened the record for what the other did: the same person, in the hour before. */
    boolean opened(Look other) {
        return what.equals(OPENED)
                && who.equals(other.who)
                && organisation.equals(other.organisation)
                && !other.at.isBefore(at)
                && other.at.isBefore(at.plus(OPEN_FOR));
    }

    /** Whether both are of the same caller, to the same end, on the same day. */
    boolean isBySame(Look other) {
        return who.equals(other.who)
                && role.equals(other.role)
                && organisation.equals(other.organisation)
                && purpose.equals(other.purpose)
                && day().equals(other.day());
    }

    private LocalDate day() {
        return at.atZone(ClinicalDate.ZONE).toLocalDate();
    }

    private static String name(Reference organisation) {
        return organisation.hasDisplay()
                ? organisation.getDisplay()
                : organisation.getIdentifier().getValue();
    }
}
