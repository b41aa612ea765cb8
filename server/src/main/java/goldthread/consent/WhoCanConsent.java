package goldthread.consent;

import goldthread.terminology.PrBasis;
import java.util.Optional;

/** Who may agree to a decision about a child: the law of England on what a record shows (N109–N113). */
final class WhoCanConsent {

    private WhoCanConsent() {}

    static Opinion of(Facts facts, Question question) {
        Opinion opinion = new Opinion();
        Stage stage = facts.child().stageOn(question.day());
        Standing standing = OwnDecision.of(facts, question, opinion);
        Refusals.write(facts, question, opinion);
        ParentalPart part = ParentalPart.of(stage, question.decision(), standing);
        Opinion council = new Opinion();
        Optional<PrBasis> order = Council.share(facts, question, part, council);
        Holders.write(facts, question, part, order, opinion);
        opinion.add(council);
        Delegations.write(facts, question, opinion);
        LegalLimits.write(stage, question.decision(), standing, opinion);
        return opinion;
    }
}
