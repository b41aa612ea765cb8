package goldthread.sending;

import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/** Rule R-07: who asks the same again says what it replaces (N4). */
final class DuplicateRule {

    private static final String REPLACES = "ServiceRequest.replaces";

    private DuplicateRule() {}

    /**
     * Those that a new referral has to name.
     *
     * @param own referrals of the organisation that asks, as far as the caller may know of them
     */
    static List<Known> toReplace(Known sent, Collection<Known> own) {
        return sent.isForAdvice()
                ? List.of()
                : same(sent, own)
                        .filter(other -> other.isOpenAmong(own) && !sent.isTiedTo(other))
                        .toList();
    }

    /** Those that were turned down within the last twelve months and that the new one doesn't follow. */
    static List<Known> rejected(Known sent, Collection<Known> own, Instant now) {
        return same(sent, own)
                .filter(other -> other.standing() == Standing.REJECTED && other.isRecent(now))
                .filter(other -> !sent.isTiedTo(other))
                .toList();
    }

    private static Stream<Known> same(Known sent, Collection<Known> own) {
        return own.stream().filter(other -> !other.id().equals(sent.id()) && sent.asksTheSame(other));
    }

    /** Why a new referral isn't taken, and what would be right. */
    static OperationOutcomeIssueComponent refusal(Known open) {
        return Outcomes.issue(
                IssueSeverity.ERROR,
                IssueType.BUSINESSRULE,
                Rule.DUPLICATE_REFERRAL.code(),
                "Your organisation has asked the same for this child already and has no final answer yet: name "
                        + open.reference() + " in replaces, or give both the same requisition.",
                REPLACES);
    }

    /** What whoever asks again should know. */
    static OperationOutcomeIssueComponent warning(Known rejected) {
        return Outcomes.issue(
                IssueSeverity.WARNING,
                IssueType.BUSINESSRULE,
                Rule.DUPLICATE_REFERRAL.code(),
                "The same was turned down within the last twelve months: read with $feedback why and what was offered"
                        + " instead, and name " + rejected.reference() + " in replaces if this one follows it.",
                REPLACES);
    }
}
