package goldthread.web.meeting;

import goldthread.web.ConditionalOnPages;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.Parts;
import goldthread.web.mine.Mine;
import goldthread.web.mine.WhoIsWho;
import goldthread.web.view.Said;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/** Which agency has reported before a meeting, which of the reports the reader may open, and whether theirs is to be sent. */
@Component
@ConditionalOnPages
class MeetingReports {

    private static final String REFERENCE = "reportReference";
    private static final String DOCUMENT = "DocumentReference/";
    private static final Set<String> TO_SEND = Set.of("owed", "not-asked");

    private final FhirDoor fhir;
    private final WhoIsWho directory;

    MeetingReports(FhirDoor fhir, WhoIsWho directory) {
        this.fhir = fhir;
        this.directory = directory;
    }

    /** The reader's own agency, where it is invited and has not reported yet. */
    Optional<Reference> toSend(Parts attendance) {
        return toSend(attendance, directory.mine());
    }

    static Optional<Reference> toSend(Parts attendance, Mine mine) {
        return attendance
                .each("agency")
                .filter(line -> TO_SEND.contains(line.text("report")))
                .flatMap(line -> line.value("organisation", Reference.class).stream())
                .filter(agency -> mine.isProfessional() && mine.isNamed(agency))
                .filter(agency -> String.valueOf(agency.getReference()).startsWith("Organization/"))
                .findFirst();
    }

    /** The documents among the reports that are shared with the reader, by {@code Type/id}. */
    Map<String, DocumentReference> readable(Parts attendance) {
        List<String> ids = attendance
                .each("agency")
                .map(line -> Said.reference(line, REFERENCE))
                .filter(report -> report.startsWith(DOCUMENT))
                .map(report -> report.substring(DOCUMENT.length()))
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return WhoIsWho.all(fhir.ask(FhirRequest.get("/DocumentReference")
                                .with("_id", String.join(",", ids))
                                .with("_count", Integer.toString(ids.size())))
                        .bundle())
                .filter(DocumentReference.class::isInstance)
                .map(DocumentReference.class::cast)
                .collect(Collectors.toMap(
                        report -> DOCUMENT + report.getIdElement().getIdPart(),
                        Function.identity(),
                        (one, same) -> one));
    }
}
