package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.store.Origin;
import goldthread.terminology.OutcomeMeasures;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;

/**
 * A child's record as a question looks at it, with the words to say what is seen.
 *
 * @param record of the child
 * @param question that is asked of it
 * @param words for coded content
 * @param measures whose scores are known
 */
record PlanView(PlanRecord record, PlanQuestion question, Words words, OutcomeMeasures measures) {

    private static final String UNKNOWN_AGENCY = "Agency not recorded";

    LocalDate day() {
        return question.day();
    }

    /** What someone is called. */
    String name(Reference reference) {
        return record.parties().name(reference);
    }

    /** The names of several, with commas between them. */
    String names(List<Reference> references) {
        return String.join(", ", references.stream().map(this::name).distinct().toList());
    }

    /** The organisation for which someone acts: by their role in the directory, else by their place in a team. */
    Optional<Organization> organisationOf(Reference someone) {
        return record.parties()
                .organisationOf(someone)
                .or(() -> onBehalfOf(someone).flatMap(record.parties()::organisationOf));
    }

    private Optional<Reference> onBehalfOf(Reference someone) {
        return Optional.ofNullable(someone.getReference())
                .flatMap(member -> record.all(CareTeam.class).stream()
                        .flatMap(team -> team.resource().getParticipant().stream())
                        .filter(participant ->
                                member.equals(participant.getMember().getReference()))
                        .filter(CareTeam.CareTeamParticipantComponent::hasOnBehalfOf)
                        .map(CareTeam.CareTeamParticipantComponent::getOnBehalfOf)
                        .findFirst());
    }

    /** The agency that says something: the one of its author, else the one that recorded it. */
    String agency(Recorded<?> recorded, Reference... authors) {
        return Stream.of(authors)
                .map(this::organisationOf)
                .flatMap(Optional::stream)
                .map(Organization::getName)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Stream.of(authors).flatMap(this::namedOrganisation).findFirst())
                .orElseGet(() -> recorder(recorded));
    }

    /** An organisation that a reference names in words, though the directory doesn't know it. */
    private Stream<String> namedOrganisation(Reference author) {
        if (Origin.isServer(author)) {
            return Stream.of(author.getDisplay());
        }
        boolean organisation = "Organization".equals(author.getType())
                || "Organization".equals(author.getReferenceElement().getResourceType());
        return organisation && author.hasDisplay() ? Stream.of(author.getDisplay()) : Stream.empty();
    }

    private String recorder(Recorded<?> recorded) {
        String organisation = recorded.organisation();
        if (organisation == null || organisation.equals(Origin.SERVER.organisation())) {
            return UNKNOWN_AGENCY;
        }
        return record.parties()
                .organisation(organisation)
                .map(Organization::getName)
                .orElse(organisation.substring(organisation.indexOf('|') + 1));
    }

    /** The plans that were in force on the day. */
    List<Recorded<CarePlan>> plansInForce() {
        return record.all(CarePlan.class).stream()
                .filter(plan -> PlanKinds.inForce(plan.resource(), day()))
                .toList();
    }
}
