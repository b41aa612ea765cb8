package goldthread.careplan;

import goldthread.careplan.Section.Group;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.profiles.Meeting;
import goldthread.store.DateSpan;
import goldthread.terminology.MeetingAttendance;
import goldthread.terminology.PlanSection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** The meetings of several agencies: those ahead, and of the last year what they decided and who didn't come (N22, N23). */
final class MeetingsSection {

    private static final List<String> AHEAD = List.of("Meeting", "When", "Not answered", "Declined");
    private static final List<String> HELD = List.of("Meeting", "What came of it", "Decided", "Did not come");
    private static final Set<MeetingAttendance> AWAY =
            EnumSet.of(MeetingAttendance.APOLOGIES, MeetingAttendance.ABSENT);

    private final PlanView view;

    private MeetingsSection(PlanView view) {
        this.view = view;
    }

    static Section of(PlanView view) {
        MeetingsSection section = new MeetingsSection(view);
        return new Section(
                PlanSection.MEETINGS,
                List.of(
                        Group.titled("Next meetings", AHEAD, section.ahead()),
                        Group.titled("Last meetings", HELD, section.held())));
    }

    private List<Statement> ahead() {
        return view.record().all(Appointment.class).stream()
                .filter(meeting -> Meeting.isAhead(meeting.resource()))
                .filter(meeting ->
                        day(meeting).filter(day -> day.isBefore(view.day())).isEmpty())
                .sorted(Comparator.comparing(meeting -> day(meeting).orElse(LocalDate.MAX)))
                .map(meeting -> Statement.of(
                        view.agency(meeting),
                        date(meeting),
                        meeting,
                        kind(meeting.resource()),
                        when(meeting.resource()),
                        names(meeting.resource(), ParticipationStatus.NEEDSACTION),
                        names(meeting.resource(), ParticipationStatus.DECLINED)))
                .toList();
    }

    private List<Statement> held() {
        return view.record().all(Appointment.class).stream()
                .filter(meeting -> Meeting.isHeld(meeting.resource()))
                .filter(meeting -> day(meeting)
                        .filter(day -> day.isAfter(view.day().minusYears(1)) && !day.isAfter(view.day()))
                        .isPresent())
                .sorted(Comparator.comparing(
                                (Recorded<Appointment> meeting) -> day(meeting).orElse(LocalDate.MIN))
                        .reversed())
                .map(meeting -> Statement.of(
                        view.agency(meeting),
                        date(meeting),
                        meeting,
                        kind(meeting.resource()),
                        said(meeting.resource(), "result", "summary"),
                        said(meeting.resource(), "decision"),
                        away(meeting.resource())))
                .toList();
    }

    private static Optional<LocalDate> day(Recorded<Appointment> meeting) {
        return Days.first(meeting.resource().getStartElement());
    }

    private static String date(Recorded<Appointment> meeting) {
        return day(meeting).map(Words::day).orElse("");
    }

    private String kind(Appointment meeting) {
        return Meeting.kind(meeting)
                .map(view.words()::of)
                .or(() -> Optional.ofNullable(meeting.getDescription()))
                .orElse("Meeting");
    }

    private static String when(Appointment meeting) {
        return meeting.getStartElement().hasValue()
                ? meeting.getStart()
                        .toInstant()
                        .atZone(DateSpan.ZONE)
                        .toLocalTime()
                        .toString()
                : "no time yet";
    }

    private String names(Appointment meeting, ParticipationStatus answer) {
        return names(meeting.getParticipant().stream().filter(participant -> participant.getStatus() == answer));
    }

    private String away(Appointment meeting) {
        return names(meeting.getParticipant().stream()
                .filter(participant ->
                        Meeting.attendance(participant).filter(AWAY::contains).isPresent()));
    }

    private String names(Stream<AppointmentParticipantComponent> participants) {
        return participants
                .filter(participant -> !Meeting.isChild(participant))
                .map(MeetingsSection::who)
                .map(view::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Reference who(AppointmentParticipantComponent participant) {
        return participant.hasActor()
                ? participant.getActor()
                : Meeting.agency(participant).orElseGet(Reference::new);
    }

    private String said(Appointment meeting, String... parts) {
        Extension outcome = FirstExtension.of(meeting, Extensions.MEETING_OUTCOME);
        return outcome == null
                ? ""
                : Stream.of(parts)
                        .flatMap(part -> outcome.getExtension().stream().filter(said -> part.equals(said.getUrl())))
                        .flatMap(said -> words(said.getValue()).stream())
                        .collect(Collectors.joining("; "));
    }

    private Optional<String> words(Type said) {
        return said instanceof Reference record
                ? Optional.of(Optional.ofNullable(record.getDisplay()).orElse("in a record"))
                : WishesSection.words(said, view);
    }
}
