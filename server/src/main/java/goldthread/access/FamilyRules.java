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
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
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
        if (kind != RoleKind.YOUNG_PERSON || Wish.of(wish).isEmpty()) {
            return Optional.of(
                    "Of observations, a young person records their own wishes (cypmh-wishes), and nothing else.");
        }
        if (!isOf(wish.getSubject(), self) || !isAlone(wish.getPerformer(), self)) {
            return Optional.of("A wish that you record is yours: `subject` and `performer` are you.");
        }
        return FirstExtension.of(wish, Extensions.RESPONSE) == null
                ? Optional.empty()
                : Optional.of("What becomes of a wish is answered by those who are asked: leave ext-response out.");
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
        boolean entitled = kind == RoleKind.YOUNG_PERSON ? isOf(consent.getPatient(), self) : decides;
        if (!entitled) {
            return Optional.of(
                    "You record this of yourself, or as a parent of a child who is under thirteen; for an older"
                            + " child talk with the professional who leads the team.");
        }
        return saysMore(consent)
                ? Optional.of(
                        "Leave out ext-competence-basis, `verification` and a confidentiality above R: competence is"
                                + " found, and a record is sealed, by professionals.")
                : Optional.empty();
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
                || consent.getMeta().getSecurity().stream()
                        .anyMatch(label -> CONFIDENTIALITY.equals(label.getSystem()) && "V".equals(label.getCode()));
    }

    private static boolean isAlone(List<Reference> named, Collection<String> self) {
        return named.size() == 1 && isOf(named.get(0), self);
    }

    private static boolean isOf(Reference named, Collection<String> self) {
        return PartyKey.of(named).filter(self::contains).isPresent();
    }
}
