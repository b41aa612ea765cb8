package goldthread.web.meeting;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.Meeting;
import goldthread.terminology.Choice;
import goldthread.web.ConditionalOnPages;
import goldthread.web.RecordRefusal.Fault;
import goldthread.web.form.FormPart;
import goldthread.web.form.Input;
import goldthread.web.form.Kind;
import goldthread.web.form.Option;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.springframework.stereotype.Component;

/** The forms with which a meeting is moved on, and what they make of it. */
@Component
@ConditionalOnPages
class MeetingForms {

    static final String WITHOUT = "without";
    private static final String ROLE = "role";
    private static final String CAME = "came-";
    private static final String RESULT = "result";
    private static final String CAMHS = "camhs-not-invited";
    private static final Input DECISIONS =
            Input.asking(Kind.TEXT, "decisions", "What was decided?").hint("One decision on a line.");
    private static final Input SUMMARY = Input.asking(Kind.TEXT, "summary", "In a few sentences (optional)");

    private final List<Choice> came;
    private final List<Choice> results;
    private final List<Choice> reasons;
    private final List<Choice> roles;
    private final Words words;

    MeetingForms(FhirContext fhir, Words words) {
        this.came = Choice.of(fhir, "meeting-attendance");
        this.results = Choice.of(fhir, "meeting-outcome");
        this.reasons = Choice.of(fhir, "override-reason");
        this.roles = Choice.of(fhir, "team-role");
        this.words = words;
    }

    /** The questions of a step; none where it needs nothing but its button. */
    Sheet sheet(MeetingMove move, Appointment meeting) {
        return switch (move) {
            case INVITE, CANCEL -> new Sheet(List.of());
            case BOOK -> new Sheet(Meeting.isForSafety(meeting) ? List.of(without()) : List.of());
            case OUTCOME -> outcome(meeting);
        };
    }

    /** Why a meeting about the child's safety goes ahead without the mental health service. */
    FormPart without() {
        return new FormPart(
                "If a mental health service that works with the child is not invited",
                "It belongs to every strategy discussion, child protection conference and core group. Invite it, or"
                        + " say why the meeting goes ahead without it.",
                List.of(
                        Input.choosing(
                                Kind.LIST, WITHOUT, "Why does it go ahead without? (optional)", Option.labels(reasons)),
                        Input.choosing(
                                Kind.LIST, ROLE, "In which role do you decide so? (optional)", Option.labels(roles))));
    }

    private Sheet outcome(Appointment meeting) {
        List<FormPart> parts = new ArrayList<>();
        List<Input> people = new ArrayList<>();
        Invited.by(meeting)
                .forEach((key, one) ->
                        people.add(Input.choosing(Kind.LIST, CAME + key, name(one), Option.labels(came))));
        if (!people.isEmpty()) {
            parts.add(new FormPart("Who came?", "Leave out whom you don’t know of.", people));
        }
        parts.add(new FormPart(
                "What came of it?",
                "",
                List.of(
                        Input.choosing(Kind.LIST, RESULT, "The result", Option.labels(results))
                                .required("Select the result"),
                        DECISIONS,
                        SUMMARY)));
        if (Meeting.isForSafety(meeting)) {
            parts.add(without());
        }
        return new Sheet(parts);
    }

    private static String name(AppointmentParticipantComponent one) {
        return Optional.ofNullable(one.getActor().getDisplay())
                .or(() -> Meeting.agency(one).map(agency -> String.valueOf(agency.getDisplay())))
                .filter(name -> !name.equals("null"))
                .orElse("Somebody whose name isn’t recorded");
    }

    /** What it lacks, by the name of the input. */
    Map<String, String> lacks(MeetingMove move, Sheet sheet, Typed typed, LocalDate today) {
        Map<String, String> found = new LinkedHashMap<>(sheet.lacks(typed, today));
        if (move == MeetingMove.OUTCOME
                && typed.given(DECISIONS).isEmpty()
                && typed.given(SUMMARY).isEmpty()) {
            found.put(DECISIONS.input(), "Say what was decided, or what happened in a few sentences");
        }
        lacksRole(typed).ifPresent(wrong -> found.put(ROLE, wrong));
        return found;
    }

    static Optional<String> lacksRole(Typed typed) {
        return !typed.text(WITHOUT).isEmpty() && typed.text(ROLE).isEmpty()
                ? Optional.of("Select in which role you decide so")
                : Optional.empty();
    }

    /** The meeting after a step. */
    Appointment moved(MeetingMove move, Appointment meeting, Typed typed) {
        Appointment moved = meeting.copy();
        switch (move) {
            case BOOK -> moved.setStatus(AppointmentStatus.BOOKED);
            case CANCEL -> moved.setStatus(AppointmentStatus.CANCELLED);
            case OUTCOME -> hold(moved, typed);
            case INVITE -> throw new IllegalArgumentException("The team is invited by its operation.");
        }
        withoutMentalHealth(moved, typed);
        return moved;
    }

    /** Writes down that it goes ahead without the mental health service, where that was chosen. */
    void withoutMentalHealth(Appointment meeting, Typed typed) {
        chosen(reasons, typed.text(WITHOUT)).ifPresent(why -> {
            Extension without = meeting.addExtension().setUrl(Extensions.WITHOUT_MENTAL_HEALTH);
            without.addExtension("reason", why);
            chosen(roles, typed.text(ROLE)).ifPresent(role -> without.addExtension(ROLE, role));
        });
    }

    private void hold(Appointment meeting, Typed typed) {
        meeting.setStatus(AppointmentStatus.FULFILLED);
        Invited.by(meeting)
                .forEach((key, one) -> chosen(came, typed.text(CAME + key)).ifPresent(said -> {
                    one.getExtension().removeIf(extension -> Extensions.ATTENDANCE.equals(extension.getUrl()));
                    one.addExtension(Extensions.ATTENDANCE, said);
                }));
        Extension outcome = meeting.addExtension().setUrl(Extensions.MEETING_OUTCOME);
        chosen(results, typed.text(RESULT)).ifPresent(result -> outcome.addExtension(RESULT, result));
        typed.text(DECISIONS.input())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> outcome.addExtension("decision", new StringType(line)));
        typed.given(SUMMARY).ifPresent(text -> outcome.addExtension("summary", new StringType(text)));
    }

    private static Optional<CodeableConcept> chosen(List<Choice> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .map(choice -> new CodeableConcept(choice.coding()));
    }

    /** The field to which a fault belongs. */
    static String field(Fault fault) {
        return CAMHS.equals(fault.rule()) ? WITHOUT : "";
    }

    /** What is there now, for whoever came second. */
    Map<String, String> facts(Appointment meeting) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Meeting", MeetingWords.title(meeting, words));
        facts.put("When", MeetingWords.when(meeting));
        facts.put("Where it stands", MeetingWords.state(meeting));
        facts.put("What came of it", String.join(" ", MeetingWords.outcome(meeting, words)));
        facts.values().removeIf(String::isBlank);
        return facts;
    }
}
