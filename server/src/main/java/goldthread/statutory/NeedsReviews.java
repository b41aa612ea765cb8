package goldthread.statutory;

import goldthread.alert.Alert;
import goldthread.alert.Protection;
import goldthread.alert.Providers;
import goldthread.alert.TeamNow;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.OwnWork;
import goldthread.terminology.FlagCategory;
import goldthread.terminology.FlagCode;
import goldthread.terminology.Rule;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/**
 * What is asked of the review of a looked-after child's plan: to say whether mental health needs are met, and, where they
 * aren't, that somebody has it in hand.
 */
@Component
class NeedsReviews implements FollowsChange {

    private static final String UNMET =
            "The review of the child's care plan found mental health needs that are not met, or"
                    + " only in part. See that what was agreed is done, and complete this with what came of it.";

    private final StatutorySettings settings;
    private final TeamNow team;
    private final Providers providers;
    private final OwnWork own;

    NeedsReviews(StatutorySettings settings, TeamNow team, Providers providers, OwnWork own) {
        this.settings = settings;
        this.team = team;
        this.providers = providers;
        this.own = own;
    }

    /** Refuses to finish a review that says too little. */
    static void require(Review review) {
        List<String> missing = review.missing();
        if (!missing.isEmpty()) {
            throw Outcomes.unprocessable(missing.stream()
                    .map(sentence -> Outcomes.issue(
                            IssueSeverity.ERROR,
                            IssueType.BUSINESSRULE,
                            Rule.REVIEW_WITHOUT_MENTAL_HEALTH.code(),
                            sentence,
                            "Encounter.extension"))
                    .toList());
        }
    }

    @Override
    public boolean concerns(Change change) {
        return Review.isOne(change.after());
    }

    /** Asks somebody to see to needs that aren't met, unless a task or referral does so already. */
    @Override
    public void follow(Change change, Instant now) {
        Review review = new Review((Encounter) change.after());
        boolean wasUnmet = change.before() instanceof Encounter was && new Review(was).isUnmet();
        if (review.isUnmet() && !wasUnmet && !review.isInHand()) {
            review.child()
                    .ifPresent(child -> own.create(
                            alert(child, review, change).task(now, settings.respondWithin()), change.request()));
        }
    }

    private Alert alert(String child, Review review, Change change) {
        return new Alert(
                child,
                "Encounter/" + review.encounter().getIdElement().getIdPart(),
                FlagCode.NO_ACTIVE_SUPPORT,
                FlagCategory.SUPPORT,
                TaskCode.MENTAL_HEALTH_NEEDS_UNMET,
                UNMET,
                owner(child, review, change),
                Protection.sameAs(review.encounter()));
    }

    /** Whoever leads the team and may know, else another member who may, else the council that reviewed. */
    private Reference owner(String child, Review review, Change change) {
        Reference council = review.encounter().getServiceProvider();
        return team.asked(child, Protection.levelOf(review.encounter()))
                .map(Reference::new)
                .orElseGet(() -> council.isEmpty() ? providers.of(Origin.of(change.request())) : council.copy());
    }
}
