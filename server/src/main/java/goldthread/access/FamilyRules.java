package goldthread.access;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.profiles.Wish;
import goldthread.terminology.Coded;
import goldthread.terminology.DecisionKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What young people and parents write beside answers and messages: a pure function of who they are and what they write. A
 * young person records what they wish, and both record whether they agree that the record is shared (N109, N117).
 */
final class FamilyRules {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String SCOPES = "http://terminology.hl7.org/CodeSystem/consentscope";

    /** Whatever else stands there counts as sealed, also a code that nobody knows. */
    private static final Set<String> UP_TO_RESTRICTED = Set.of("U", "L", "N", "M", "R");

    private static final String TO_WHOM =
            "As a parent, name in `provision.actor` with which organisation or professional the record isn't shared:"
                    + " a parent refuses it neither to everybody nor to anybody of the family.";

    private FamilyRules() {}

    /** Whether it depends on what they write, and not on its type alone. */
    static boolean concern(Resource resource) {
        return resource instanceof Consent || resource instanceof Observation;
    }

    /**
     * What stands against it; empty when nothing does.
     *
     * @param self every name of the caller, as {@code Type/id}
     * @param decides whether the caller is a parent who still decides for the child: one of a child under thirteen
     */
    static Optional<String> against(RoleKind kind, Resource resource, Collection<String> self, boolean decides) {
        if (resource instanceof Observation wish) {
            return ofWish(kind, wish, self);
        }
        return resource instanceof Consent consent ? ofConsent(kind, consent, self, decides) : Optional.empty();
    }

    private static Optional<String> ofWish(RoleKind kind, Observation wish, Collection<String> self) {
        if (kind != RoleKind.YOUNG_PERSON || Wish.of(wish).isEmpty() || isMore(wish)) {
            return Optional.of(
                    "Of observations, a young person records their own wishes (cypmh-wishes), and nothing else.");
        }
        if (!isOf(wish.getSubject(), self) || !isAlone(wish.getPerformer(), self)) {
            return Optional.of("A wish that you record is yours: `subject` and `performer` are you.");
        }
        if (!isLabelled(wish, label -> label.equals("V"))) {
            return Optional.of("A wish has a confidentiality that is known here: U, L, N, M or R; V seals it.");
        }
        return FirstExtension.of(wish, Extensions.RESPONSE) == null
                ? Optional.empty()
                : Optional.of("What becomes of a wish is answered by those who are asked: leave ext-response out.");
    }

    /** Whether it says something else beside the wish: that somebody is competent, or is about somebody else. */
    private static boolean isMore(Observation wish) {
        return wish.getCode().getCoding().size() != 1
                || wish.hasFocus()
                || FirstExtension.of(wish, Extensions.DECISION) != null
                || FirstExtension.of(wish, Extensions.COMPETENCE_BASIS) != null;
    }

    private static Optional<String> ofConsent(
            RoleKind kind, Consent consent, Collection<String> self, boolean decides) {
        if (!isAboutSharing(consent)) {
            return Optional.of(
                    "Whether the record is shared is what you record yourself; other consents are recorded by the"
                            + " professional who asks for them. Give ext-decision information-sharing, or the scope"
                            + " patient-privacy.");
        }
        if (!isAlone(consent.getPerformer(), self)) {
            return Optional.of("The decision that you record is yours: `performer` is you and nobody else.");
        }
        if (saysMore(consent)) {
            return Optional.of(
                    "Leave out ext-competence-basis, `verification` and a confidentiality above R: competence is"
                            + " found, and a record is sealed, by professionals.");
        }
        boolean young = kind == RoleKind.YOUNG_PERSON;
        boolean entitled = young ? isOf(consent.getPatient(), self) : decides;
        return entitled
                ? Optional.of(consent)
                        .filter(said -> !young && !refusesSomebody(said))
                        .map(said -> TO_WHOM)
                : Optional.of(
                        "You record this of yourself, or as a parent of a child who is under thirteen; for an older"
                                + " child talk with the professional who leads the team.");
    }

    /** Whether everything that it refuses is refused to somebody, and to nobody of the family. */
    private static boolean refusesSomebody(Consent consent) {
        return consent.getStatus() != ConsentState.ACTIVE
                || Stream.concat(Stream.of(consent.getProvision()), consent.getProvision().getProvision().stream())
                        .filter(said -> said.getType() == ConsentProvisionType.DENY)
                        .allMatch(FamilyRules::namesOthers);
    }

    private static boolean namesOthers(ProvisionComponent said) {
        return said.hasActor() && said.getActor().stream().allMatch(actor -> isOutside(actor.getReference()));
    }

    /** However it is written: as a path, an address or a condition. */
    private static boolean isOutside(Reference actor) {
        String written = String.valueOf(actor.getReference());
        return PartyKey.of(actor).isPresent() && !written.contains("RelatedPerson") && !written.contains("Patient");
    }

    private static boolean isAboutSharing(Consent consent) {
        Extension said = FirstExtension.of(consent, Extensions.DECISION);
        return said == null
                ? consent.getScope().hasCoding(SCOPES, "patient-privacy")
                : said.getValue() instanceof CodeableConcept concept
                        && Coded.find(DecisionKind.class, concept)
                                .filter(DecisionKind.INFORMATION_SHARING::equals)
                                .isPresent();
    }

    private static boolean saysMore(Consent consent) {
        return FirstExtension.of(consent, Extensions.COMPETENCE_BASIS) != null
                || consent.hasVerification()
                || !isLabelled(consent, label -> false);
    }

    /** Whether each confidentiality is at most restricted, or one that is allowed beside these. */
    private static boolean isLabelled(Resource resource, Predicate<String> beside) {
        return resource.getMeta().getSecurity().stream()
                .filter(label -> CONFIDENTIALITY.equals(label.getSystem()))
                .map(label -> String.valueOf(label.getCode()))
                .allMatch(code -> UP_TO_RESTRICTED.contains(code) || beside.test(code));
    }

    private static boolean isAlone(List<Reference> named, Collection<String> self) {
        return named.size() == 1 && isOf(named.get(0), self);
    }

    private static boolean isOf(Reference named, Collection<String> self) {
        return PartyKey.of(named).filter(self::contains).isPresent();
    }
}
