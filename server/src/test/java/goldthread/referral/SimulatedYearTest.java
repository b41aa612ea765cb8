package goldthread.referral;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.waiting.AlarmLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/**
 * A year of 500 children by a clock of its own: whoever is asked acknowledges, decides, waits, passes on, forgets, and whoever
 * asked withdraws, adds and asks again, each by the rules and sometimes against them. After each sweep everything is as it
 * must be: there is no referral without an answer or an alarm, and no alarm without a reason.
 */
final class SimulatedYearTest {

    private static final int CHILDREN = 500;
    private static final int HOURS = 365 * 24;
    private static final int DAY = 24;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static List<Resource> directory() {
        List<Resource> directory = new ArrayList<>();
        for (String id : List.of("trust", "council")) {
            Organization organisation = new Organization();
            organisation.setId("Organization/" + id);
            directory.add(organisation);
        }
        HealthcareService service = new HealthcareService().setProvidedBy(new Reference("Organization/trust"));
        service.setId("HealthcareService/camhs");
        directory.add(service);
        return directory;
    }

    @Test
    void in_a_year_of_500_children_no_referral_is_without_an_answer_or_an_alarm() {
        AlarmLedger ledger =
                new AlarmLedger(directory(), Duration.ofDays(5), SimulatedChild.DECIDE, SimulatedChild.FIRST_CONTACT);
        List<SimulatedChild> children = new ArrayList<>();
        PriorityQueue<SimulatedChild> next =
                new PriorityQueue<>(Comparator.comparing(SimulatedChild::next).thenComparing(SimulatedChild::number));
        for (int number = 0; number < CHILDREN; number++) {
            children.add(new SimulatedChild(number, START, ledger));
        }
        next.addAll(children);
        for (int hour = 0; hour < HOURS; hour++) {
            Instant now = START.plus(Duration.ofHours(hour));
            List<SimulatedChild> changed = new ArrayList<>();
            while (!next.peek().next().isAfter(now)) {
                SimulatedChild child = next.remove();
                child.act(now);
                changed.add(child);
                next.add(child);
            }
            ledger.sweep(now);
            (hour % DAY == 0 ? children : changed)
                    .forEach(child -> assertThat(child.faults(now))
                            .as("child %d at %s", child.number(), now)
                            .isEmpty());
        }

        int steps = children.stream().mapToInt(SimulatedChild::steps).sum();
        int refused = children.stream().mapToInt(SimulatedChild::refused).sum();
        int tasks = children.stream().mapToInt(SimulatedChild::tasks).sum();
        assertThat(tasks).isGreaterThan(CHILDREN);
        assertThat(steps).isGreaterThan(5 * CHILDREN);
        assertThat(refused).isGreaterThan(CHILDREN);
        assertThat(ledger.raised()).isGreaterThan(CHILDREN);
        assertThat(ledger.looked()).as("what is due, and nothing else").isLessThan(3 * (steps + ledger.raised()));
    }
}
