package goldthread.consent;

import goldthread.child.PartyKey;
import goldthread.store.OpenTypes;
import goldthread.terminology.DecisionKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ResourceType;

/**
 * One provision of an active Consent that refuses to share: the Consent's own, or one that is an exception to what it
 * permits.
 *
 * @param said the provision
 * @param place where it stands
 */
record Denial(ProvisionComponent said, String place) {

    private static final Set<String> ALL = Set.of("");
    private static final String TYPES = "http://hl7.org/fhir/resource-types";
    private static final String PURPOSES = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

    /** Who the child is and whom to ask stays with those who stand around the child. */
    private static final Set<String> NOT_REFUSED = Set.of("Patient", "CareTeam");

    /** Whom a refusal can be kept from: written as a reference, one to an entry of the same bundle, or a condition. */
    private static final Pattern SOMEBODY =
            Pattern.compile("urn:uuid:.+|(.*/)?(Organization|Practitioner|PractitionerRole|RelatedPerson)[/?].+");

    /** Those of a Consent that is about sharing; none when it isn't active. */
    static List<Denial> in(Consent consent) {
        boolean counts = consent.getStatus() == ConsentState.ACTIVE
                && ReadAnswers.decision(consent)
                        .filter(DecisionKind.INFORMATION_SHARING::equals)
                        .isPresent();
        if (!counts) {
            return List.of();
        }
        ProvisionComponent whole = consent.getProvision();
        if (whole.getType() == ConsentProvisionType.DENY) {
            return List.of(new Denial(whole, "Consent.provision"));
        }
        return IntStream.range(0, whole.getProvision().size())
                .mapToObj(i -> new Denial(whole.getProvision().get(i), "Consent.provision.provision[" + i + "]"))
                .filter(exception -> exception.said().getType() == ConsentProvisionType.DENY)
                .toList();
    }

    /** Whether it says no more and no less than can be kept. */
    boolean isClear() {
        boolean narrower = said.hasAction()
                || said.hasSecurityLabel()
                || said.hasCode()
                || said.hasData()
                || said.hasDataPeriod()
                || said.hasProvision();
        return !narrower
                && said.getActor().stream().allMatch(actor -> isSomebody(actor.getReference()))
                && said.getClass_().stream().allMatch(Denial::isRefusable)
                && said.getPurpose().stream().allMatch(purpose -> PURPOSES.equals(purpose.getSystem()));
    }

    private static boolean isSomebody(Reference actor) {
        return actor.hasReference()
                ? SOMEBODY.matcher(actor.getReference()).matches()
                : PartyKey.of(actor).isPresent();
    }

    private static boolean isRefusable(Coding type) {
        String code = String.valueOf(type.getCode());
        return TYPES.equals(type.getSystem())
                && Stream.of(ResourceType.values())
                        .anyMatch(known -> known.name().equals(code))
                && !OpenTypes.contains(code)
                && !NOT_REFUSED.contains(code);
    }

    /** With whom not; the empty name, which means everybody, when it names nobody. */
    Set<String> parties() {
        return said.hasActor()
                ? distinct(said.getActor().stream().flatMap(actor -> PartyKey.of(actor.getReference()).stream()))
                : ALL;
    }

    /** Which types of record; empty for all. */
    Set<String> types() {
        return said.hasClass_() ? distinct(said.getClass_().stream().map(Coding::getCode)) : ALL;
    }

    /** To which ends; empty for all. */
    Set<String> purposes() {
        return said.hasPurpose() ? distinct(said.getPurpose().stream().map(Coding::getCode)) : ALL;
    }

    private static Set<String> distinct(Stream<String> values) {
        return values.collect(Collectors.toUnmodifiableSet());
    }
}
