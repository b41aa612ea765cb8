package goldthread.sending;

import static goldthread.sending.SentTo.NOW;
import static goldthread.sending.SentTo.SERVICE;
import static goldthread.sending.SentTo.TRUST;
import static goldthread.sending.SentTo.answered;
import static goldthread.sending.SentTo.asked;
import static goldthread.sending.SentTo.by;
import static goldthread.sending.SentTo.of;
import static goldthread.sending.SentTo.replacing;
import static goldthread.sending.SentTo.requisition;
import static goldthread.sending.SentTo.service;
import static goldthread.sending.SentTo.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

class DuplicateRuleTest {

    private static final Known NEW = service("new");
    private static final Known OLD = service("old");

    private static List<String> toReplace(Known sent, Known... others) {
        return DuplicateRule.toReplace(sent, List.of(others)).stream()
                .map(Known::id)
                .toList();
    }

    @Test
    void who_asks_the_same_service_again_names_what_is_open() {
        assertThat(toReplace(NEW, NEW, OLD, service("older"))).containsExactly("old", "older");
        assertThat(toReplace(replacing(NEW, "ServiceRequest/old"), OLD)).isEmpty();
        assertThat(toReplace(replacing(NEW, "own|old"), OLD)).isEmpty();
        assertThat(toReplace(replacing(NEW, "ServiceRequest/another"), OLD)).containsExactly("old");
        assertThat(toReplace(requisition(NEW, "x|1"), requisition(OLD, "x|1"))).isEmpty();
        assertThat(toReplace(requisition(NEW, "x|1"), requisition(OLD, "x|2"))).containsExactly("old");
    }

    @Test
    void the_same_asked_in_another_record_of_the_child_counts_for_whoever_sees_both() {
        Known beside = SentTo.inRecord("joined", OLD);

        assertThat(toReplace(NEW, beside)).isEmpty();
        assertThat(toReplace(NEW.among(Set.of("child", "joined")), beside)).containsExactly("old");
        assertThat(toReplace(NEW.among(Set.of("child", "joined")), SentTo.inRecord("another", OLD)))
                .isEmpty();
    }

    @Test
    void the_notice_of_a_referral_in_another_record_is_about_both() {
        Known beside = SentTo.inRecord("joined", OLD);

        assertThat(named(AlsoReferred.notice(NEW, OLD, NOW)))
                .containsExactly("ServiceRequest/new", "ServiceRequest/old");
        assertThat(named(AlsoReferred.notice(NEW, beside, NOW)))
                .containsExactly("ServiceRequest/new", "ServiceRequest/old", "Patient/joined");
    }

    private static List<String> named(Communication notice) {
        return notice.getPayload().stream()
                .filter(part -> part.hasContentReference())
                .map(part -> part.getContentReference().getReference())
                .toList();
    }

    @Test
    void what_was_replaced_is_not_named_again() {
        Known second = replacing(service("second"), "ServiceRequest/old");

        assertThat(toReplace(NEW, OLD, second)).containsExactly("second");
    }

    @Test
    void of_two_that_come_together_one_names_the_other() {
        Known one = service("one");
        Known other = replacing(service("other"), "ServiceRequest/one");

        assertThat(toReplace(one, one, other)).isEmpty();
        assertThat(toReplace(other, one, other)).isEmpty();
    }

    @Test
    void what_is_over_needs_no_name() {
        assertThat(toReplace(NEW, status(OLD, ServiceRequestStatus.REVOKED))).isEmpty();
        assertThat(toReplace(NEW, status(OLD, ServiceRequestStatus.COMPLETED))).isEmpty();
        assertThat(toReplace(NEW, status(OLD, ServiceRequestStatus.ONHOLD))).containsExactly("old");
        assertThat(toReplace(NEW, answered(OLD, by(SERVICE, TaskStatus.REJECTED))))
                .isEmpty();
        assertThat(toReplace(NEW, answered(OLD, by(SERVICE, TaskStatus.ACCEPTED))))
                .containsExactly("old");
    }

    @Test
    void another_addressee_s_answer_ends_nothing_here() {
        Known ofTwo = answered(OLD, by("Organization/other", TaskStatus.REJECTED), by(SERVICE, TaskStatus.REQUESTED));
        Known turnedDownHere =
                answered(OLD, by("Organization/other", TaskStatus.REQUESTED), by(SERVICE, TaskStatus.REJECTED));

        assertThat(toReplace(NEW, ofTwo)).containsExactly("old");
        assertThat(toReplace(NEW, turnedDownHere)).isEmpty();
        assertThat(turnedDownHere.standing()).isEqualTo(Standing.REJECTED);
    }

    @Test
    void to_whom_it_was_passed_on_answers_for_nobody_but_themselves() {
        Known passedOn =
                answered(OLD, by(SERVICE, TaskStatus.INPROGRESS), new Answer("r", SERVICE, TaskStatus.REJECTED, true));

        assertThat(passedOn.standing()).isEqualTo(Standing.OPEN);
    }

    @Test
    void an_organisation_is_asked_for_one_kind_of_help_at_a_time() {
        Known worry = of("worry", TRUST, Set.of("camhs"));
        Known eating = of("eating", TRUST, Set.of("eating-disorder"));

        assertThat(toReplace(eating, worry)).isEmpty();
        assertThat(toReplace(of("again", TRUST, Set.of("camhs", "crisis")), worry))
                .containsExactly("worry");
        assertThat(toReplace(of("untold", TRUST, Set.of()), of("older", TRUST, Set.of())))
                .containsExactly("older");
        assertThat(toReplace(of("other", SERVICE, Set.of("eating-disorder")), OLD))
                .containsExactly("old");
    }

    @Test
    void advice_can_be_asked_at_any_time() {
        Known advice = of("advice", SERVICE, Set.of("advice-request"));

        assertThat(toReplace(advice, OLD)).isEmpty();
        assertThat(toReplace(NEW, advice)).isEmpty();
    }

    @Test
    void who_was_turned_down_within_a_year_is_warned() {
        Known rejected = answered(OLD, by(SERVICE, TaskStatus.REJECTED));
        Known longAgo = asked(rejected, NOW.minus(366, ChronoUnit.DAYS));
        Known completed = answered(OLD, by(SERVICE, TaskStatus.COMPLETED));

        assertThat(DuplicateRule.rejected(NEW, List.of(rejected, NEW), NOW)).containsExactly(rejected);
        assertThat(DuplicateRule.rejected(NEW, List.of(longAgo, completed), NOW))
                .isEmpty();
        assertThat(DuplicateRule.rejected(replacing(NEW, "ServiceRequest/old"), List.of(rejected), NOW))
                .isEmpty();
        assertThat(DuplicateRule.warning(rejected).getDiagnostics()).contains("ServiceRequest/old");
    }
}
