package goldthread.web.meeting;

import goldthread.directory.Words;
import goldthread.profiles.Meeting;
import goldthread.web.Parts;
import goldthread.web.view.Block;
import goldthread.web.view.ChildPage;
import goldthread.web.view.Grid;
import goldthread.web.view.Line;
import goldthread.web.view.Said;
import goldthread.web.view.Standout;
import goldthread.web.view.Way;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;

/** Puts meetings on a page. */
final class MeetingView {

    private static final String TAB = "meetings";
    private static final List<String> COLUMNS = List.of("Meeting", "When", "Where it stands", "What came of it");

    private MeetingView() {}

    static ChildPage all(List<Appointment> meetings, String child, boolean writes, Words words) {
        return new ChildPage(
                TAB,
                "Meetings",
                "",
                null,
                writes
                        ? List.of(new Way(
                                meetings(child) + "/new",
                                "Call a meeting",
                                "Say which kind, when, and who is invited; the team can be invited at once."))
                        : List.of(),
                List.of(),
                List.of(
                        Block.of(
                                "ahead",
                                "Ahead",
                                new Grid("Meetings ahead", COLUMNS, lines(meetings, child, words, true)),
                                "No meeting is called that is shared with you."),
                        Block.of(
                                "past",
                                "Held or called off",
                                new Grid(
                                        "Meetings that were held or called off",
                                        COLUMNS,
                                        lines(meetings, child, words, false)),
                                "Nothing is recorded by any agency that is shared with you.")));
    }

    private static List<Line> lines(List<Appointment> meetings, String child, Words words, boolean ahead) {
        return meetings.stream()
                .filter(meeting -> Meeting.isAhead(meeting) == ahead)
                .map(meeting -> new Line(
                        List.of(),
                        List.of(
                                MeetingWords.title(meeting, words),
                                MeetingWords.when(meeting),
                                MeetingWords.state(meeting),
                                String.join(" ", MeetingWords.outcome(meeting, words))),
                        "",
                        meetings(child) + "/" + meeting.getIdElement().getIdPart()))
                .toList();
    }

    static String meetings(String child) {
        return "/children/" + child + "/meetings";
    }

    /** What can be done with it. */
    static Set<MeetingMove> moves(Appointment meeting, boolean writes) {
        Set<MeetingMove> moves = EnumSet.noneOf(MeetingMove.class);
        if (writes && Meeting.isAhead(meeting)) {
            moves.addAll(EnumSet.allOf(MeetingMove.class));
            if (meeting.getStatus() == AppointmentStatus.BOOKED || !meeting.hasStart()) {
                moves.remove(MeetingMove.BOOK);
            }
        }
        return moves;
    }

    static ChildPage one(
            Appointment meeting, Parts attendance, String child, boolean writes, Words words, ReportView reports) {
        String address = meetings(child) + "/" + meeting.getIdElement().getIdPart();
        return new ChildPage(
                TAB,
                MeetingWords.title(meeting, words),
                Said.joined(
                        ". ",
                        MeetingWords.when(meeting),
                        MeetingWords.state(meeting),
                        String.valueOf(meeting.hasDescription() ? meeting.getDescription() : "")),
                Way.to(meetings(child), "Meetings"),
                Stream.concat(
                                reports.way(meeting, address).stream(),
                                moves(meeting, writes).stream()
                                        .map(move -> new Way(address + "/" + move.path(), move.title(), move.hint())))
                        .toList(),
                standouts(attendance),
                List.of(
                        Block.of("invited", "Who is invited", invited(attendance), "Nobody is invited yet."),
                        reports.block(attendance, address),
                        Block.said("outcome", "What came of it", MeetingWords.outcome(meeting, words)),
                        Block.said(
                                "kept",
                                "Not shown to you",
                                attendance.text("keptFromYou").equals("0")
                                                || attendance
                                                        .text("keptFromYou")
                                                        .isEmpty()
                                        ? List.of()
                                        : List.of(
                                                "Some of what is recorded of the child is not shared with you, so that"
                                                        + " somebody may be missing here."))));
    }

    private static List<Standout> standouts(Parts attendance) {
        return Stream.concat(
                        attendance
                                .each("notInvited")
                                .map(agency -> new Standout("Not invited", agency.text("text"), "")),
                        attendance
                                .each("agency")
                                .filter(agency -> agency.text("report").equals("owed"))
                                .map(agency -> new Standout(
                                        "Report owed", agency.text("name") + " has not sent its report.", "")))
                .toList();
    }

    private static Grid invited(Parts attendance) {
        return new Grid(
                "Who is invited, and who came",
                List.of("For", "Who", "Answer", "Came", "Report before"),
                Stream.concat(attendance.each("agency"), attendance.each("person"))
                        .map(line -> Line.of(
                                List.of(
                                        line.text("name"),
                                        line.text("report").isEmpty() ? "" : Said.names(line, "person"),
                                        answer(line.text("answer")),
                                        Said.plain(line.text("attendance")),
                                        line.text("report").equals("not-asked") ? "" : Said.plain(line.text("report"))),
                                ""))
                        .toList());
    }

    private static String answer(String code) {
        return switch (code) {
            case "accepted" -> "Comes";
            case "declined" -> "Doesn’t come";
            case "tentative" -> "Perhaps";
            case "needs-action" -> "Not answered";
            default -> "";
        };
    }
}
