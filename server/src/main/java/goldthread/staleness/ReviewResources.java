package goldthread.staleness;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.alert.Alert;
import goldthread.alert.Protection;
import goldthread.child.WholeChild;
import goldthread.terminology.FlagCategory;
import goldthread.terminology.FlagCode;
import goldthread.terminology.ShareLevel;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/** The tasks and alerts that follow from a change, in words that tell nothing of the child. */
@Component
class ReviewResources {

    private static final String LOOK_AGAIN =
            "Something changed in the child's life after this was written. Look at it again: record a newer version, or"
                    + " complete this with what you found.";
    private static final String WHOLE_PICTURE =
            "The child has hurt themselves more often of late, whatever the level of risk says. Look at what happened as"
                    + " one picture, with everybody around the child, and complete this with what follows.";

    private final ReviewOwner owners;
    private final StalenessSettings settings;

    ReviewResources(ReviewOwner owners, StalenessSettings settings) {
        this.owners = owners;
        this.settings = settings;
    }

    /** Asks to look at something again; it may be known no wider than the change and what is looked at. */
    Task task(String child, ReviewNeeded review, Map<String, Resource> named, RequestDetails because, Instant now) {
        Resource event = named(review.because().about(), named);
        Resource subject = named(review.subject().about(), named);
        Task task = alert(
                        child,
                        review.subject().about(),
                        owners.of(child, subject, event, because),
                        Protection.ofBoth(event, subject))
                .task(now, settings.after(review.because().change()));
        return task.setReasonReference(new Reference(review.because().about()));
    }

    /** Says that something is to be looked at again. */
    Flag alert(String child, LifeEvent event, Map<String, Resource> named, Instant now) {
        return alert(child, event.about(), new Reference(), Protection.sameAs(named(event.about(), named)))
                .flag(now);
    }

    private static Alert alert(String child, String about, Reference owner, List<Coding> labels) {
        return new Alert(
                child,
                about,
                FlagCode.REVIEW_NEEDED,
                FlagCategory.REVIEW,
                TaskCode.REVIEW_NEEDED,
                LOOK_AGAIN,
                owner,
                labels);
    }

    /**
     * Says that self-harm has become more frequent, and asks for a look at the whole picture (N67); it may be known no wider
     * than each record that was counted. What several records of the child tell together is for somebody who stands around each
     * of them; nothing where nobody does.
     */
    List<Resource> rise(
            String child,
            Rise rise,
            WholeChild whole,
            Map<String, Resource> named,
            RequestDetails because,
            Instant now) {
        List<Coding> labels = Protection.ofAll(
                rise.counted().stream().map(counted -> named(counted, named)).toList());
        ShareLevel level = Protection.levelOf(labels);
        Optional<Reference> owner =
                rise.joint() ? owners.aroundAll(whole, level) : Optional.of(owners.ofAll(child, level, because));
        Alert alert = new Alert(
                rise.last().child(),
                rise.last().about(),
                FlagCode.SELF_HARM_RISING,
                FlagCategory.SAFETY,
                TaskCode.WHOLE_PICTURE_REVIEW,
                WHOLE_PICTURE,
                owner.orElseGet(Reference::new),
                labels,
                rise.joint() ? whole.beside(rise.last().child()) : Set.of());
        return owner.isEmpty() ? List.of() : List.of(alert.flag(now), alert.task(now, settings.urgentWithin()));
    }

    private static Resource named(String reference, Map<String, Resource> named) {
        Resource found = named.get(reference);
        if (found == null) {
            throw new IllegalStateException("a fact about a resource that isn't there");
        }
        return found;
    }
}
