package goldthread.web.words;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import org.hl7.fhir.r4.model.BaseDateTimeType;

/**
 * A date as clinical systems of the NHS show it: {@code 14-Jul-2015}, with the time of day, where it is known, as
 * {@code 14-Jul-2015 09:05}; never in figures alone, which two countries read in two ways (ISB 1501, 1503). What is only
 * known by month or year says no more than that.
 *
 * @param text as it is shown
 * @param machine as {@code <time datetime>} takes it
 */
public record ClinicalDate(String text, String machine) {

    /** The time in which the pages speak. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM-yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MMM-yyyy HH:mm", Locale.UK);
    private static final DateTimeFormatter MACHINE_MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmXXX");

    /** A day. */
    public static ClinicalDate of(LocalDate day) {
        return new ClinicalDate(shown(DAY, day), day.toString());
    }

    /** A moment, shown in the time of the United Kingdom. */
    public static ClinicalDate of(ZonedDateTime moment) {
        ZonedDateTime here = moment.withZoneSameInstant(ZONE);
        return new ClinicalDate(shown(MOMENT, here), MACHINE_MOMENT.format(here));
    }

    /**
     * A date of FHIR, as exact as it is.
     *
     * @param date with a value
     */
    public static ClinicalDate of(BaseDateTimeType date) {
        String written = date.getValueAsString();
        return switch (date.getPrecision()) {
            case YEAR -> new ClinicalDate(written, written);
            case MONTH -> new ClinicalDate(shown(MONTH, LocalDate.parse(written + "-01")), written);
            case DAY -> of(LocalDate.parse(written));
            default -> of(date.getValue().toInstant().atZone(ZONE));
        };
    }

    /** September has four letters in British English; clinical dates have three. */
    private static String shown(DateTimeFormatter format, Temporal date) {
        return format.format(date).replace("Sept", "Sep");
    }

    @Override
    public String toString() {
        return text;
    }
}
