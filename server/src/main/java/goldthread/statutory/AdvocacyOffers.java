package goldthread.statutory;

import goldthread.alert.Ask;
import goldthread.alert.Protection;
import goldthread.alert.Providers;
import goldthread.alert.TeamNow;
import goldthread.profiles.FirstExtension;
import goldthread.store.Origin;
import goldthread.store.OwnWork;
import goldthread.terminology.AdvocacyAnswer;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A child who said at a review that they want an advocate gets one found: somebody has it as a task (N119). */
@Component
class AdvocacyOffers implements FollowsChange {

    private static final String WANTED =
            "The child said at the review of their care plan that they want an advocate, and"
                    + " the review names no referral for one. Ask for an advocate, and complete this with who it is.";

    private final StatutorySettings settings;
    private final TeamNow team;
    private final Providers providers;
    private final OwnWork own;

    AdvocacyOffers(StatutorySettings settings, TeamNow team, Providers providers, OwnWork own) {
        this.settings = settings;
        this.team = team;
        this.providers = providers;
        this.own = own;
    }

    @Override
    public boolean concerns(Change change) {
        return isWanted(change.after()) && !isWanted(change.before());
    }

    /** Whether a finished review says that the child wants an advocate, and not how one was asked for. */
    static boolean isWanted(@Nullable Resource resource) {
        return Review.isOne(resource)
                && resource instanceof Encounter review
                && review.getStatus() == EncounterStatus.FINISHED
                && Advocacy.answer(review)
                        .filter(AdvocacyAnswer.ACCEPTED::equals)
                        .isPresent()
                && Advocacy.offer(review)
                        .filter(offer ->
                                FirstExtension.value(offer, "request") instanceof Reference asked && !asked.isEmpty())
                        .isEmpty();
    }

    @Override
    public void follow(Change change, Instant now) {
        Encounter review = (Encounter) change.after();
        Said.child(review.getSubject()).ifPresent(child -> {
            Ask asked = new Ask(
                    child,
                    Said.about(review),
                    TaskCode.ARRANGE_ADVOCATE,
                    WANTED,
                    owner(child, review, change),
                    Protection.sameAs(review));
            own.create(asked.task(now, settings.respondWithin()), change.request());
        });
    }

    /** Whoever leads the team and may know, else another member who may, else the council that reviewed. */
    private Reference owner(String child, Encounter review, Change change) {
        Reference council = review.getServiceProvider();
        return team.asked(child, Protection.levelOf(review))
                .map(Reference::new)
                .orElseGet(() -> council.isEmpty() ? providers.of(Origin.of(change.request())) : council.copy());
    }
}
