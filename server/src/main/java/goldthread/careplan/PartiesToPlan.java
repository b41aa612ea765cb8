package goldthread.careplan;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.profiles.Profiles;
import goldthread.terminology.Coded;
import goldthread.terminology.ParentalResponsibility;
import goldthread.terminology.PlanCategory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;

/**
 * Who should have been asked whether they agree to a plan: the child and everyone with parental responsibility to a shared
 * plan and to one for safety; to a shared plan the agencies of the team around the child too, but for the one that wrote it.
 */
final class PartiesToPlan {

    private static final Set<ParentalResponsibility> HELD =
            EnumSet.of(ParentalResponsibility.YES, ParentalResponsibility.SHARED);

    private PartiesToPlan() {}

    static List<Reference> of(CarePlan plan, PlanView view) {
        boolean shared = isShared(plan);
        if (!shared && !PlanKinds.isForSafety(plan)) {
            return List.of();
        }
        List<Reference> parties = new ArrayList<>();
        parties.add(new Reference(view.record().child().reference()));
        parties.addAll(holders(view));
        if (shared) {
            Set<String> author = keys(plan.getAuthor(), view);
            agencies(view).stream()
                    .filter(agency -> keys(agency, view).stream().noneMatch(author::contains))
                    .forEach(parties::add);
        }
        return parties;
    }

    private static boolean isShared(CarePlan plan) {
        return PlanCategory.SHARED.isIn(plan.getCategory()) || plan.getMeta().hasProfile(Profiles.SHARED_CARE_PLAN);
    }

    private static List<Reference> holders(PlanView view) {
        return view.record().all(RelatedPerson.class).stream()
                .filter(person -> person.resource().getActiveElement().isEmpty()
                        || person.resource().getActive())
                .filter(person -> Days.within(person.resource().getPeriod(), view.day()))
                .filter(person -> holds(person.resource()))
                .map(person -> new Reference(person.reference()))
                .toList();
    }

    private static boolean holds(RelatedPerson person) {
        return FirstExtension.value(person, Extensions.PARENTAL_RESPONSIBILITY) instanceof CodeableConcept held
                && Coded.find(ParentalResponsibility.class, held)
                        .filter(HELD::contains)
                        .isPresent();
    }

    private static List<Reference> agencies(PlanView view) {
        Map<String, Reference> agencies = new LinkedHashMap<>();
        TeamSection.mainMembers(view).stream()
                .flatMap(entry -> Stream.of(entry.getOnBehalfOf(), entry.getMember()))
                .map(view::organisationOf)
                .flatMap(Optional::stream)
                .map(PartiesToPlan::reference)
                .forEach(agency -> agencies.putIfAbsent(agency.getReference(), agency));
        return List.copyOf(agencies.values());
    }

    private static Reference reference(Organization organisation) {
        return new Reference("Organization/" + organisation.getIdElement().getIdPart())
                .setDisplay(organisation.getName());
    }

    /** By what a party is known: itself, and the agency for which it acts. */
    static Set<String> keys(Reference party, PlanView view) {
        return Stream.concat(
                        PartyKey.of(party).stream(),
                        view.organisationOf(party).map(PartiesToPlan::reference).map(Reference::getReference).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
