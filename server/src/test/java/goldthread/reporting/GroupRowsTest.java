package goldthread.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.TestBatch;
import goldthread.terminology.PlanCategory;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long a plan puts a child into a group, when its period changes; made anew it is the same. */
final class GroupRowsTest {

    private static final Instant FIRST = Instant.parse("2026-01-10T10:00:00Z");

    private final ReportingTables live = new ReportingTables();
    private final ReportingTables anew = new ReportingTables();

    private static CarePlan plan(CarePlanStatus status, String start, @Nullable String end) {
        CarePlan plan = new CarePlan();
        plan.setStatus(status).setSubject(new Reference("Patient/ann"));
        plan.addCategory(new CodeableConcept(PlanCategory.CP.coding()));
        plan.getPeriod().setStartElement(new DateTimeType(start));
        if (end != null) {
            plan.getPeriod().setEndElement(new DateTimeType(end));
        }
        return plan;
    }

    /** What is there after each version was written a month after the one before, and after all were read anew. */
    private List<String> rows(CarePlan... versions) {
        CountableTable table = new CountableTable(TestBatch.on(live.database()), live.database());
        CountableTable rebuilt = new CountableTable(TestBatch.on(anew.database()), anew.database());
        History history = new History();
        CarePlan before = null;
        Instant at = FIRST;
        for (CarePlan after : versions) {
            Written written = new Written(before, after, "urn:x|council", at);
            live.within(() -> GroupSteps.of(written).ifPresent(steps -> table.change(7, steps)));
            history.write(written);
            before = after;
            at = at.plusSeconds(30L * 86_400);
        }
        anew.within(() -> history.groups().forEach(steps -> rebuilt.changeAtOnce(7, steps)));
        assertThat(rows(anew)).as("made anew").isEqualTo(rows(live));
        return rows(live);
    }

    private static List<String> rows(ReportingTables tables) {
        return tables.database()
                .query(
                        "SELECT group_code, valid_from, valid_to FROM gt_child_group ORDER BY valid_from",
                        (row, number) -> row.getString(1) + " " + day(row.getObject(2, OffsetDateTime.class)) + " "
                                + day(row.getObject(3, OffsetDateTime.class)));
    }

    private static String day(@Nullable OffsetDateTime moment) {
        return moment == null ? "-" : moment.toInstant().toString().substring(0, 10);
    }

    @Test
    void a_plan_that_is_prolonged_puts_the_child_into_its_group_until_its_new_last_day() {
        assertThat(rows(
                        plan(CarePlanStatus.ACTIVE, "2026-01-01", "2026-01-31"),
                        plan(CarePlanStatus.ACTIVE, "2026-01-01", "2026-12-31")))
                .containsExactly("child-protection-plan 2026-01-01 2027-01-01");
    }

    @Test
    void a_plan_may_be_cut_short_or_go_on_without_an_end() {
        assertThat(rows(
                        plan(CarePlanStatus.ACTIVE, "2026-01-01", "2026-12-31"),
                        plan(CarePlanStatus.ACTIVE, "2026-01-01", "2026-11-30"),
                        plan(CarePlanStatus.ACTIVE, "2026-01-01", null)))
                .containsExactly("child-protection-plan 2026-01-01 -");
    }

    @Test
    void a_prolonged_plan_that_ends_all_the_same_ends_its_group() {
        assertThat(rows(
                        plan(CarePlanStatus.ACTIVE, "2026-01-01", "2026-01-31"),
                        plan(CarePlanStatus.ACTIVE, "2026-01-01", "2026-12-31"),
                        plan(CarePlanStatus.REVOKED, "2026-01-01", "2026-12-31")))
                .containsExactly("child-protection-plan 2026-01-01 2026-03-11");
    }

    @Test
    void a_plan_that_comes_again_is_prolonged_from_then() {
        assertThat(rows(
                        plan(CarePlanStatus.ACTIVE, "2026-01-01", "2026-12-31"),
                        plan(CarePlanStatus.ONHOLD, "2026-01-01", "2026-12-31"),
                        plan(CarePlanStatus.ACTIVE, "2026-01-01", "2026-12-31"),
                        plan(CarePlanStatus.ACTIVE, "2026-01-01", "2027-12-31")))
                .containsExactly(
                        "child-protection-plan 2026-01-01 2026-02-09", "child-protection-plan 2026-03-11 2028-01-01");
    }

    @Test
    void the_last_day_of_a_plan_that_is_over_can_be_corrected() {
        assertThat(rows(
                        plan(CarePlanStatus.COMPLETED, "2025-01-01", "2025-06-30"),
                        plan(CarePlanStatus.COMPLETED, "2025-01-01", "2025-09-29")))
                .containsExactly("child-protection-plan 2025-01-01 2025-09-29");
    }

    @Test
    void a_plan_that_never_began_puts_the_child_into_no_group() {
        assertThat(rows(
                        plan(CarePlanStatus.ACTIVE, "2026-06-01", "2026-12-31"),
                        plan(CarePlanStatus.REVOKED, "2026-06-01", "2026-12-31")))
                .as("it ended before it began")
                .containsExactly("child-protection-plan 2026-05-31 2026-02-09");
    }
}
