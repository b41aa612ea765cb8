package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.code;
import static goldthread.careplan.RecordBuilder.text;
import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.ObservationKind;
import goldthread.terminology.PlanComparison;
import goldthread.terminology.PlanSection;
import goldthread.terminology.SignificantEvent;
import goldthread.terminology.TaskCode;
import goldthread.terminology.WishesResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

class WishesSectionTest {

    private static Observation wish(String id, String words, String day) {
        Observation wish = withId(new Observation(), "Observation/" + id).setStatus(ObservationStatus.FINAL);
        wish.setCode(code(ObservationKind.WISHES));
        wish.setEffective(new DateTimeType(day));
        wish.setValue(new StringType(words));
        wish.addPerformer(RecordBuilder.CHILD);
        return wish;
    }

    private static Observation answered(Observation wish, WishesResponse response, Extension... parts) {
        Extension given = wish.addExtension().setUrl(Extensions.RESPONSE);
        given.addExtension("acted-on", code(response));
        for (Extension part : parts) {
            given.addExtension(part);
        }
        return wish;
    }

    private static List<Statement> on(String day, RecordBuilder record) {
        return WishesSection.of(record.on(day)).statements();
    }

    @Test
    void what_nobody_has_answered_comes_first_with_the_days_it_has_waited() {
        RecordBuilder record = new RecordBuilder()
                .add(
                        answered(
                                wish("quiet", "A quiet room.", "2026-02-01"),
                                WishesResponse.ACTED_ON,
                                new Extension("explained-on", new DateType("2026-02-10"))),
                        wish("new", "The same person each time.", "2026-05-20"),
                        wish("old", "See my sister.", "2026-04-02"));

        List<Statement> wishes = on("2026-06-01", record);

        assertThat(wishes)
                .extracting(wish -> wish.cells().get(0) + " | " + wish.cells().get(2))
                .containsExactly(
                        "“See my sister.” | waits for 60 days",
                        "“The same person each time.” | waits for 12 days",
                        "“A quiet room.” | Acted on");
        assertThat(wishes)
                .extracting(wish -> wish.marks().contains(Mark.UNANSWERED))
                .containsExactly(true, true, false);
        assertThat(wishes.get(2).cells().get(4)).isEqualTo("10-Feb-2026");
    }

    @Test
    void an_answer_says_why_not_and_who_explained_it_when() {
        Observation wish = answered(
                wish("late", "Later in the day.", "2026-05-01"),
                WishesResponse.NOT_ACTED_ON,
                new Extension("reason", new StringType("The clinic closes at four.")),
                new Extension("explained-on", new DateType("2026-05-08")),
                new Extension("by", RecordBuilder.CLINICIAN));
        wish.setMethod(text("Spoken with alone"));

        assertThat(on("2026-06-01", new RecordBuilder().add(wish)))
                .singleElement()
                .satisfies(line -> assertThat(line.cells())
                        .containsExactly(
                                "“Later in the day.”",
                                "the child (spoken with alone)",
                                "Not acted on",
                                "The clinic closes at four.",
                                "08-May-2026 by Maja Lindqvist"));
        assertThat(on("2026-05-07", new RecordBuilder().add(wish))
                        .get(0)
                        .cells()
                        .get(2))
                .isEqualTo("waits for 6 days");
        assertThat(on("2026-04-30", new RecordBuilder().add(wish))).isEmpty();
    }

    @Test
    void a_wish_that_is_considered_waits_and_is_overdue_after_its_day() {
        RecordBuilder record = new RecordBuilder()
                .add(answered(
                        wish("move", "Move school.", "2026-05-01"),
                        WishesResponse.BEING_CONSIDERED,
                        new Extension("decide-by", new DateType("2026-05-31"))));

        assertThat(on("2026-05-31", record).get(0).marks()).containsExactly(Mark.UNANSWERED);
        assertThat(on("2026-06-01", record).get(0).marks()).containsExactlyInAnyOrder(Mark.UNANSWERED, Mark.OVERDUE);
        assertThat(on("2026-06-01", record).get(0).cells().get(2))
                .isEqualTo("waits for 31 days; to be decided by 31-May-2026");
    }

