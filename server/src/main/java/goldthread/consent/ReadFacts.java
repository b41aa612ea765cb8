package goldthread.consent;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.staleness.LifeEvent;
import goldthread.staleness.LifeEvents;
import goldthread.store.DateSpan;
import goldthread.terminology.CareStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/** What a record says of consent, out of its FHIR resources. */
final class ReadFacts {

    private final Patient patient;
    private final ReadPeople readPeople;
    private final ReadCouncils readCouncils;
    private final ReadFindings readFindings;
    private final ReadAnswers readAnswers;
    private final List<Person> people = new ArrayList<>();
    private final List<CouncilRole> councils = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Answered> answers = new ArrayList<>();
    private final List<Reservation> reservations = new ArrayList<>();
    private final List<LifeEvent> changes = new ArrayList<>();
    private final List<WayOn> ways = new ArrayList<>();

    ReadFacts(Patient patient, Parties parties, Words words) {
        this.patient = patient;
        this.readPeople = new ReadPeople(parties, words);
        this.readCouncils = new ReadCouncils(parties);
        this.readFindings = new ReadFindings(parties);
        this.readAnswers = new ReadAnswers(parties, words, Written.reference(patient));
    }

    Facts of(Collection<? extends Resource> record) {
        record.forEach(this::read);
        return new Facts(child(), people, councils, findings, answers, reservations, changes, ways);
    }

    private void read(Resource resource) {
        Optional.ofNullable(resource.getMeta().getLastUpdated())
                .flatMap(known -> LifeEvents.of(resource, known.toInstant()))
                .ifPresent(changes::add);
        if (resource instanceof RelatedPerson person) {
            readPeople.of(person).ifPresent(people::add);
            councils.addAll(readCouncils.of(person));
        } else if (resource instanceof Observation observation) {
            readFindings.of(observation).ifPresent(findings::add);
        } else if (resource instanceof Consent consent) {
            read(consent);
        } else if (resource instanceof CarePlan plan) {
            readCouncils.of(plan).ifPresent(councils::add);
            reservations.addAll(readAnswers.of(plan));
        } else if (resource instanceof EpisodeOfCare episode) {
            readCouncils.of(episode).ifPresent(councils::add);
        } else {
            ways.addAll(WayOn.in(resource));
        }
    }

    private void read(Consent consent) {
        for (Answered answered : readAnswers.of(consent)) {
            answers.add(answered);
            readFindings.of(consent, answered).ifPresent(findings::add);
        }
    }

    private Child child() {
        DateSpan born = patient.getBirthDateElement().hasValue()
                ? DateSpan.of(new DateTimeType(patient.getBirthDateElement().getValueAsString()))
                : null;
        return new Child(
                Written.reference(patient),
                born == null ? null : born.firstDay(),
                born == null ? null : born.lastDay(),
                Written.codes(patient, Extensions.CARE_STATUS, CareStatus.class));
    }
}
