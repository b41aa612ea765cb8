package goldthread.consent;

import goldthread.directory.Parties;
import goldthread.profiles.Extensions;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.PrBasis;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.jspecify.annotations.Nullable;

/** What plans, episodes and people say of a council that looks after the child. */
final class ReadCouncils {

    private static final Set<CarePlanStatus> PLANS =
            EnumSet.of(CarePlanStatus.ACTIVE, CarePlanStatus.ONHOLD, CarePlanStatus.COMPLETED, CarePlanStatus.REVOKED);
    private static final Set<EpisodeOfCareStatus> EPISODES =
            EnumSet.of(EpisodeOfCareStatus.ACTIVE, EpisodeOfCareStatus.ONHOLD, EpisodeOfCareStatus.FINISHED);

    /** What a person's record may say of the council. */
    private static final Set<PrBasis> OF_A_COUNCIL =
            EnumSet.of(PrBasis.CARE_ORDER, PrBasis.INTERIM_CARE_ORDER, PrBasis.ACCOMMODATED);

    private final Parties parties;

    ReadCouncils(Parties parties) {
        this.parties = parties;
    }

    /** A plan for a looked-after child, or one that names an order. */
    Optional<CouncilRole> of(CarePlan plan) {
        boolean lookedAfter = PlanCategory.LAC.isIn(plan.getCategory());
        PrBasis basis = basis(plan);
        Days days = Written.days(plan.getPeriod());
        boolean over = plan.getStatus() == CarePlanStatus.COMPLETED || plan.getStatus() == CarePlanStatus.REVOKED;
        if ((!lookedAfter && basis == null) || !PLANS.contains(plan.getStatus()) || (over && days.until() == null)) {
            return Optional.empty();
        }
        Optional<Organization> council = Stream.concat(Stream.of(plan.getAuthor()), plan.getContributor().stream())
                .flatMap(author -> parties.organisationOf(author).stream())
                .findFirst();
        String name = plan.hasTitle() ? "The council's plan “" + plan.getTitle() + "”" : "The council's plan";
        return Optional.of(role(new Named(Written.reference(plan), name), council, basis, true, days));
    }

    /** The involvement of social care, or one that names an order. */
    Optional<CouncilRole> of(EpisodeOfCare episode) {
        PrBasis basis = basis(episode);
        Days days = Written.days(episode.getPeriod());
        boolean over = episode.getStatus() == EpisodeOfCareStatus.FINISHED;
        if ((basis == null && !EpisodeType.SOCIAL_CARE.isIn(episode.getType()))
                || !EPISODES.contains(episode.getStatus())
                || (over && days.until() == null)) {
            return Optional.empty();
        }
        return Optional.of(role(
                new Named(Written.reference(episode), "The council's involvement"),
                parties.organisationOf(episode.getManagingOrganization()),
                basis,
                basis != null,
                days));
    }

    /** An order or agreement of a council that is written on a person, who holds nothing by it. */
    List<CouncilRole> of(RelatedPerson person) {
        if (person.hasActive() && !person.getActive()) {
            return List.of();
        }
        String name = parties.name(new Reference(Written.reference(person)));
        return Written.codes(person, Extensions.PR_BASIS, PrBasis.class).stream()
                .filter(OF_A_COUNCIL::contains)
                .map(basis -> role(
                        new Named(Written.reference(person), "What is recorded of " + name),
                        Optional.empty(),
                        basis,
                        true,
                        Written.days(person.getPeriod())))
                .toList();
    }

    private static @Nullable PrBasis basis(DomainResource resource) {
        return Written.codes(resource, Extensions.PR_BASIS, PrBasis.class).stream()
                .filter(basis -> basis != PrBasis.UNKNOWN)
                .findFirst()
                .orElse(null);
    }

    private static CouncilRole role(
            Named source, Optional<Organization> council, @Nullable PrBasis basis, boolean lookedAfter, Days days) {
        return new CouncilRole(
                source,
                council.map(organisation -> new Named(
                                Written.reference(organisation),
                                organisation.hasName() ? organisation.getName() : "the council"))
                        .orElse(null),
                council.map(ReadCouncils::contact).orElse(""),
                basis,
                lookedAfter,
                days);
    }

    private static String contact(Organization council) {
        return council.getTelecom().stream()
                .map(ContactPoint::getValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse("");
    }
}
