package goldthread.web.assessment;

import goldthread.terminology.NoticeCategory;
import goldthread.web.ConditionalOnPages;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.RecordRefusal;
import goldthread.web.form.People;
import goldthread.web.form.Typed;
import goldthread.web.mine.WhoIsWho;
import goldthread.web.view.Way;
import goldthread.web.words.ClinicalDate;
import java.util.List;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.springframework.stereotype.Component;

/** What the pages of assessments need: concerns to answer, what was begun, and the record that a form makes. */
@Component
@ConditionalOnPages
class AssessmentDesk {

    private static final String MOST = "20";

    private final FhirDoor fhir;
    private final People people;
    private final AssessmentForm form;

    AssessmentDesk(FhirDoor fhir, People people, AssessmentForm form) {
        this.fhir = fhir;
        this.people = people;
        this.form = form;
    }

    /** What was typed, as a record. */
    ClinicalImpression written(String child, List<Concern> concerns, Typed typed) {
        ClinicalImpression written = AssessmentRecord.of(child, people.me(), form.codes(), concerns, typed);
        form.readership().label(written.getMeta(), typed);
        return written;
    }

    /** Concerns that the reader sees, the newest first. */
    List<Concern> concerns(String child) {
        return WhoIsWho.all(fhir.ask(FhirRequest.get("/Communication")
                                .with("patient", "Patient/" + child)
                                .with("category", NoticeCategory.CONCERN.system() + "|" + NoticeCategory.CONCERN.code())
                                .with("_sort", "-sent")
                                .with("_count", MOST))
                        .bundle())
                .filter(Communication.class::isInstance)
                .map(Communication.class::cast)
                .filter(raised -> raised.getStatus() != CommunicationStatus.ENTEREDINERROR)
                .map(Concern::of)
                .toList();
    }

    /** The ways to what the reader has begun and not finished, what was written last first. */
    List<Way> begun(String child) {
        return WhoIsWho.all(fhir.ask(FhirRequest.get("/ClinicalImpression")
                                .with("patient", "Patient/" + child)
                                .with("status", "in-progress")
                                .with("assessor", people.me())
                                .with("_sort", "-_lastUpdated")
                                .with("_count", MOST))
                        .bundle())
                .filter(ClinicalImpression.class::isInstance)
                .map(ClinicalImpression.class::cast)
                .filter(this::isMine)
                .map(draft -> Way.to(
                        "/children/" + child + "/assessments/"
                                + draft.getIdElement().getIdPart(),
                        "Go on with the assessment that you began" + of(draft)))
                .toList();
    }

    private static String of(ClinicalImpression draft) {
        return draft.getEffective() instanceof DateTimeType day && day.hasValue()
                ? " (" + ClinicalDate.of(day).text() + ")"
                : "";
    }

    private boolean isMine(ClinicalImpression draft) {
        return people.me().equals(draft.getAssessor().getReference());
    }

    /**
     * An assessment of the reader's own, finished or not.
     *
     * @throws RecordRefusal when it isn't there
     */
    ClinicalImpression mine(String child, String id) {
        ClinicalImpression found =
                fhir.ask(FhirRequest.get("/ClinicalImpression/{}", id)).as(ClinicalImpression.class);
        if (!("Patient/" + child).equals(found.getSubject().getReference()) || !isMine(found)) {
            throw RecordRefusal.notThere();
        }
        return found;
    }

    /** Whether it can be gone on with here: it is unfinished, and the form holds all that it says. */
    boolean goesOn(String child, ClinicalImpression found, List<Concern> concerns) {
        return AssessmentDraft.isOpen(found)
                && WholeDraft.is(
                        found,
                        written(
                                child,
                                concerns,
                                AssessmentDraft.typed(found, form).with("draft", "yes")));
    }
}
