package goldthread.assessment;

import goldthread.directory.Parties;
import goldthread.measure.Involvement;
import goldthread.store.Origin;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What a caller sees of a child's scores and of what stands around them.
 *
 * @param resources scores, contacts, episodes, goals and relatives
 * @param parties whom they name
 * @param recorders for each resource, as {@code Type/id}, the organisation that recorded it, as {@code system|value}
 * @param incomplete whether somebody keeps something of the child from the caller
 */
record TrendRecord(
        Collection<? extends Resource> resources, Parties parties, Map<String, String> recorders, boolean incomplete) {

    Stream<Observation> observations() {
        return resources.stream().filter(Observation.class::isInstance).map(Observation.class::cast);
    }

    Involvement involvement() {
        return Involvement.of(resources);
    }

    /** A reference with the name of whom it names. */
    Reference named(Reference party) {
        return party.copy().setDisplay(parties.name(party));
    }

    /** A goal with its words, where the caller sees it. */
    Reference goal(String reference) {
        Reference goal = new Reference(reference);
        resources.stream()
                .filter(Goal.class::isInstance)
                .map(Goal.class::cast)
                .filter(known -> reference.equals("Goal/" + known.getIdElement().getIdPart()))
                .map(known -> known.getDescription().getText())
                .findFirst()
                .ifPresent(goal::setDisplay);
        return goal;
    }

    /** The organisation that stands behind a score: for which its rater acts, else of its contact, else its recorder. */
    Optional<Reference> agency(Observation score, Optional<Encounter> contact) {
        return parties.organisationOf(score.getPerformerFirstRep())
                .or(() -> contact.flatMap(seen -> parties.organisationOf(seen.getServiceProvider())))
                .map(TrendRecord::reference)
                .or(() -> recorder(score));
    }

    private Optional<Reference> recorder(Observation score) {
        return Optional.ofNullable(
                        recorders.get("Observation/" + score.getIdElement().getIdPart()))
                .filter(organisation -> organisation.indexOf('|') > 0)
                .filter(organisation -> !organisation.equals(Origin.SERVER.organisation()))
                .map(organisation -> parties.organisation(organisation)
                        .map(TrendRecord::reference)
                        .orElseGet(() -> identified(organisation)));
    }

    private static Reference reference(Organization organisation) {
        return new Reference("Organization/" + organisation.getIdElement().getIdPart())
                .setDisplay(organisation.getName());
    }

    private static Reference identified(String organisation) {
        int bar = organisation.indexOf('|');
        Reference unknown = new Reference().setType("Organization");
        unknown.getIdentifier().setSystem(organisation.substring(0, bar)).setValue(organisation.substring(bar + 1));
        return unknown;
    }
}
