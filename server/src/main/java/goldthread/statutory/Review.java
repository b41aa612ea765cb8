package goldthread.statutory;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.Coded;
import goldthread.terminology.EncounterType;
import goldthread.terminology.MentalHealthNeedsReview;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * The statutory review of a looked-after child's plan, and what it says of the child's mental health (N134).
 *
 * @param encounter in its new version
 */
record Review(Encounter encounter) {

    static final String RESULT =
            "Say whether the child's mental health needs are met before the review of a looked-after"
                    + " child's plan is finished: give ext-mental-health-needs-review with a result of met, partly-met, not-met or"
                    + " none-identified. A meeting that broke off before is not finished.";
    static final String EVIDENCE =
            "Say on what the finding about the child's mental health needs rests: give evidence in"
                    + " ext-mental-health-needs-review.";
    static final String ACTION =
            "Mental health needs that are not met, or only in part, call for something to be done: give"
                    + " action in ext-mental-health-needs-review, in words or as a Task, ServiceRequest or CarePlan.";

    private static final Set<MentalHealthNeedsReview> UNMET =
            EnumSet.of(MentalHealthNeedsReview.PARTLY_MET, MentalHealthNeedsReview.NOT_MET);

    /** Whether a resource is such a review. */
    static boolean isOne(@Nullable Resource resource) {
        return resource instanceof Encounter contact && EncounterType.LAC_STATUTORY_REVIEW.isIn(contact.getType());
    }

    /**
     * The review that a change finishes, or whose finding it takes away. One that is called something else while it is
     * finished is judged too; one that was stored unfinished in this respect before there was a rule may be corrected.
     */
    static Optional<Review> decidedBy(@Nullable Resource before, Resource after) {
        boolean decided =
                after instanceof Encounter is && isOver(is) && (isOne(is) || isOne(before) || hasResult(before));
        if (!decided) {
            return Optional.empty();
        }
        boolean wasLacking = isOne(before)
                && before instanceof Encounter was
                && isOver(was)
                && !new Review(was).missing().isEmpty();
        return wasLacking ? Optional.empty() : Optional.of(new Review((Encounter) after));
    }

    private static boolean hasResult(@Nullable Resource before) {
        return before instanceof Encounter was && new Review(was).result().isPresent();
    }

    private static boolean isOver(Encounter encounter) {
        return encounter.getStatus() == EncounterStatus.FINISHED;
    }

    /** What it lacks, one sentence for each. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (result().isEmpty()) {
            missing.add(RESULT);
        }
        if (says("evidence").isEmpty()) {
            missing.add(EVIDENCE);
        }
        if (isUnmet() && says("action").isEmpty()) {
            missing.add(ACTION);
        }
        return missing;
    }

    private Optional<MentalHealthNeedsReview> result() {
        return finding()
                .flatMap(finding -> Said.concept(finding, "result"))
                .flatMap(result -> Coded.find(MentalHealthNeedsReview.class, result));
    }

    /** Whether needs were found that aren't met, or only in part. */
    boolean isUnmet() {
        return isOver(encounter)
                && isOne(encounter)
                && result().filter(UNMET::contains).isPresent();
    }

    /** Whether what is to be done stands in a task or referral already, so that somebody has it. */
    boolean isInHand() {
        return says("action").stream()
                .anyMatch(action -> action instanceof Reference reference
                        && PartyKey.of(reference)
                                .filter(key -> key.startsWith("Task/") || key.startsWith("ServiceRequest/"))
                                .isPresent());
    }

    private List<Type> says(String part) {
        return finding().stream()
                .flatMap(finding -> finding.getExtension().stream())
                .filter(extension -> part.equals(extension.getUrl()))
                .flatMap(extension -> Stream.ofNullable(extension.getValue()))
                .filter(Review::saysSomething)
                .toList();
    }

    private static boolean saysSomething(Type value) {
        return value instanceof Reference
                ? !value.isEmpty()
                : !Objects.requireNonNullElse(value.primitiveValue(), "").isBlank();
    }

    private Optional<Extension> finding() {
        return Optional.ofNullable(FirstExtension.of(encounter, Extensions.MENTAL_HEALTH_NEEDS_REVIEW));
    }

    /** Logical id of the child; empty when it names none of this server. */
    Optional<String> child() {
        return Said.child(encounter.getSubject());
    }
}
