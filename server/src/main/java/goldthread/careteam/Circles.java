package goldthread.careteam;

import goldthread.child.SeenRecord;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads all that says who is around a child, in two SQL statements whatever the size of the team or the record: the
 * child's records, then those whom they name.
 */
@Component
final class Circles {

    private static final List<String> TYPES = Stream.concat(
                    Stream.of("Patient", "CareTeam", "RelatedPerson"), Activity.types())
            .toList();

    private static final Set<String> PERSONS = Set.of("Patient", "RelatedPerson");

    /** References looked up by one statement; no database takes more than 65,535 parameters. */
    private static final int AT_ONCE = 5_000;

    private final Store store;
    private final TransactionTemplate reading;

    Circles(Store store, PlatformTransactionManager transactions) {
        this.store = store;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Who is around the child; empty when there is no such child. */
    Optional<Circle> around(SeenRecord seen, Span asOf) {
        return around(seen, asOf, record -> true);
    }

    /**
     * Who is around the child, by no more than some of what is seen; empty when there is no such child.
     *
     * @param shown which care teams and records of work count
     */
    Optional<Circle> around(SeenRecord seen, Span asOf, Predicate<StoredResource> shown) {
        return Optional.ofNullable(reading.execute(status -> read(seen, asOf, shown)))
                .filter(circle -> circle.child() != null);
    }

    /** Who is around the child of this team; for a team of no child of whom the caller knows, just the team. */
    Circle around(CareTeam team, @Nullable SeenRecord seen, Span asOf) {
        Team ours = Team.of(team);
        Circle circle = seen == null ? null : reading.execute(status -> read(seen, asOf, record -> true));
        return circle != null && circle.child() != null ? circle : alone(ours, asOf);
    }

    private Circle alone(Team team, Span asOf) {
        return new Circle(null, List.of(team), Activity.NONE, people(named(List.of(team)), List.of()), asOf);
    }

    private Circle read(SeenRecord seen, Span asOf, Predicate<StoredResource> shown) {
        List<StoredResource> resources = seen.resources(TYPES).stream()
                .filter(resource -> PERSONS.contains(resource.type()) || shown.test(resource))
                .toList();
        List<Team> teams = new ArrayList<>();
        List<Resource> known = new ArrayList<>();
        List<StoredResource> work = new ArrayList<>();
        for (StoredResource resource : resources) {
            switch (resource.type()) {
                case "CareTeam" -> teams.add(Team.of((CareTeam) store.parse(resource)));
                case "Patient", "RelatedPerson" -> known.add(store.parse(resource));
                default -> work.add(resource);
            }
        }
        Activity activity = Activity.of(work, asOf);
        List<Party> named = new ArrayList<>(named(teams));
        activity.involvements().forEach(involvement -> named.add(involvement.party()));
        Patient child = child(known, seen.childId());
        if (child != null) {
            child.getGeneralPractitioner().forEach(practice -> named.add(Party.of(practice)));
        }
        return new Circle(child, teams, activity, people(named, known), asOf);
    }

    private static @Nullable Patient child(List<Resource> known, String childId) {
        return known.stream()
                .filter(resource -> resource instanceof Patient
                        && childId.equals(resource.getIdElement().getIdPart()))
                .map(Patient.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static List<Party> named(Collection<Team> teams) {
        return teams.stream()
                .flatMap(team -> team.participants().stream())
                .flatMap(participant ->
                        Stream.concat(Stream.of(participant.member()), Stream.ofNullable(participant.organisation())))
                .toList();
    }

    private People people(List<Party> named, List<Resource> known) {
        List<Resource> people = new ArrayList<>(known);
        List<Party> wanted = named.stream()
                .filter(party -> known.stream().noneMatch(resource -> isSame(resource, party)))
                .toList();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            PeopleKeys keys = PeopleKeys.of(wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)));
            if (!keys.isEmpty()) {
                store.bodies(keys.sql(), keys.arguments().toArray()).forEach(body -> people.add(store.parse(body)));
            }
        }
        return new People(people);
    }

    private static boolean isSame(Resource resource, Party party) {
        return resource instanceof RelatedPerson
                && party.key().equals("RelatedPerson/" + resource.getIdElement().getIdPart());
    }
}
