package goldthread.web.meeting;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.terminology.Choice;
import goldthread.web.ConditionalOnPages;
import goldthread.web.RecordRefusal.Fault;
import goldthread.web.form.FormPart;
import goldthread.web.form.Input;
import goldthread.web.form.Kind;
import goldthread.web.form.Option;
import goldthread.web.form.Readership;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.words.ClinicalDate;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipantRequired;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/** The form with which a meeting is called, and the record that it makes. */
@Component
@ConditionalOnPages
class NewMeeting {

    static final Input DAY = Input.asking(Kind.COMING_DAY, "day", "On which day?")
            .hint("For example, 27 3 2027")
            .required("Enter the day of the meeting");
    static final Input FROM =
            Input.asking(Kind.LINE, "from", "From").hint("For example, 14:30").required("Enter when it begins");
    static final Input UNTIL = Input.asking(Kind.LINE, "until", "Until").required("Enter when it ends");
    private static final Input ABOUT =
            Input.asking(Kind.TEXT, "about", "Where is it, and what is it about? (optional)");
    private static final String KIND = "kind";
    private static final String STATE = "state";
    private static final String WHO = "who";
    private static final String AGENCIES = "agencies";
    private static final String BOOKED = "booked";
    private static final String CAMHS = "camhs-not-invited";
    private static final String CHILD = "Patient/";
    private static final String TIME = "Enter a time of the day, such as 14:30";
    private static final Pattern OF_DAY = Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)");

    private final List<Choice> kinds;
    private final MeetingForms forms;
    private final Readership readership;

    NewMeeting(FhirContext fhir, MeetingForms forms, Readership readership) {
        this.kinds = Choice.of(fhir, "meeting-type");
        this.forms = forms;
        this.readership = readership;
    }

    /** The questions; who and which agencies can be invited, each as {@code Type/id}. */
    Sheet sheet(List<Option> people, List<Option> agencies) {
        return new Sheet(List.of(
                FormPart.of(
                        Input.choosing(Kind.LIST, KIND, "Which kind of meeting?", Option.labels(kinds))
                                .required("Select the kind of meeting"),
                        DAY,
                        FROM,
                        UNTIL,
                        ABOUT,
                        Input.choosing(
                                        Kind.ONE,
                                        STATE,
                                        "Is it settled?",
                                        List.of(
                                                new Option(
                                                        "proposed",
                                                        "Not yet",
                                                        "Invite the team next, and book it then."),
                                                new Option(BOOKED, "Yes, it takes place", "")))
                                .required("Select whether it is settled")),
                FormPart.of(
                        Input.choosing(Kind.SOME, WHO, "Who is invited?", people),
                        Input.choosing(Kind.SOME, AGENCIES, "Which agencies send somebody?", agencies)),
                forms.without(),
                readership.part()));
    }

    /** What it lacks, by the name of the input. */
    static Map<String, String> lacks(Sheet sheet, Typed typed, LocalDate today) {
        Map<String, String> found = new LinkedHashMap<>(sheet.lacks(typed, today));
        for (Input input : List.of(FROM, UNTIL)) {
            if (typed.given(input).isPresent() && time(typed, input).isEmpty()) {
                found.put(input.input(), TIME);
            }
        }
        Optional<LocalTime> begins = time(typed, FROM);
        if (begins.isPresent()
                && time(typed, UNTIL).filter(end -> !end.isAfter(begins.get())).isPresent()) {
            found.put(UNTIL.input(), "It must end after it begins");
        }
        if (typed.all(WHO).stream().allMatch(who -> who.startsWith(CHILD))
                && typed.all(AGENCIES).isEmpty()) {
            found.put(WHO, "Select somebody, or an agency, who is invited");
        }
        MeetingForms.lacksRole(typed).ifPresent(wrong -> found.put("role", wrong));
        return found;
    }

    static Optional<LocalTime> time(Typed typed, Input input) {
        Matcher of = OF_DAY.matcher(typed.text(input.input()));
        return of.matches()
                ? Optional.of(LocalTime.of(Integer.parseInt(of.group(1)), Integer.parseInt(of.group(2))))
                : Optional.empty();
    }

    /** What was typed as a record, for the server to judge. */
    Appointment appointment(String child, Typed typed) {
        Appointment meeting = new Appointment();
        meeting.getMeta().addProfile(Profiles.MEETING);
        readership.label(meeting.getMeta(), typed);
        meeting.setStatus(typed.has(STATE, BOOKED) ? AppointmentStatus.BOOKED : AppointmentStatus.PROPOSED);
        kinds.stream()
                .filter(kind -> typed.has(KIND, kind.code()))
                .findFirst()
                .ifPresent(kind -> meeting.addServiceType(new CodeableConcept(kind.coding())));
        typed.given(ABOUT).ifPresent(meeting::setDescription);
        at(typed, FROM).ifPresent(meeting::setStart);
        at(typed, UNTIL).ifPresent(meeting::setEnd);
        boolean comes = typed.has(WHO, CHILD + child);
        participant(meeting, comes ? ParticipantRequired.REQUIRED : ParticipantRequired.INFORMATIONONLY)
                .setActor(new Reference(CHILD + child));
        typed.all(WHO).stream()
                .filter(who -> !who.startsWith(CHILD))
                .forEach(who ->
                        participant(meeting, ParticipantRequired.REQUIRED).setActor(new Reference(who)));
        typed.all(AGENCIES)
                .forEach(agency -> participant(meeting, ParticipantRequired.REQUIRED)
                        .addExtension(Extensions.INVITED_AGENCY, new Reference(agency)));
        forms.withoutMentalHealth(meeting, typed);
        return meeting;
    }

    private static AppointmentParticipantComponent participant(Appointment meeting, ParticipantRequired required) {
        return meeting.addParticipant()
                .addType(new CodeableConcept(new Coding()
                        .setSystem("http://terminology.hl7.org/CodeSystem/v3-ParticipationType")
                        .setCode("PART")))
                .setRequired(required)
                .setStatus(ParticipationStatus.NEEDSACTION);
    }

    private static Optional<Date> at(Typed typed, Input input) {
        return typed.day(DAY)
                .flatMap(day -> time(typed, input)
                        .map(time -> Date.from(
                                day.atTime(time).atZone(ClinicalDate.ZONE).toInstant())));
    }

    /** The field to which a fault belongs. */
    static String field(Fault fault) {
        if (CAMHS.equals(fault.rule())) {
            return AGENCIES;
        }
        return fault.place().contains("participant") ? WHO : "";
    }
}
