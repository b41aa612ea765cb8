package goldthread.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.Origin;
import goldthread.terminology.CodeSystems;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

class ReportNoticeTest {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    private static Communication notice(OutcomeRecord record, boolean isLast) {
        return notice(record, isLast, false);
    }

    private static Communication notice(OutcomeRecord record, boolean isLast, boolean isPrivate) {
        return new ReportNotice(Robin.task(), Robin.report(record), Robin.sentences(record))
                .to(new Recipient(new Reference("Organization/gp"), List.of(), isPrivate), isLast, Robin.NOW);
    }

    @Test
    void it_goes_to_one_from_the_server_about_the_task_alone() {
        Communication notice = notice(Robin.record(Robin.task(), Robin.goal()), false);

        assertThat(notice.getRecipient()).extracting(Reference::getReference).containsExactly("Organization/gp");
        assertThat(Origin.isServer(notice.getSender())).isTrue();
        assertThat(notice.getAbout()).extracting(Reference::getReference).containsExactly("Task/1");
        assertThat(notice.getSubject().getReference()).isEqualTo("Patient/robin");
        assertThat(notice.getPayload())
                .last()
                .satisfies(payload -> assertThat(((Reference) payload.getContent()).getReference())
                        .isEqualTo("Goal/1"));
    }

    @Test
    void the_last_one_says_so() {
        assertThat(notice(Robin.record(), true).getPayload())
                .extracting(payload -> ((StringType) payload.getContent()).getValue())
                .last()
                .isEqualTo("The help has ended; this is the last report.");
    }

    @Test
    void it_is_as_protected_as_the_most_protected_of_what_it_rests_on_and_kept_from_families() {
        Goal sealed = Robin.goal();
        sealed.getMeta().addSecurity(new Coding(CONFIDENTIALITY, "V", null));
        sealed.getMeta().addSecurity(new Coding(CodeSystems.SENSITIVITY, "not-for-parent", null));
        Observation everyday = Robin.score("1", "2026-03-10", "3");
        everyday.getMeta().addSecurity(new Coding(CONFIDENTIALITY, "N", null));

        assertThat(codes(notice(Robin.record(sealed, everyday), false)))
                .containsExactly("V", "not-for-parent", "not-for-child");
        assertThat(codes(notice(Robin.record(everyday), false)))
                .as("a task without a label is restricted")
                .containsExactly("R", "not-for-parent", "not-for-child");
    }

    @Test
    void while_sharing_is_refused_its_recipient_alone_reads_it() {
        Observation everyday = Robin.score("1", "2026-03-10", "3");
        everyday.getMeta().addSecurity(new Coding(CONFIDENTIALITY, "N", null));

        assertThat(codes(notice(Robin.record(everyday), false, true)))
                .containsExactly("V", "not-for-parent", "not-for-child");
    }

    private static List<String> codes(Communication notice) {
        return notice.getMeta().getSecurity().stream().map(Coding::getCode).toList();
    }
}
