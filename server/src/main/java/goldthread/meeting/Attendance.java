package goldthread.meeting;

import goldthread.careteam.Around;
import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.Meeting;
import goldthread.terminology.MeetingAttendance;
import goldthread.terminology.MeetingReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/**
 * Who was invited to a meeting, answered, came and reported, by agency (N23): a pure function of what is known.
 *
 * @param meeting the meeting
 * @param around who stands around the child, as far as the caller sees it
 * @param invited for which agencies people are invited
 * @param seenThere keys of those whom a contact of this appointment names as having taken part
 */
record Attendance(Appointment meeting, Around around, InvitedAgencies invited, Set<String> seenThere) {

    private static final List<ParticipationStatus> BEST_FIRST = List.of(
            ParticipationStatus.ACCEPTED,
            ParticipationStatus.TENTATIVE,
            ParticipationStatus.NEEDSACTION,
            ParticipationStatus.DECLINED);

    Attendance {
        seenThere = Set.copyOf(seenThere);
    }

    /**
     * An agency, or somebody who acts for none that is known.
     *
     * @param agency whose line it is; empty for somebody who acts for none
     * @param names every key of the agency
     * @param entries those who are invited for it
     */
    record Line(Optional<Reference> agency, Set<String> names, List<AppointmentParticipantComponent> entries) {

        /** The best answer of those who are invited. */
        ParticipationStatus answer() {
            return entries.stream()
                    .map(entry -> Objects.requireNonNullElse(entry.getStatus(), ParticipationStatus.NEEDSACTION))
                    .min(Comparator.comparingInt(BEST_FIRST::indexOf))
                    .orElse(ParticipationStatus.NEEDSACTION);
        }
    }

    /** One line for each agency, in the order of the invitations, and one for each person without an agency. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (AppointmentParticipantComponent entry : meeting.getParticipant()) {
            if (Meeting.isChild(entry)) {
                continue;
            }
            Optional<Reference> agency = agencyOf(entry);
            Set<String> names = agency.map(this::namesOf).orElse(Set.of());
            Optional<Line> known = lines.stream()
                    .filter(line -> line.names().stream().anyMatch(names::contains))
                    .findFirst();
            if (known.isPresent()) {
                known.get().entries().add(entry);
            } else {
                lines.add(new Line(agency, names, new ArrayList<>(List.of(entry))));
            }
        }
        return lines;
    }

    private Optional<Reference> agencyOf(AppointmentParticipantComponent entry) {
        return invited.agencyOf(entry)
                .or(() -> Invitation.agencyOf(entry, around).map(Around.Agency::reference));
    }

    private Set<String> namesOf(Reference agency) {
        Set<String> names = new HashSet<>(invited.namesOf(agency));
        around.agencies().stream()
                .filter(known -> known.isAmong(names))
                .findFirst()
                .ifPresent(known -> names.addAll(known.names()));
        return names;
    }

    /** Whether somebody of a line came; the best that is said of any of them. */
    Optional<MeetingAttendance> cameOf(Line line) {
        return line.entries().stream()
                .flatMap(entry -> Meeting.attendance(entry).or(() -> seen(entry)).stream())
                .min(Comparator.naturalOrder());
    }

    private Optional<MeetingAttendance> seen(AppointmentParticipantComponent entry) {
        return PartyKey.of(entry.getActor()).filter(seenThere::contains).map(key -> MeetingAttendance.ATTENDED);
    }

    /** Whether an agency's report was sent before. */
    MeetingReport reportOf(Line line) {
        List<Extension> reports = reports(line).toList();
        if (reports.stream().anyMatch(report -> part(report, "report").isPresent())) {
            return MeetingReport.SENT;
        }
        boolean none = reports.stream()
                .flatMap(report -> part(report, "nothing-to-report").stream())
                .anyMatch(said -> said instanceof BooleanType nothing && nothing.hasValue() && nothing.booleanValue());
        if (none) {
            return MeetingReport.NOTHING_TO_REPORT;
        }
        boolean asked = Meeting.asksForReports(meeting) && meeting.getStatus() != AppointmentStatus.CANCELLED;
        return asked ? MeetingReport.OWED : MeetingReport.NOT_ASKED;
    }

    /** The report that was sent. */
    Optional<Reference> sentBy(Line line) {
        return reports(line)
                .flatMap(report -> part(report, "report").stream())
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .findFirst();
    }

    private Stream<Extension> reports(Line line) {
        return meeting.getExtension().stream()
                .filter(extension -> Extensions.AGENCY_REPORT.equals(extension.getUrl()))
                .filter(report -> part(report, "agency")
                        .filter(Reference.class::isInstance)
                        .map(Reference.class::cast)
                        .filter(agency -> invited.namesOf(agency).stream().anyMatch(line.names()::contains))
                        .isPresent());
    }

    private static Optional<Type> part(Extension report, String url) {
        return report.getExtension().stream()
                .filter(extension -> url.equals(extension.getUrl()) && extension.hasValue())
                .map(Extension::getValue)
                .findFirst();
    }
}
