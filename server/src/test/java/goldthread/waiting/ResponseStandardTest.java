package goldthread.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service promises counts, and nothing urgent waits longer than what isn't. */
final class ResponseStandardTest {

    private static final Map<ServiceRequestPriority, ResponseTimes> OWN = Map.of(
            ServiceRequestPriority.ROUTINE, days(5, 14, 28),
            ServiceRequestPriority.URGENT, days(1, 3, 7),
            ServiceRequestPriority.ASAP, days(1, 2, 3),
            ServiceRequestPriority.STAT, days(1, 1, 1));

    private static ResponseTimes days(int acknowledge, int decide, int firstContact) {
        return new ResponseTimes(Duration.ofDays(acknowledge), Duration.ofDays(decide), Duration.ofDays(firstContact));
    }

    /** For instance {@code urgent decide 3 d; any acknowledge 2 h}. */
    private static ResponseStandard standard(String text) {
        HealthcareService service = new HealthcareService();
        for (String one : text.isBlank() ? new String[0] : text.split("; ")) {
            String[] words = one.split(" ");
            Extension standard = service.addExtension().setUrl(Extensions.RESPONSE_STANDARD);
            if (!words[0].equals("any")) {
                standard.addExtension("priority", new CodeType(words[0]));
            }
            org.hl7.fhir.r4.model.Duration time = new org.hl7.fhir.r4.model.Duration();
            time.setValue(new BigDecimal(words[2]))
                    .setSystem("http://unitsofmeasure.org")
                    .setCode(words[3]);
            standard.addExtension(words[1], time);
        }
        return ResponseStandard.of(Optional.of(service));
    }

    @ParameterizedTest
    @CsvSource({
        "routine, P5D, P14D, P28D",
        "urgent, P1D, P3D, P7D",
        "asap, P1D, P2D, P3D",
        "stat, P1D, P1D, P1D",
    })
    void without_a_standard_the_server_s_own_times_hold(
            String priority, Duration acknowledge, Duration decide, Duration firstContact) {
        assertThat(ResponseStandard.of(Optional.empty()).of(ServiceRequestPriority.fromCode(priority), OWN))
                .isEqualTo(new ResponseTimes(acknowledge, decide, firstContact));
    }

    @ParameterizedTest
    @CsvSource({
        // What is named for the priority counts, also when it is longer than the server's own.
        "routine, routine decide 20 d, P20D",
        "urgent, urgent decide 5 d, P5D",
        "urgent, urgent decide 36 h, PT36H",
        "routine, routine decide 3 wk, P21D",
        "routine, routine decide 1.5 d, PT36H",
        // What is named for all holds for a routine referral, and never makes an urgent one wait longer.
        "routine, any decide 20 d, P20D",
        "urgent, any decide 20 d, P3D",
        "urgent, any decide 2 d, P2D",
        "stat, any decide 4 h, PT4H",
        // Nor does what is named for lesser priorities.
        "stat, urgent decide 6 h, PT6H",
        "urgent, routine decide 2 d, P2D",
        "urgent, stat decide 1 h, P3D",
        "routine, urgent decide 1 d, P14D",
        "urgent, any decide 2 d; urgent decide 4 d, P4D",
        // Other parts are the server's own.
        "routine, routine acknowledge 1 d, P14D",
    })
    void a_service_s_standard_decides(String priority, String text, Duration decide) {
        assertThat(standard(text)
                        .of(ServiceRequestPriority.fromCode(priority), OWN)
                        .decide())
                .isEqualTo(decide);
    }

    @ParameterizedTest
    @ValueSource(strings = {"routine decide 2 mo", "routine decide 0 d", "routine decide -3 d", "routine decide 1 a"})
    void what_cannot_be_counted_is_as_good_as_not_said(String text) {
        assertThat(standard(text).of(ServiceRequestPriority.ROUTINE, OWN)).isEqualTo(days(5, 14, 28));
    }

    @Test
    void each_part_has_its_own_time() {
        ResponseStandard standard = standard("routine acknowledge 2 d; routine decide 10 d; routine firstContact 6 wk");

        assertThat(standard.of(ServiceRequestPriority.ROUTINE, OWN)).isEqualTo(days(2, 10, 42));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "any decide 1e300000 wk",
                "any decide 99999999999999999999 h",
                "soon decide 1 h",
                "any decide 4000 d"
            })
    void what_no_time_or_priority_can_be_is_as_good_as_not_said(String said) {
        assertThat(standard(said).of(ServiceRequestPriority.ROUTINE, OWN)).isEqualTo(days(5, 14, 28));
    }
}
