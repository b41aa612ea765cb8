package goldthread.form;

import goldthread.child.StrictestLabels;
import goldthread.profiles.Extensions;
import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/**
 * The transaction that stores what is in a form now, beside what was taken out of it before: an answer that is the same
 * changes nothing, or only how widely it may be known; one that has changed amends its observation, and the observation of
 * one that is gone was a mistake.
 */
final class Amendments {

    private static final String URN = "urn:uuid:";

    /** Of a UUID that was made from a name, as {@link Extraction} makes them. */
    private static final int FROM_A_NAME = 3;

    private final QuestionnaireResponse response;
    private final List<Observation> before;

    /**
     * Beside these.
     *
     * @param stored observations of the child that the caller sees, with their versions; whatever wasn't taken out of this
     *     form is passed over
     */
    Amendments(QuestionnaireResponse response, Collection<Observation> stored) {
        this.response = response;
        this.before = stored.stream()
                .filter(observation -> observation.getStatus() != ObservationStatus.ENTEREDINERROR)
                .filter(observation -> observation.getDerivedFrom().stream()
                        .anyMatch(source -> reference(response)
                                .equals(source.getReferenceElement()
                                        .toUnqualifiedVersionless()
                                        .getValue())))
                .filter(observation -> identifier(observation).isPresent())
                .toList();
    }

    /** By which stored observations name a response. */
    static String reference(QuestionnaireResponse response) {
        return "QuestionnaireResponse/" + response.getIdElement().getIdPart();
    }

    private static Optional<String> identifier(Observation observation) {
        return observation.getIdentifier().stream()
                .filter(identifier -> Extraction.URI.equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .filter(value -> value != null && value.startsWith(URN))
                .filter(value -> isFromAName(value.substring(URN.length())))
                .findFirst();
    }

    private static boolean isFromAName(String uuid) {
        try {
            return UUID.fromString(uuid).version() == FROM_A_NAME;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    /** The transaction for these observations, which are in the form now; 422 when it would be longer than one may be. */
    Bundle bundle(List<Observation> drawn) {
        List<Observation> left = new ArrayList<>(before);
        Map<Observation, Observation> earlier = new HashMap<>();
        pair(drawn, left, earlier, (one, other) -> identifier(one).equals(identifier(other)));
        pair(drawn, left, earlier, (one, other) -> one.getCode().equalsDeep(other.getCode()));
        if (drawn.size() + left.size() > Extraction.MOST) {
            throw tooMany();
        }
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        drawn.stream()
                .map(observation -> earlier.containsKey(observation)
                        ? again(observation, earlier.get(observation))
                        : creation(observation))
                .forEach(bundle::addEntry);
        left.stream()
                .map(gone -> update(gone.copy().setStatus(ObservationStatus.ENTEREDINERROR), gone))
                .forEach(bundle::addEntry);
        return bundle;
    }

    private static RuntimeException tooMany() {
        return Outcomes.unprocessable(
                IssueType.TOOCOSTLY,
                Rule.TOO_MANY_ENTRIES.code(),
                "The observations of this form and those of answers that it no longer has are together at most "
                        + Extraction.MOST
                        + ". Amend it by fewer answers at a time, and take its scores out in between.",
                "QuestionnaireResponse.item");
    }

    private static void pair(
            List<Observation> drawn,
            List<Observation> left,
            Map<Observation, Observation> earlier,
            BiPredicate<Observation, Observation> same) {
        drawn.stream()
                .filter(observation -> !earlier.containsKey(observation))
                .forEach(observation -> left.stream()
                        .filter(stored -> same.test(observation, stored))
                        .findFirst()
                        .ifPresent(stored -> {
                            earlier.put(observation, stored);
                            left.remove(stored);
                        }));
    }

    private BundleEntryComponent again(Observation drawn, Observation stored) {
        Observation amended = amended(drawn, stored);
        List<Coding> labels = StrictestLabels.of(List.of(stored, response));
        boolean same = amended.equalsDeep(stored);
        if (same && codes(labels).equals(codes(StrictestLabels.of(List.of(stored))))) {
            return creation(drawn.setIdentifier(stored.copy().getIdentifier()));
        }
        amended.setStatus(same ? stored.getStatus() : ObservationStatus.AMENDED);
        label(amended.getMeta(), labels);
        return update(amended, stored);
    }

    private static Set<String> codes(List<Coding> labels) {
        return labels.stream()
                .map(label -> label.getSystem() + "|" + label.getCode())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What follows from the answer is as the answer has it; what was said beside it stays, but for what judged the number. */
    private static Observation amended(Observation drawn, Observation stored) {
        Observation amended = stored.copy();
        amended.setCode(drawn.getCode()).setSubject(drawn.getSubject()).setEncounter(drawn.getEncounter());
        amended.setEffective(drawn.getEffective()).setPerformer(drawn.getPerformer());
        amended.setBasedOn(drawn.getBasedOn()).setValue(drawn.getValue());
        amended.getExtension().removeIf(extension -> Extensions.RATER_PERSPECTIVE.equals(extension.getUrl()));
        drawn.getExtension().stream().map(Extension::copy).forEach(amended::addExtension);
        drawn.getMeta().getProfile().stream()
                .filter(profile -> !amended.getMeta().hasProfile(profile.getValue()))
                .forEach(profile -> amended.getMeta().addProfile(profile.getValue()));
        return amended.equalsDeep(stored)
                ? amended
                : amended.setInterpretation(null).setDataAbsentReason(null);
    }

    private static void label(Meta meta, List<Coding> labels) {
        meta.getSecurity().removeIf(StrictestLabels::isOne);
        labels.forEach(meta::addSecurity);
    }

    private static BundleEntryComponent creation(Observation observation) {
        String urn = identifier(observation).orElseThrow();
        BundleEntryComponent entry = new BundleEntryComponent().setFullUrl(urn).setResource(observation);
        entry.getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Observation")
                .setIfNoneExist("identifier=" + Extraction.URI + "|" + urn);
        return entry;
    }

    private static BundleEntryComponent update(Observation observation, Observation stored) {
        BundleEntryComponent entry = new BundleEntryComponent().setResource(observation);
        entry.getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl("Observation/" + stored.getIdElement().getIdPart())
                .setIfMatch("W/\"" + stored.getIdElement().getVersionIdPart() + "\"");
        return entry;
    }
}