    private static Observation event(String id, SignificantEvent what, String day) {
        Observation event = withId(new Observation(), "Observation/" + id).setStatus(ObservationStatus.FINAL);
        event.setCode(code(what));
        event.setEffective(new DateTimeType(day));
        return event;
    }

    @Test
    void a_wish_that_waits_says_what_happened_since_and_rests_on_it() {
        RecordBuilder record = new RecordBuilder()
                .add(
                        wish("sister", "See my sister.", "2026-05-01"),
                        answered(wish("quiet", "A quiet room.", "2026-05-01"), WishesResponse.ACTED_ON),
                        event("before", SignificantEvent.MISSING, "2026-04-30"),
                        event("missing", SignificantEvent.MISSING, "2026-05-04T21:00:00Z"),
                        event("missing-too", SignificantEvent.MISSING, "2026-05-04"),
                        event("harm", SignificantEvent.SELF_HARM, "2026-05-10"),
                        event("good", SignificantEvent.ACHIEVEMENT, "2026-05-11"),
                        event("mistake", SignificantEvent.ARREST, "2026-05-12")
                                .setStatus(ObservationStatus.ENTEREDINERROR));

        List<Statement> wishes = on("2026-06-01", record);

        assertThat(wishes.get(0).cells().get(2)).isEqualTo("waits for 31 days; 2 incidents recorded since then");
        assertThat(wishes.get(0).evidence())
                .extracting(Recorded::reference)
                .containsExactly(
                        "Observation/sister", "Observation/harm", "Observation/missing", "Observation/missing-too");
        assertThat(wishes.get(1).evidence()).hasSize(1);
        assertThat(on("2026-05-04", record).get(0).cells().get(2))
                .isEqualTo("waits for 3 days; 1 incident recorded since then");
    }

    private static Appointment booked(String id, String start) {
        Appointment booked = withId(new Appointment(), "Appointment/" + id).setStatus(AppointmentStatus.BOOKED);
        booked.setStartElement(new InstantType(start)).setDescription("Review");
        booked.addParticipant().setActor(RecordBuilder.CLINICIAN);
        return booked;
    }

    private static Extension company(Appointment appointment, Extension... parts) {
        Extension wish = appointment.addExtension().setUrl(Extensions.ACCOMPANIMENT_WISH);
        wish.addExtension("who", new StringType("Priya"));
        for (Extension part : parts) {
            wish.addExtension(part);
        }
        return wish;
    }

    @Test
    void whom_the_child_wants_to_bring_is_said_and_why_it_could_not_be() {
        Appointment open = booked("open", "2026-06-03T10:00:00Z");
        company(open);
        Appointment honoured = booked("honoured", "2026-05-03T10:00:00Z");
        company(honoured, new Extension("honoured", new BooleanType(true)));
        Appointment refused = booked("refused", "2026-04-03T10:00:00Z");
        company(
                refused,
                new Extension("honoured", new BooleanType(false)),
                new Extension("reason", new StringType("No room for four")));

        List<Statement> lines = on("2026-06-01", new RecordBuilder().add(refused, open, honoured));

        assertThat(lines)
                .extracting(line -> line.cells().get(1) + ", " + line.cells().get(2))
                .containsExactly("Priya, not said", "Priya, yes", "Priya, no: No room for four");
        assertThat(lines.get(0).marks()).containsExactly(Mark.UNANSWERED);
        assertThat(lines.get(0).agency()).isEqualTo("Riverside CAMHS");
        assertThat(lines.get(2).marks()).isEmpty();
    }

