package goldthread.sending;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What the directory says of a service.
 *
 * @param service its entry
 */
record Offer(HealthcareService service) {

    private static final Map<String, Long> DAYS = Map.of("d", 1L, "wk", 7L, "mo", 30L);
    private static final int HOURS = 24;

    /** Hours of twenty years: who states more means none that a child could wait. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(20L * 366 * HOURS);

    /** {@code Type/id}. */
    String reference() {
        return "HealthcareService/" + service.getIdElement().getIdPart();
    }

    boolean isOffered() {
        return !service.hasActive() || service.getActive();
    }

    /** The ages for which it is, where it says so. */
    Optional<Range> ages() {
        return value(FirstExtension.of(service, Extensions.AGE_RANGE), Range.class)
                .filter(range -> range.hasLow() || range.hasHigh());
    }

    Fit age(Optional<Integer> age) {
        Optional<Range> ages = ages();
        if (age.isEmpty() || ages.isEmpty()) {
            return Fit.UNKNOWN;
        }
        BigDecimal years = BigDecimal.valueOf(age.get());
        Quantity low = ages.get().getLow();
        Quantity high = ages.get().getHigh();
        boolean old = !low.hasValue() || low.getValue().compareTo(years) <= 0;
        boolean young = !high.hasValue() || high.getValue().compareTo(years) >= 0;
        return old && young ? Fit.FITS : Fit.DOES_NOT_FIT;
    }

    Fit area(Set<String> areas) {
        Set<String> covered = service.getCoverageArea().stream()
                .filter(area -> area.getIdentifier().hasValue())
                .map(area -> area.getIdentifier().getSystem() + "|"
                        + area.getIdentifier().getValue())
                .collect(Collectors.toSet());
        return fit(covered, areas);
    }

    Fit need(Set<String> needs) {
        return fit(codes(service.getSpecialty()), needs);
    }

    boolean isOf(Set<String> categories) {
        Set<String> codes = codes(Stream.concat(service.getCategory().stream(), service.getType().stream())
                .toList());
        return categories.isEmpty() || fit(codes, categories) == Fit.FITS;
    }

    /** What is of no common system can't be compared. */
    private static Fit fit(Set<String> said, Set<String> wanted) {
        if (wanted.stream().anyMatch(want -> said.stream().anyMatch(has -> isSame(has, want)))) {
            return Fit.FITS;
        }
        boolean comparable = wanted.stream()
                .anyMatch(want -> said.stream()
                        .anyMatch(has -> system(want).isEmpty() || system(has).equals(system(want))));
        return comparable ? Fit.DOES_NOT_FIT : Fit.UNKNOWN;
    }

    private static boolean isSame(String has, String want) {
        return has.equalsIgnoreCase(want) || (system(want).isEmpty() && has.endsWith("|" + want));
    }

    private static String system(String code) {
        return code.substring(0, Math.max(code.indexOf('|'), 0));
    }

    private static Set<String> codes(Collection<CodeableConcept> concepts) {
        return concepts.stream()
                .flatMap(concept -> concept.getCoding().stream())
                .filter(Coding::hasCode)
                .map(Asking::code)
                .collect(Collectors.toSet());
    }

    /** Whether a family may turn to it, where it says so. */
    Optional<Boolean> selfReferral() {
        return value(FirstExtension.of(service, Extensions.SELF_REFERRAL), BooleanType.class)
                .map(BooleanType::booleanValue);
    }

    /** Whether it can take on someone, where it says so. */
    Optional<CodeableConcept> capacity() {
        return part(FirstExtension.of(service, Extensions.CAPACITY_STATUS), "status", CodeableConcept.class);
    }

    boolean isClosed() {
        return capacity()
                .flatMap(said -> said.getCoding().stream().findFirst())
                .filter(coding -> "closed".equals(coding.getCode()))
                .isPresent();
    }

    /** What it says of the wait: for a routine referral, or for all. */
    Optional<Extension> statedWait() {
        List<Extension> said = service.getExtensionsByUrl(Extensions.EXPECTED_WAIT);
        return said.stream()
                .filter(wait -> part(wait, "priority", Type.class)
                        .filter(priority -> "routine".equals(priority.primitiveValue()))
                        .isPresent())
                .findFirst()
                .or(() -> said.stream()
                        .filter(wait -> FirstExtension.of(wait, "priority") == null)
                        .findFirst());
    }

    /** How long that is, where it can be counted. */
    Optional<Duration> statedLength() {
        return statedWait()
                .flatMap(wait -> part(wait, "wait", Quantity.class))
                .filter(wait -> wait.hasValue() && wait.getValue().signum() >= 0)
                .flatMap(Offer::length);
    }

    private static Optional<Duration> length(Quantity wait) {
        BigDecimal hours = "h".equals(wait.getCode())
                ? BigDecimal.ONE
                : Optional.ofNullable(DAYS.get(String.valueOf(wait.getCode())))
                        .map(days -> BigDecimal.valueOf(days * HOURS))
                        .orElse(BigDecimal.ZERO);
        BigDecimal length = wait.getValue().multiply(hours);
        return hours.signum() > 0 && length.compareTo(LONGEST) <= 0
                ? Optional.of(Duration.ofHours(length.longValue()))
                : Optional.empty();
    }

    /** The day on which it said so. */
    Optional<DateType> statedOn() {
        return statedWait().flatMap(wait -> part(wait, "asOf", DateType.class));
    }

    private static <T extends Type> Optional<T> part(@Nullable Extension of, String part, Class<T> type) {
        return of == null ? Optional.empty() : value(FirstExtension.of(of, part), type);
    }

    private static <T extends Type> Optional<T> value(@Nullable Extension of, Class<T> type) {
        return of != null && type.isInstance(of.getValue()) ? Optional.of(type.cast(of.getValue())) : Optional.empty();
    }
}
