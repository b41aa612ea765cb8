package goldthread.engagement;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.store.DateSpan;
import goldthread.terminology.Coded;
import goldthread.terminology.TeamRole;
import goldthread.terminology.UnplannedEndingReason;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * A child's stay in hospital and how it ended, as the encounter says.
 *
 * @param encounter in its new version
 */
record Stay(Encounter encounter) {

    static final String RISK_PLAN = "risk-plan";
    static final String CARE_PLAN = "care-plan";

    private static final String PATIENT = "Patient/";

    /** Those who may decide that a child leaves hospital although the plans are missing. */
    static final Set<TeamRole> MAY_OVERRIDE =
            EnumSet.of(TeamRole.RESPONSIBLE_CLINICIAN, TeamRole.PSYCHIATRIST, TeamRole.MANAGER);

    private static final Set<String> CLASSES = Set.of("IMP", "ACUTE", "NONAC");

    /** The child is or was there; a status of unknown doesn't say otherwise. */
    private static final Set<EncounterStatus> BEGUN = EnumSet.of(
            EncounterStatus.ARRIVED,
            EncounterStatus.TRIAGED,
            EncounterStatus.INPROGRESS,
            EncounterStatus.ONLEAVE,
            EncounterStatus.UNKNOWN);

    /** Whether a resource is a stay in hospital. */
    static boolean isOne(@Nullable Resource resource) {
        return resource instanceof Encounter contact
                && CLASSES.contains(String.valueOf(contact.getClass_().getCode()));
    }

    /** The end that a change brings to a stay; empty when it brings none. */
    static Optional<Stay> endedBy(@Nullable Resource before, Resource after) {
        return after instanceof Encounter is && ends(before, is) && !wasOver(before)
                ? Optional.of(new Stay(is))
                : Optional.empty();
    }

    /**
     * The discharge that is decided by a change, at the end or when what was said of the end is changed later: neither what
     * happened without being decided, nor a decision that somebody with the authority took in spite of what is missing.
     */
    static Optional<Stay> decidedBy(@Nullable Resource before, Resource after) {
        boolean isEnd =
                after instanceof Encounter is && (ends(before, is) || (isOne(before) && wasOver(before) && isOver(is)));
        if (!isEnd || !new Stay((Encounter) after).isDecision()) {
            return Optional.empty();
        }
        Stay stay = new Stay((Encounter) after);
        boolean wasDecided = wasOver(before)
                && before instanceof Encounter was
                && new Stay(was).isDecision()
                && keeps(new Stay(was), stay, RISK_PLAN)
                && keeps(new Stay(was), stay, CARE_PLAN)
                && !isLater(stay, new Stay(was));
        return wasDecided ? Optional.empty() : Optional.of(stay);
    }

    /** What is added takes nothing away. */
    private static boolean keeps(Stay was, Stay is, String part) {
        return was.plan(part).isEmpty() || was.plan(part).equals(is.plan(part));
    }

    /** An end that is moved to a later day, or taken back, is decided anew. */
    private static boolean isLater(Stay is, Stay was) {
        return is.lastDay(LocalDate.MAX).isAfter(was.lastDay(LocalDate.MAX));
    }

    /** A stay that had begun ends also when it is called off, or called something else; a mistake never was one. */
    private static boolean ends(@Nullable Resource before, Encounter after) {
        boolean wasThere = isOne(before) && before instanceof Encounter was && BEGUN.contains(was.getStatus());
        if (after.getStatus() == EncounterStatus.ENTEREDINERROR) {
            return false;
        }
        return isOne(after)
                ? isOver(after)
                        || (wasThere
                                && (after.getStatus() == EncounterStatus.CANCELLED
                                        || after.getStatus() == EncounterStatus.PLANNED))
                : wasThere;
    }

    private static boolean isOver(Encounter encounter) {
        return encounter.getStatus() == EncounterStatus.FINISHED;
    }

    private static boolean wasOver(@Nullable Resource before) {
        return isOne(before) && before instanceof Encounter was && isOver(was);
    }

    /** Whether the stay is over. */
    boolean isOver() {
        return isOver(encounter);
    }

    private boolean isDecision() {
        return unplanned().filter(Facts.REASONS::contains).isEmpty() && !isOverridden();
    }

    /** Whether somebody who may went ahead, and says why and in which role. */
    boolean isOverridden() {
        return part("override")
                .filter(override -> Facts.hasCoding(FirstExtension.of(override, "reason"))
                        && FirstExtension.value(override, "role") instanceof CodeableConcept role
                        && MAY_OVERRIDE.stream().anyMatch(may -> may.isIn(role)))
                .isPresent();
    }

    /** Why somebody went ahead, or in which role. */
    Optional<CodeableConcept> ofOverride(String part) {
        return part("override")
                .map(override -> FirstExtension.of(override, part))
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .map(CodeableConcept.class::cast);
    }

    boolean isDeath() {
        return unplanned().filter(UnplannedEndingReason.DIED::equals).isPresent();
    }

    private Optional<UnplannedEndingReason> unplanned() {
        return reason().flatMap(reason -> Coded.find(UnplannedEndingReason.class, reason));
    }

    /** Why it ended without a plan. */
    Optional<CodeableConcept> reason() {
        return value("unplanned-reason")
                .filter(CodeableConcept.class::isInstance)
                .map(CodeableConcept.class::cast);
    }

    /** The plan that it names for one end, as {@code CarePlan/id}. */
    Optional<String> plan(String part) {
        return value(part)
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .flatMap(PartyKey::of)
                .filter(key -> key.startsWith("CarePlan/"));
    }

    private Optional<Type> value(String part) {
        return part(part).filter(Extension::hasValue).map(Extension::getValue);
    }

    private Optional<Extension> part(String url) {
        return Optional.ofNullable(FirstExtension.of(encounter, Extensions.DISCHARGE_PLAN))
                .map(plan -> FirstExtension.of(plan, url));
    }

    /** The day on which it ended; this one when it doesn't say. */
    LocalDate lastDay(LocalDate today) {
        return encounter.getPeriod().getEndElement().hasValue()
                ? DateSpan.of(encounter.getPeriod().getEndElement()).lastDay()
                : today;
    }

    /** Logical id of the child; empty when it names none of this server. */
    Optional<String> child() {
        return PartyKey.of(encounter.getSubject())
                .filter(key -> key.startsWith(PATIENT))
                .map(key -> key.substring(PATIENT.length()));
    }

    /** {@code Encounter/id}. */
    String reference() {
        return "Encounter/" + encounter.getIdElement().getIdPart();
    }
}
