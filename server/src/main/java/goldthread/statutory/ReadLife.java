package goldthread.statutory;

import goldthread.directory.Parties;
import goldthread.profiles.Extensions;
import goldthread.terminology.CareStatus;
import goldthread.terminology.Coded;
import goldthread.terminology.FlagCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads a child's life, as far as the law shapes it, out of the record.
 *
 * @param resources of the child
 * @param parties whom they name
 * @param today the day
 */
record ReadLife(Collection<? extends Resource> resources, Parties parties, LocalDate today) {

    Life of(String childId) {
        Said said = new Said(parties);
        ReadPlans plans = new ReadPlans(said, today);
        ReadPlaces places = new ReadPlaces(said, today);
        return new Life(
                "Patient/" + childId,
                today,
                all(Patient.class)
                        .flatMap(child -> Span.first(child.getBirthDateElement()).stream())
                        .findFirst(),
                standing(),
                Stream.concat(
                                all(CarePlan.class).flatMap(plan -> plans.process(plan).stream()),
                                all(Encounter.class).flatMap(contact -> places.process(contact).stream()))
                        .toList(),
                all(EpisodeOfCare.class)
                        .flatMap(episode -> places.place(episode).stream())
                        .toList(),
                restrictions(said),
                Stream.concat(
                                all(EpisodeOfCare.class).flatMap(places::unsuitable),
                                all(Encounter.class).flatMap(places::unsuitable))
                        .toList(),
                all(CarePlan.class)
                        .flatMap(plan -> plans.preTrial(plan).stream())
                        .toList(),
                all(CarePlan.class)
                        .filter(ReadPlans::isHeldForTrial)
                        .map(Said::about)
                        .toList(),
                all(Communication.class)
                        .flatMap(message -> Handover.of(message).stream())
                        .toList(),
                Advocacy.ofLatest(all(Encounter.class).toList(), today));
    }

    private <R extends Resource> Stream<R> all(Class<R> type) {
        return resources.stream().filter(type::isInstance).map(type::cast);
    }

    private Set<CareStatus> standing() {
        return all(Patient.class)
                .flatMap(child -> Said.concepts(child, Extensions.CARE_STATUS).stream())
                .flatMap(status -> Coded.find(CareStatus.class, status).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Restriction> restrictions(Said said) {
        return all(Flag.class)
                .filter(flag -> flag.getStatus() == FlagStatus.ACTIVE)
                .filter(flag -> FlagCode.RESTRICTIVE_MEASURE.isIn(flag.getCode()))
                .map(flag -> new Restriction(
                        Said.about(flag),
                        Span.of(flag.getPeriod()),
                        said.organisationOf(flag.getAuthor()),
                        Said.date(flag, Extensions.REVIEW_DUE)))
                .filter(restriction -> !restriction.span().beginsAfter(today))
                .filter(restriction ->
                        restriction.span().end().filter(today::isAfter).isEmpty())
                .toList();
    }
}
