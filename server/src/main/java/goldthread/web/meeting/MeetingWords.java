package goldthread.web.meeting;

import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.web.view.Said;
import goldthread.web.words.ClinicalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;

/** What a meeting is called, when it is, where it stands and what came of it, in words. */
final class MeetingWords {

    private MeetingWords() {}

    static String title(Appointment meeting, Words words) {
        return words.ofFirst(meeting.getServiceType()).orElse("Meeting");
    }

    static String when(Appointment meeting) {
        return meeting.getStartElement().hasValue()
                ? ClinicalDate.of(meeting.getStart().toInstant().atZone(ClinicalDate.ZONE))
                        .text()
                : "No day is set";
    }

    static String state(Appointment meeting) {
        if (!meeting.getStatusElement().hasValue()) {
            return "";
        }
        return switch (meeting.getStatus()) {
            case PROPOSED, PENDING -> "Proposed";
            case BOOKED -> "Booked";
            case FULFILLED -> "Held";
            case CANCELLED -> "Called off";
            case NOSHOW -> "Not held";
            default -> Said.plain(meeting.getStatus().toCode());
        };
    }

    /** What came of it, a sentence each. */
    static List<String> outcome(Appointment meeting, Words words) {
        Extension outcome = FirstExtension.of(meeting, Extensions.MEETING_OUTCOME);
        if (outcome == null) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        for (String part : List.of("result", "decision", "summary")) {
            outcome.getExtension().stream()
                    .filter(each -> part.equals(each.getUrl()) && each.hasValue())
                    .flatMap(each -> text(each, words))
                    .forEach(said::add);
        }
        return said;
    }

    private static Stream<String> text(Extension part, Words words) {
        if (part.getValue() instanceof CodeableConcept code) {
            return words.of(code).stream().map(said -> said + ".");
        }
        return part.getValue().isPrimitive() ? Stream.of(part.getValue().primitiveValue()) : Stream.empty();
    }
}
