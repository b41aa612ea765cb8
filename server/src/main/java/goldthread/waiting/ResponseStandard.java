package goldthread.waiting;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.jspecify.annotations.Nullable;

/**
 * How soon a service says it answers, by priority. What it names for the priority counts. What it doesn't name is, for a
 * routine referral, what it names for all, else the server's own; for any other the shortest of the server's own and what
 * the service names for all and for lesser priorities: nothing urgent waits longer than what isn't.
 */
final class ResponseStandard {

    private static final Map<String, Long> SECONDS = Map.of("h", 3_600L, "d", 86_400L, "wk", 604_800L);

    private static final Map<String, ServiceRequestPriority> PRIORITIES = Map.of(
            "routine", ServiceRequestPriority.ROUTINE,
            "urgent", ServiceRequestPriority.URGENT,
            "asap", ServiceRequestPriority.ASAP,
            "stat", ServiceRequestPriority.STAT);

    /** Ten years: what is longer is no time within which anybody answers. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(315_360_000L);

    private final List<Said> all;

    private record Said(
            @Nullable ServiceRequestPriority priority,
            Optional<Duration> acknowledge,
            Optional<Duration> decide,
            Optional<Duration> firstContact) {}

    private ResponseStandard(List<Said> all) {
        this.all = List.copyOf(all);
    }

    /** The standard of a service; without one, of nobody. */
    static ResponseStandard of(Optional<HealthcareService> service) {
        return new ResponseStandard(service.stream()
                .flatMap(named -> named.getExtensionsByUrl(Extensions.RESPONSE_STANDARD).stream())
                .map(ResponseStandard::said)
                .toList());
    }

    /** The times that hold for a priority. */
    ResponseTimes of(ServiceRequestPriority priority, Map<ServiceRequestPriority, ResponseTimes> own) {
        ResponseTimes ours = own.get(priority);
        if (ours == null) {
            throw new IllegalArgumentException("a priority without times");
        }
        return new ResponseTimes(
                time(priority, Said::acknowledge, ours.acknowledge()),
                time(priority, Said::decide, ours.decide()),
                time(priority, Said::firstContact, ours.firstContact()));
    }

    private Duration time(ServiceRequestPriority priority, Function<Said, Optional<Duration>> part, Duration ours) {
        return named(said -> priority == said.priority(), part).findFirst().orElseGet(() -> {
            Stream<Duration> general = named(said -> said.priority() == null, part);
            if (priority == ServiceRequestPriority.ROUTINE) {
                return general.findFirst().orElse(ours);
            }
            Stream<Duration> lesser = named(said -> isLesser(said.priority(), priority), part);
            return Stream.of(Stream.of(ours), general, lesser)
                    .flatMap(Function.identity())
                    .min(Duration::compareTo)
                    .orElse(ours);
        });
    }

    private Stream<Duration> named(Predicate<Said> which, Function<Said, Optional<Duration>> part) {
        return all.stream().filter(which).flatMap(said -> part.apply(said).stream());
    }

    private static boolean isLesser(@Nullable ServiceRequestPriority one, ServiceRequestPriority other) {
        return one != null && one.compareTo(other) < 0;
    }

    private static Said said(Extension standard) {
        Extension priority = FirstExtension.of(standard, "priority");
        return new Said(
                priority == null || priority.getValue() == null
                        ? null
                        : PRIORITIES.getOrDefault(
                                String.valueOf(priority.getValue().primitiveValue()), ServiceRequestPriority.NULL),
                duration(standard, "acknowledge"),
                duration(standard, "decide"),
                duration(standard, "firstContact"));
    }

    /** What can't be counted is as good as not said: the profile refuses it, an exchange's intake may not. */
    private static Optional<Duration> duration(Extension standard, String part) {
        Extension said = FirstExtension.of(standard, part);
        if (said == null || !(said.getValue() instanceof Quantity quantity) || !quantity.hasValue()) {
            return Optional.empty();
        }
        return Optional.ofNullable(SECONDS.get(String.valueOf(quantity.getCode())))
                .map(unit -> quantity.getValue().multiply(BigDecimal.valueOf(unit)))
                .filter(seconds -> seconds.compareTo(LONGEST) <= 0)
                .map(seconds -> Duration.ofSeconds(seconds.longValue()))
                .filter(time -> !time.isNegative() && !time.isZero());
    }
}
