package goldthread.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.NoticeCategory;
import java.util.List;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionStatus;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class ConcernRecordTest {

    private static Communication concern(String id, CommunicationStatus status) {
        Communication concern = new Communication().setStatus(status);
        concern.setId("Communication/" + id);
        concern.addCategory().addCoding(NoticeCategory.CONCERN.coding());
        return concern;
    }

    private static ClinicalImpression assessment(String id, ClinicalImpressionStatus status, String... concerns) {
        ClinicalImpression assessment = new ClinicalImpression().setStatus(status);
        assessment.setId("ClinicalImpression/" + id + "/_history/1");
        for (String concern : concerns) {
            Extension answer = assessment.addExtension().setUrl(Extensions.CONCERN_ANSWER);
            answer.addExtension("concern", new Reference("Communication/" + concern));
        }
        return assessment;
    }

    @Test
    void a_concern_is_open_until_a_completed_assessment_answers_it() {
        ConcernRecord record = new ConcernRecord(List.of(
                concern("earlier", CommunicationStatus.COMPLETED),
                concern("now", CommunicationStatus.INPROGRESS),
                concern("open", CommunicationStatus.COMPLETED),
                concern("begun", CommunicationStatus.COMPLETED),
                concern("mistake", CommunicationStatus.ENTEREDINERROR),
                assessment("before", ClinicalImpressionStatus.COMPLETED, "earlier"),
                assessment("other", ClinicalImpressionStatus.INPROGRESS, "begun")));

        assertThat(record.unanswered(assessment("this", ClinicalImpressionStatus.COMPLETED, "now")))
                .containsExactly("Communication/begun", "Communication/open");
    }

    @Test
    void the_version_before_of_the_same_assessment_answers_nothing() {
        ConcernRecord record = new ConcernRecord(List.of(
                concern("one", CommunicationStatus.COMPLETED),
                assessment("this", ClinicalImpressionStatus.COMPLETED, "one")));

        assertThat(record.unanswered(assessment("this", ClinicalImpressionStatus.COMPLETED)))
                .containsExactly("Communication/one");
    }
}
