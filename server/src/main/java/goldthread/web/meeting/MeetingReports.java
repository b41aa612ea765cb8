package goldthread.web.meeting;

import goldthread.web.ConditionalOnPages;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.Parts;
import goldthread.web.form.Typed;
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
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
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

    /** Whether what was typed is the report of the reader's agency that stands there. */
    boolean isSent(Parts attendance, String child, ReportForm form, Typed typed) {
        Set<String> same = readable(attendance, child).entrySet().stream()
                .filter(report -> form.isMadeOf(report.getValue(), typed))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return isSent(attendance, directory.mine(), same, typed);
    }

    /**
     * The same.
     *
     * @param same the documents that are what was typed, as {@code Type/id}
     */
    static boolean isSent(Parts attendance, Mine mine, Set<String> same, Typed typed) {
        return attendance
                .each("agency")
                .filter(line -> line.value("organisation", Reference.class)
                        .filter(agency -> mine.isProfessional() && mine.isNamed(agency))
                        .isPresent())
                .anyMatch(line -> ReportForm.isNothing(typed)
                        ? line.text("report").equals("nothing-to-report")
                        : same.contains(Said.reference(line, REFERENCE)));
    }

    /** The documents among the reports about this child that are shared with the reader and hold, by {@code Type/id}. */
    Map<String, DocumentReference> readable(Parts attendance, String child) {
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
                .filter(report -> isShown(report, child))
                .collect(Collectors.toMap(
                        report -> DOCUMENT + report.getIdElement().getIdPart(),
                        Function.identity(),
                        (one, same) -> one));
    }

    /** Whether it is neither withdrawn nor replaced, and about this child: a meeting may be about several. */
    static boolean isShown(DocumentReference report, String child) {
        return report.getStatus() == DocumentReferenceStatus.CURRENT
                && "Patient".equals(report.getSubject().getReferenceElement().getResourceType())
                && child.equals(report.getSubject().getReferenceElement().getIdPart());
    }
}
