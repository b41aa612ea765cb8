package goldthread.referral;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.directory.Parties;
import goldthread.profiles.Extensions;
import goldthread.referral.Pushed.State;
import goldthread.referral.ReferralReader.ReferralThread;
import goldthread.store.Origin;
import goldthread.terminology.NoticeCategory;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is overdue, and when a referral is over for whoever asked. */
final class FeedbackTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static Task task(TaskStatus state) {
        Task task = new Task().setStatus(state);
        task.setId("Task/t");
        task.setFocus(new Reference("ServiceRequest/r")).setRequester(new Reference("PractitionerRole/gp"));
        return task;
    }

    private static Communication noticeTo(String recipient) {
        Communication notice = new Communication();
        notice.setId("Communication/c");
        notice.setSender(Origin.server());
        notice.addCategory().addCoding(NoticeCategory.REFERRAL_FEEDBACK.coding());
        return notice.addAbout(new Reference("Task/t"))
                .addRecipient(new Reference(recipient))
                .setSent(Date.from(NOON))
                .setReceived(Date.from(NOON));
    }

    private static Parties practice() {
        PractitionerRole gp = new PractitionerRole().setOrganization(new Reference("Organization/practice"));
        gp.setId("PractitionerRole/gp");
        Organization practice = new Organization();
        practice.setId("Organization/practice");
        return Parties.of(List.of(gp, practice));
    }

    private static Parameters feedback(Task task, Communication... notices) {
        return new Feedback(new ReferralThread(List.of(task), List.of(notices), List.of(), practice()), NOON)
                .parameters();
    }

    private static boolean overdue(Task task) {
        return feedback(task).getParameter("addressee").getPart().stream()
                .filter(part -> part.getName().equals("overdue"))
                .anyMatch(part -> ((BooleanType) part.getValue()).booleanValue());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, true",
        "2026-11-22, false",
        "2026-11-22T11:59:59Z, true",
        "2026-11-22T12:00:01Z, false",
        "2026-10, true",
        "2026-11, false",
        "2026, false"
    })
    void an_acknowledgement_is_overdue_when_its_last_day_is_over(String due, boolean expected) {
        Task task = task(TaskStatus.REQUESTED);
        task.getRestriction().getPeriod().setEndElement(new DateTimeType(due));

        assertThat(overdue(task)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, true", "2026-11-22, false", "2026-10, true", "2026-11, false", "2026, false"})
    void a_review_is_overdue_when_its_last_day_is_over(String due, boolean expected) {
        Task task = task(TaskStatus.ONHOLD);
        task.addExtension(new Extension(Extensions.REVIEW_DUE, new DateType(due)));

        assertThat(overdue(task)).isEqualTo(expected);
    }

    @Test
    void a_review_date_without_a_value_is_no_date() {
        Task task = task(TaskStatus.ONHOLD);
        task.addExtension(new Extension(Extensions.REVIEW_DUE, new DateType()));

        assertThat(overdue(task)).isFalse();
    }

    @Test
    void what_was_sent_to_a_subscription_is_told_beside_the_inbox() {
        Pushed pushed = new Pushed("https://fhir.nhs.uk/Id/ods-organization-code|ZZ901", "Task/t", NOON, State.PARKED);

        Parameters told = new Feedback(
                        new ReferralThread(
                                List.of(task(TaskStatus.RECEIVED)),
                                List.of(noticeTo("Organization/practice")),
                                List.of(pushed),
                                practice()),
                        NOON)
                .parameters();

        assertThat(told.getParameters("told"))
                .extracting(one -> said(one, "channel") + " " + said(one, "state"))
                .containsExactly("inbox acknowledged", "subscription parked");
        assertThat(((Reference) value(told.getParameters("told").get(1), "who"))
                        .getIdentifier()
                        .getValue())
                .isEqualTo("ZZ901");
    }

    private static Type value(ParametersParameterComponent told, String name) {
        return told.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .map(ParametersParameterComponent::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static String said(ParametersParameterComponent told, String name) {
        return value(told, name).primitiveValue();
    }

    @Test
    void what_has_ended_is_not_overdue() {
        Task task = task(TaskStatus.REJECTED);
        task.addExtension(new Extension(Extensions.REVIEW_DUE, new DateType("2026-11-21")));
        task.getRestriction().getPeriod().setEndElement(new DateTimeType("2026-11-21"));

        assertThat(overdue(task)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PractitionerRole/gp, true", "Organization/practice, true", "Organization/school, false"})
    void it_is_over_when_the_answer_has_reached_whoever_asked(String recipient, boolean expected) {
        Task task = task(TaskStatus.REJECTED).setLastModified(Date.from(NOON));

        assertThat(feedback(task, noticeTo(recipient)).getParameterBool("closed"))
                .isEqualTo(expected);
    }

    @Test
    void a_requester_who_is_named_by_an_identifier_is_told_by_the_entry_that_has_it() {
        Identifier code = new Identifier()
                .setSystem("https://fhir.nhs.uk/Id/ods-organization-code")
                .setValue("Z99901");
        Organization practice = new Organization().setIdentifier(List.of(code));
        practice.setId("Organization/practice");
        Task rejected = task(TaskStatus.REJECTED).setRequester(new Reference().setIdentifier(code));

        Parameters answer = new Feedback(
                        new ReferralThread(
                                List.of(rejected),
                                List.of(noticeTo("Organization/practice")),
                                List.of(),
                                Parties.of(List.of(practice))),
                        NOON)
                .parameters();

        assertThat(answer.getParameterBool("closed")).isTrue();
    }

    @Test
    void a_notice_from_before_the_answer_tells_nothing_of_it() {
        Task task = task(TaskStatus.REJECTED).setLastModified(Date.from(NOON.plusSeconds(1)));

        assertThat(feedback(task, noticeTo("Organization/practice")).getParameterBool("closed"))
                .isFalse();
    }

    @Test
    void a_notice_that_nobody_has_acknowledged_closes_nothing() {
        Communication unread = noticeTo("Organization/practice");
        unread.setReceived(null);
        Task task = task(TaskStatus.REJECTED).setLastModified(Date.from(NOON));

        assertThat(feedback(task, unread).getParameterBool("closed")).isFalse();
    }

    @Test
    void to_have_read_where_it_stands_is_not_to_have_read_what_came_of_it() {
        Communication standing = noticeTo("Organization/practice");
        standing.setCategory(List.of(new CodeableConcept(NoticeCategory.WAITING_UPDATE.coding())));
        Task task = task(TaskStatus.REJECTED).setLastModified(Date.from(NOON));

        assertThat(feedback(task, standing).getParameterBool("closed")).isFalse();
    }

    @Test
    void only_what_the_server_told_shows_that_an_answer_has_reached_somebody() {
        Communication written = noticeTo("Organization/practice");
        written.setSender(new Reference("Organization/camhs"));
        Task task = task(TaskStatus.REJECTED).setLastModified(Date.from(NOON));

        assertThat(feedback(task, written).getParameterBool("closed")).isFalse();
    }

    @Test
    void a_task_that_bears_no_time_is_told_of_all_the_same() {
        assertThat(feedback(task(TaskStatus.REJECTED), noticeTo("Organization/practice"))
                        .getParameterBool("closed"))
                .isTrue();
    }

    @Test
    void what_the_requester_withdrew_is_over_and_what_is_open_isnt() {
        assertThat(feedback(task(TaskStatus.CANCELLED)).getParameterBool("closed"))
                .isTrue();
        assertThat(feedback(task(TaskStatus.ACCEPTED), noticeTo("Organization/practice"))
                        .getParameterBool("closed"))
                .isFalse();
    }

    @Test
    void whom_it_was_passed_on_to_follows_whoever_passed_it_on() {
        Task second = task(TaskStatus.REQUESTED).setAuthoredOn(Date.from(NOON));
        second.setId("Task/second");
        Task part = task(TaskStatus.REQUESTED).setAuthoredOn(Date.from(NOON.plusSeconds(9)));
        part.setId("Task/part");
        part.addPartOf(new Reference("Task/t"));
        Task first = task(TaskStatus.INPROGRESS).setAuthoredOn(Date.from(NOON.minusSeconds(9)));

        Parameters answer = new Feedback(
                        new ReferralThread(List.of(second, part, first), List.of(), List.of(), Parties.none()), NOON)
                .parameters();

        assertThat(answer.getParameter().stream()
                        .filter(parameter -> parameter.getName().equals("addressee"))
                        .map(parameter -> ((Reference) Objects.requireNonNull(
                                        parameter.getPartFirstRep().getValue()))
                                .getReference()))
                .containsExactly("Task/t", "Task/part", "Task/second");
    }
}