    @Test
    void an_appointment_ahead_without_the_interpreter_that_the_child_needs_is_marked() {
        RecordBuilder record = new RecordBuilder();
        record.child()
                .addExtension(
                        "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired", new BooleanType(true));
        Appointment with = booked("with", "2026-06-09T10:00:00Z");
        with.addParticipant()
                .addType()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/participant-type")
                .setCode("translator");
        Appointment given = booked("given", "2026-06-08T10:00:00Z");
        given.addExtension().setUrl(Extensions.WITHOUT_INTERPRETER);
        record.add(with, given, booked("without", "2026-06-07T10:00:00Z"), booked("past", "2026-05-01T10:00:00Z"));

        List<Statement> lines = on("2026-06-01", record);

        assertThat(lines)
                .extracting(line -> line.cells().get(3))
                .containsExactly("arranged", "none, as was decided", "none");
        assertThat(lines)
                .extracting(line -> line.marks().contains(Mark.NO_INTERPRETER))
                .containsExactly(false, true, true);
    }

    @Test
    void a_request_for_another_worker_says_what_came_of_it() {
        Task open = withId(new Task(), "Task/open").setStatus(TaskStatus.REQUESTED);
        open.setCode(code(TaskCode.REQUEST_CHANGE_OF_WORKER))
                .setRequester(RecordBuilder.CHILD)
                .setOwner(RecordBuilder.COUNCIL)
                .setDescription("Someone who listens.");
        Task done = open.copy().setStatus(TaskStatus.COMPLETED);
        withId(done, "Task/done").addOutput().setType(text("Outcome")).setValue(new StringType("Omar takes over."));

        List<Statement> lines = WishesSection.of(
                        new RecordBuilder().add(open, done).on("2026-06-01"))
                .statements();

        assertThat(lines)
                .extracting(Statement::cells)
                .containsExactly(
                        List.of("“Someone who listens.”", "the child", "done", "Omar takes over."),
                        List.of("“Someone who listens.”", "the child", "sent, not answered", ""));
        assertThat(lines)
                .extracting(line -> line.marks().contains(Mark.UNANSWERED))
                .containsExactly(false, true);
        assertThat(lines.get(0).agency()).isEqualTo("Eastmoor Council");
    }

    @Test
    void an_output_or_a_reason_without_a_value_says_nothing() {
        Task done = withId(new Task(), "Task/done").setStatus(TaskStatus.COMPLETED);
        done.setCode(code(TaskCode.REQUEST_CHANGE_OF_WORKER))
                .setRequester(RecordBuilder.CHILD)
                .setOwner(RecordBuilder.COUNCIL);
        done.addOutput().setType(text("Outcome"));
        done.addOutput().setType(text("Outcome")).setValue(new StringType("Omar takes over."));
        RecordBuilder record = new RecordBuilder().add(done);

        assertThat(on("2026-06-01", record).get(0).cells().get(3)).isEqualTo("Omar takes over.");
        assertThat(WishesSection.words(null, record.on("2026-06-01"))).isEmpty();
    }

    @Test
    void what_was_answered_since_is_marked_and_what_waits_is_counted() {
        Observation old = wish("old", "See my sister.", "2026-04-02");
        Observation fresh = answered(wish("fresh", "A quiet room.", "2026-04-03"), WishesResponse.ACTED_ON);
        Appointment booked = booked("open", "2026-06-03T10:00:00Z");
        company(booked);
        PlanView view = new RecordBuilder()
                .add(old)
                .storedAt("2026-05-20T10:00:00Z")
                .add(fresh, booked)
                .view(new PlanQuestion(
                        LocalDate.parse("2026-06-01"),
                        Optional.of(new Comparison(PlanComparison.SINCE, Instant.parse("2026-05-01T00:00:00Z"))),
                        EnumSet.of(PlanSection.WISHES)));

        List<Section> sections = Sections.of(view);

        assertThat(sections.get(0).statements())
                .extracting(Statement::marks)
                .containsExactly(Set.of(Mark.UNANSWERED), Set.of(Mark.CHANGED), Set.of(Mark.UNANSWERED, Mark.CHANGED));
        assertThat(Glance.of(view, sections))
                .contains(
                        "Wishes of the child that wait for an answer: 1.", "Changed since then: What I asked for (2).");
    }
}
