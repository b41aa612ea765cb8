package goldthread.chronology.event;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.terminology.ChronologyCategory;
import goldthread.terminology.ChronologySignificance;
import goldthread.terminology.Coded;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.Vocabulary;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** An invented directory, and events of a resource as lines that a test can read. */
final class Tellings {

    static final FhirContext FHIR = FhirContext.forR4Cached();
    static final Reference CHILD = new Reference("Patient/wren");
    static final Reference MOTHER = new Reference("RelatedPerson/mother");
    static final Reference CAMHS = new Reference("Organization/camhs");
    static final Reference SCHOOL = new Reference("Organization/school");
    static final Reference MAJA = new Reference("PractitionerRole/maja");

    private static final Words WORDS = new Words(Vocabulary.read(FHIR), OutcomeMeasures.read(FHIR));

    static final Telling TELLING = Telling.with(
            WORDS,
            Parties.of(List.of(
                    organisation("Organization/camhs", "Riverside CAMHS"),
                    organisation("Organization/school", "Hawthorn School"),
                    maja(),
                    mother())));

    private Tellings() {}

    /** Each event as {@code time | category | significance | summary}. */
    static List<String> lines(Resource resource) {
        return Events.of(resource, TELLING).stream().map(Tellings::line).toList();
    }

    private static String line(Event event) {
        return event.time().written() + " | " + event.category().code() + " | "
                + event.significance().code() + " | " + event.summary();
    }

    /** The one event of a resource. */
    static Event only(Resource resource) {
        List<Event> events = Events.of(resource, TELLING);
        if (events.size() != 1) {
            throw new AssertionError("one event expected: " + events);
        }
        return events.get(0);
    }

    static ChronologyCategory category(Resource resource) {
        return only(resource).category();
    }

    static boolean isMajor(Resource resource) {
        return only(resource).significance() == ChronologySignificance.MAJOR;
    }

    private static Organization organisation(String id, String name) {
        Organization organisation = withId(new Organization(), id);
        organisation.setName(name);
        return organisation;
    }

    private static PractitionerRole maja() {
        PractitionerRole role = withId(new PractitionerRole(), "PractitionerRole/maja");
        role.setPractitioner(new Reference().setDisplay("Maja Lindqvist"));
        return role;
    }

    private static RelatedPerson mother() {
        RelatedPerson mother = withId(new RelatedPerson(), "RelatedPerson/mother");
        mother.addName().setText("Ivy Ashdown");
        return mother;
    }

    static <R extends Resource> R withId(R resource, String id) {
        resource.setId(id);
        return resource;
    }

    static CodeableConcept code(Coded code) {
        return new CodeableConcept(code.coding());
    }

    static CodeableConcept text(String words) {
        return new CodeableConcept().setText(words);
    }

    static Period period(@Nullable String start, @Nullable String end) {
        Period period = new Period();
        if (start != null) {
            period.setStartElement(new DateTimeType(start));
        }
        if (end != null) {
            period.setEndElement(new DateTimeType(end));
        }
        return period;
    }
}
