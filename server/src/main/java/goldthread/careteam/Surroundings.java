package goldthread.careteam;

import goldthread.careteam.Around.Agency;
import goldthread.careteam.Around.Person;
import goldthread.child.SeenRecord;
import goldthread.store.DatabaseClock;
import goldthread.store.StoredResource;
import goldthread.terminology.ParticipantStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/**
 * Who stands around a child at this moment and which agencies work with the child (N21), for other rooms: nobody is in it
 * whom {@code $membership} wouldn't show.
 */
@Component
public class Surroundings {

    private final Circles circles;
    private final DatabaseClock clock;

    Surroundings(Circles circles, DatabaseClock clock) {
        this.circles = circles;
        this.clock = clock;
    }

    /** Those in the part of a child's record that somebody sees; empty when the child isn't in it. */
    public Optional<Around> of(SeenRecord seen) {
        return of(seen, record -> true);
    }

    /**
     * Those whom some of what somebody sees of a child's record names, for whoever passes that on.
     *
     * @param shown which care teams and records of work may be passed on
     */
    public Optional<Around> of(SeenRecord seen, Predicate<StoredResource> shown) {
        return circles.around(seen, Span.at(clock.now()), shown).map(Surroundings::of);
    }

    static Around of(Circle circle) {
        People people = circle.people();
        List<Person> members = circle.members().stream()
                .map(member -> person(member, people, circle.asOf()))
                .toList();
        List<Agency> agencies = new ArrayList<>();
        Stream.concat(
                        members.stream().filter(Person::accepted).flatMap(member -> member.agency().stream()),
                        atWork(circle))
                .filter(agency -> !agency.names().isEmpty())
                .forEach(agency -> {
                    if (agencies.stream().noneMatch(known -> known.isAmong(agency.names()))) {
                        agencies.add(agency);
                    }
                });
        return new Around(members, agencies);
    }

    private static Stream<Agency> atWork(Circle circle) {
        Stream<Party> practice = Stream.ofNullable(circle.child())
                .flatMap(child -> child.getGeneralPractitioner().stream())
                .map(Party::of);
        return Stream.concat(circle.activity().involvements().stream().map(Involvement::party), practice)
                .flatMap(party -> circle.people().organisationOf(party).stream())
                .map(organisation -> agency(organisation, circle.people()));
    }

    private static Person person(Participant member, People people, Span asOf) {
        String name = people.name(member.member()).orElse("Somebody without a name here");
        boolean accepted = member.statusAt(asOf)
                .filter(status -> status == ParticipantStatus.EFFECTIVE)
                .isPresent();
        Optional<Agency> agency = Optional.ofNullable(member.organisation())
                .or(() -> people.organisationOf(member.member()))
                .map(organisation -> agency(organisation, people));
        return new Person(
                member.member().reference().copy(), name, people.namesOfPerson(member.member()), agency, accepted);
    }

    private static Agency agency(Party organisation, People people) {
        String name = people.name(organisation).orElse(organisation.key());
        Reference reference = organisation.reference().copy().setDisplay(name);
        if (organisation.isLocal()) {
            reference = new Reference(organisation.key()).setDisplay(name);
        }
        return new Agency(reference, name, people.namesOf(organisation));
    }
}
