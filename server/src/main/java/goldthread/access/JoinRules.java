package goldthread.access;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import goldthread.child.ChildLink;
import goldthread.store.Outcomes;
import goldthread.terminology.IdentifierSystems;
import goldthread.terminology.Rule;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;

/** When two records may be said to be of one child: a pure function of what they say and of what was said of them before. */
final class JoinRules {

    private static final String WITH = "Parameters.parameter.where(name = 'with')";

    private JoinRules() {}

    /**
     * Requires that both records may be of one child. Two NHS numbers are two children here, also where both were once given
     * to one: an adopted child's new record is never joined to the old one.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException 422 when they can't
     */
    static void requireJoinable(Patient replaced, Patient kept) {
        if (replaced.getIdElement().getIdPart().equals(kept.getIdElement().getIdPart())) {
            throw refused("A record isn't joined with itself: `with` names the other record of the child.");
        }
        if (hasNhsNumber(replaced)) {
            throw refused(
                    "The record that is replaced has an NHS number. Call the operation for the record that has none;"
                            + " two records that both have one are never joined.");
        }
        if (!replaced.hasBirthDate()
                || replaced.getBirthDateElement().getPrecision() != TemporalPrecisionEnum.DAY
                || !replaced.getBirthDateElement()
                        .getValueAsString()
                        .equals(kept.getBirthDateElement().getValueAsString())) {
            throw refused("The records don't say the same day of birth: find out which is right and correct it first.");
        }
    }

    /**
     * What stands between two records, when nothing else stands in the way.
     *
     * @param all that was ever said of either
     * @param seen those of these whose records the caller sees; nothing is told of the others
     * @return what is proposed or joined between these two; empty when nothing is
     * @throws ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException 409 when one of them is, or is to be,
     *     joined with a third record that the caller sees, in a way that would make a chain
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException 422 when the caller doesn't see the third
     */
    static Optional<ChildLink> between(String replaced, String kept, List<ChildLink> all, List<ChildLink> seen) {
        List<ChildLink> open = all.stream().filter(ChildLink::isOpen).toList();
        List<ChildLink> chain = open.stream()
                .filter(link -> link.kept().equals(replaced)
                        || link.replaced().equals(kept)
                        || (link.replaced().equals(replaced) && !link.kept().equals(kept)))
                .toList();
        if (chain.stream().anyMatch(seen::contains)) {
            throw wrongState(
                    "One of the records is joined, or proposed to be joined, with another one: $links says with"
                            + " which, and $unlink takes it back.");
        }
        if (!chain.isEmpty()) {
            throw refused(
                    "These records can't be joined as they stand: talk with those who lead the children's teams.");
        }
        return open.stream().filter(link -> link.replaced().equals(replaced)).findFirst();
    }

    /** What is open of a record that is to be replaced. */
    static ChildLink open(String replaced, List<ChildLink> all) {
        return all.stream()
                .filter(link -> link.isOpen() && link.replaced().equals(replaced))
                .findFirst()
                .orElseThrow(() -> wrongState("This record is neither joined with another nor proposed to be: call the"
                        + " operation for the record that was to be replaced."));
    }

    static RuntimeException notProposed() {
        return wrongState(
                "Nobody has proposed to join these records: a clinician of CAMHS or somebody of a council does"
                        + " that first.");
    }

    private static boolean hasNhsNumber(Patient child) {
        return child.getIdentifier().stream()
                .anyMatch(identifier -> IdentifierSystems.NHS_NUMBER.equals(identifier.getSystem()));
    }

    private static RuntimeException refused(String sentence) {
        return Outcomes.unprocessable(IssueType.BUSINESSRULE, Rule.RECORDS_NOT_JOINABLE.code(), sentence, WITH);
    }

    private static RuntimeException wrongState(String sentence) {
        return Outcomes.wrongState(Rule.JOIN_STATE.code(), sentence, null);
    }
}
