package goldthread.alert;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.FlagCategory;
import goldthread.terminology.FlagCode;
import goldthread.terminology.Sensitivity;
import goldthread.terminology.TaskCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/** What was made of a record is never known wider than the record itself is later. */
final class NarrowedTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static Observation told(String confidentiality, Sensitivity... marks) {
        Observation told = new Observation();
        told.setId("told");
        told.getMeta()
                .addSecurity(
                        new Coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", confidentiality, null));
        List.of(marks).forEach(mark -> told.getMeta().addSecurity(mark.coding()));
        return told;
    }

    private static Alert alert(List<Coding> labels) {
        return new Alert(
                "child",
                "Observation/told",
                FlagCode.SAFEGUARDING,
                FlagCategory.SAFEGUARDING,
                TaskCode.DISCLOSURE_RESPONSE,
                "Respond.",
                new Reference("Practitioner/lead"),
                labels);
    }

    private static List<String> codes(List<Coding> labels) {
        return labels.stream().map(Coding::getCode).toList();
    }

    @Test
    void a_record_is_narrower_when_fewer_may_know_of_it() {
        assertThat(Narrowed.isBetween(told("N"), told("V"))).isTrue();
        assertThat(Narrowed.isBetween(told("N"), told("N", Sensitivity.NOT_FOR_PARENT)))
                .isTrue();
        assertThat(Narrowed.isBetween(told("R", Sensitivity.SHARE_EDUCATION), told("R")))
                .isTrue();
        assertThat(Narrowed.isBetween(told("R"), told("R"))).isFalse();
        assertThat(Narrowed.isBetween(told("V", Sensitivity.NOT_FOR_PARENT), told("N")))
                .isFalse();
        assertThat(Narrowed.isBetween(told("R"), told("R", Sensitivity.SHARE_EDUCATION)))
                .isFalse();
    }

    @Test
    void an_alert_and_its_task_follow_the_record_that_they_rest_on() {
        Narrowed record = new Narrowed(told("R"), told("V", Sensitivity.NOT_FOR_PARENT));
        for (Resource made : List.of(
                alert(Protection.sameAs(told("R"))).flag(NOW),
                alert(Protection.sameAs(told("R"))).task(NOW, Duration.ofDays(1)))) {
            assertThat(record.concerns(made)).isTrue();
            assertThat(record.changes(made)).isTrue();
            assertThat(codes(record.labels(made))).containsExactly("V", "not-for-parent");
        }
    }

    @Test
    void what_rests_on_it_is_known_by_focus_reason_and_subject() {
        Narrowed record = new Narrowed(told("R"), told("V"));
        assertThat(record.concerns(new Task().setReasonReference(new Reference("Observation/told"))))
                .isTrue();
        assertThat(record.concerns(new Communication().addAbout(new Reference("Observation/told"))))
                .isTrue();
        Task counted = new Task();
        counted.addInput().setValue(new Reference("Observation/told"));
        assertThat(record.concerns(counted)).isTrue();
        Communication report = new Communication();
        report.addPayload().setContent(new Reference("Observation/told"));
        assertThat(record.concerns(report)).isTrue();
        assertThat(record.concerns(new Task().setFocus(new Reference("Observation/other"))))
                .isFalse();
        assertThat(record.concerns(new Observation())).isFalse();
    }

    @Test
    void what_is_narrower_already_stays_as_it_is() {
        Narrowed record = new Narrowed(told("N"), told("R"));
        Resource made =
                alert(Protection.sameAs(told("V", Sensitivity.NOT_FOR_CHILD))).task(NOW, Duration.ofDays(1));
        assertThat(record.changes(made)).isFalse();
    }

    @Test
    void what_was_made_for_those_who_protect_the_child_stays_with_them() {
        Observation before = told("N");
        Resource made = alert(Protection.ofSafeguarding(before)).task(NOW, Duration.ofDays(1));
        assertThat(codes(new Narrowed(before, told("V")).labels(made))).containsExactly("R", "not-for-parent");
    }

    @Test
    void a_record_that_is_widened_in_one_way_and_narrowed_in_another_widens_nothing() {
        Observation before = told("V");
        Resource made = alert(Protection.ofSafeguarding(before)).task(NOW, Duration.ofDays(1));
        assertThat(codes(new Narrowed(before, told("N", Sensitivity.NOT_FOR_CHILD)).labels(made)))
                .containsExactlyInAnyOrder("R", "not-for-child", "not-for-parent");
    }

    @Test
    void a_message_follows_the_level_and_tells_its_recipient_nothing_of_the_other_labels() {
        Communication notice = new Communication().addAbout(new Reference("Observation/told"));
        notice.getMeta().setSecurity(Protection.sameAs(told("N")));
        Narrowed record = new Narrowed(told("N"), told("R", Sensitivity.ADOPTION, Sensitivity.NOT_FOR_PARENT));
        assertThat(codes(record.labels(notice))).containsExactly("R", "not-for-parent");
    }

    @Test
    void a_message_about_what_families_may_no_longer_know_is_kept_from_them_without_saying_why() {
        Communication notice = new Communication().addAbout(new Reference("Observation/told"));
        notice.getMeta().setSecurity(Protection.sameAs(told("R")));
        Observation violence = told("R");
        violence.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-ActCode", "SDV", null);
        for (Observation hidden : List.of(
                violence,
                told("R", Sensitivity.LOCATION_PROTECTED),
                told("R", Sensitivity.THIRD_PARTY),
                told("R", Sensitivity.LEGAL_PROCEEDINGS))) {
            Narrowed record = new Narrowed(told("R"), hidden);
            assertThat(record.changes(notice)).isTrue();
            assertThat(codes(record.labels(notice))).containsExactly("R", "not-for-parent");
        }
        Observation young = told("R", Sensitivity.YOUTH_JUSTICE);
        assertThat(codes(new Narrowed(told("R"), young).labels(notice))).containsExactly("R");
    }
}
