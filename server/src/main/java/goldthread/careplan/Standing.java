package goldthread.careplan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Where a need or diagnosis stands on a day, by HL7's condition-clinical and condition-ver-status, in the order in which it
 * is shown. What was looked into and ruled out stays visible, with whoever disagrees (N74).
 */
enum Standing {
    NOW(null),
    PAST("In the past"),
    RULED_OUT("Looked into, and found not to be so"),
    MISTAKE(null);

    private static final String RULED = "refuted";
    private static final Set<String> OVER = Set.of("inactive", "resolved");
    private static final String UNSAID = "Not said how sure this is";

    private static final Map<String, String> SURE = Map.of(
            "confirmed",
            "Confirmed",
            "provisional",
            "Thought to be so; not confirmed",
            "differential",
            "One of several possible explanations; not confirmed",
            "unconfirmed",
            "Not confirmed",
            RULED,
            "Found not to be so");

    private static final Map<String, String> PRESENT = Map.of(
            "recurrence", "it has come back",
            "relapse", "it has come back",
            "remission", "hardly there at present; it may come back");

    private static final Map<String, String> GONE = Map.of("inactive", "no longer there", "resolved", "over");

    private final @Nullable String title;

    Standing(@Nullable String title) {
        this.title = title;
    }

    /** What stands above them; {@code null} for those under the heading of the section. */
    @Nullable
    String title() {
        return title;
    }

    static Standing of(Condition condition, LocalDate day) {
        Set<String> sure = codes(condition.getVerificationStatus());
        if (sure.contains("entered-in-error")) {
            return MISTAKE;
        }
        if (sure.contains(RULED)) {
            return RULED_OUT;
        }
        Optional<LocalDate> end = abated(condition.getAbatement());
        boolean over = condition.hasAbatement()
                || codes(condition.getClinicalStatus()).stream().anyMatch(OVER::contains);
        return over && end.map(last -> !last.isAfter(day)).orElse(true) ? PAST : NOW;
    }

    /** How sure it is, and how it goes; of what was present on the day it isn't said that it is over since. */
    static String words(Condition condition, Standing standing) {
        Optional<String> course = said(PRESENT, condition.getClinicalStatus());
        Optional<String> gone = standing == NOW ? Optional.empty() : said(GONE, condition.getClinicalStatus());
        return Stream.of(
                        Optional.of(
                                said(SURE, condition.getVerificationStatus()).orElse(UNSAID)),
                        course.or(() -> gone))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> said(Map<String, String> words, CodeableConcept status) {
        return codes(status).stream()
                .sorted()
                .map(words::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Set<String> codes(CodeableConcept status) {
        return status.getCoding().stream()
                .map(Coding::getCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<LocalDate> abated(Type abatement) {
        if (abatement instanceof Period period) {
            return Days.end(period);
        }
        return abatement instanceof BaseDateTimeType date && date.hasValue() ? Days.last(date) : Optional.empty();
    }
}
