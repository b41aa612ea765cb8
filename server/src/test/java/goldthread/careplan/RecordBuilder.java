package goldthread.careplan;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.terminology.Coded;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.PlanSection;
import goldthread.terminology.Vocabulary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** An invented child's record: Wren, who is known to Riverside CAMHS, Eastmoor Council and Hawthorn School. */
final class RecordBuilder {

    static final FhirContext FHIR = FhirContext.forR4Cached();
    static final OutcomeMeasures MEASURES = OutcomeMeasures.read(FHIR);
    static final Words WORDS = new Words(Vocabulary.read(FHIR), MEASURES);
    static final Instant LONG_AGO = Instant.parse("2025-01-01T09:00:00Z");

    static final String CAMHS_CODE = "https://fhir.nhs.uk/Id/ods-organization-code|X99902";
    static final Reference CHILD = new Reference("Patient/wren");
    static final Reference MOTHER = new Reference("RelatedPerson/mother");
    static final Reference CAMHS = new Reference("Organization/camhs");
    static final Reference COUNCIL = new Reference("Organization/council");
    static final Reference SCHOOL = new Reference("Organization/school");
    static final Reference CLINICIAN = new Reference("PractitionerRole/clinician");
    static final Reference SOCIAL_WORKER = new Reference("PractitionerRole/social-worker");
    static final Reference TEACHER = new Reference("PractitionerRole/teacher");

    private final List<Recorded<?>> resources = new ArrayList<>();
    private final Patient child = withId(new Patient(), "Patient/wren");
    private String recorder = CAMHS_CODE;
    private Instant stored = LONG_AGO;

    /** What follows was recorded by this organisation, given as {@code system|value}. */
    RecordBuilder recordedBy(String organisation) {
        recorder = organisation;
        return this;
    }

    /** What follows was stored at this moment. */
    RecordBuilder storedAt(String moment) {
        stored = Instant.parse(moment);
        return this;
    }

    RecordBuilder add(Resource... more) {
        for (Resource resource : more) {
            resources.add(new Recorded<>(resource, stored, recorder, Set.of("PractitionerRole/clinician")));
        }
        return this;
    }

    Patient child() {
        return child;
    }

    PlanView on(String day) {
        return view(new PlanQuestion(LocalDate.parse(day), Optional.empty(), EnumSet.allOf(PlanSection.class)));
    }

    PlanView view(PlanQuestion question) {
        List<Recorded<?>> all = new ArrayList<>(resources);
        Recorded<Patient> about = new Recorded<>(child, stored, recorder, Set.of());
        all.add(about);
        all.add(new Recorded<>(mother(), stored, recorder, Set.of()));
        return new PlanView(new PlanRecord(about, all, directory(), Set.of()), question, WORDS, MEASURES);
    }

    private static RelatedPerson mother() {
        RelatedPerson mother = withId(new RelatedPerson(), "RelatedPerson/mother");
        mother.addName().setFamily("Ashdown").addGiven("Ivy");
        mother.addTelecom().setValue("07700 900101");
        return mother;
    }

    private static Parties directory() {
        return Parties.of(List.of(
                organisation("camhs", "Riverside CAMHS", CAMHS_CODE),
                organisation("council", "Eastmoor Council", "https://example.org/council|E1"),
                organisation("school", "Hawthorn School", "https://example.org/school|S1"),
                role("clinician", "Maja Lindqvist", CAMHS),
                role("social-worker", "Omar Reyes", COUNCIL),
                role("teacher", "Nia Price", SCHOOL),
                practitioner("clinician", "Maja Lindqvist"),
                practitioner("social-worker", "Omar Reyes"),
                practitioner("teacher", "Nia Price")));
    }

    private static Organization organisation(String id, String name, String identifier) {
        Organization organisation = withId(new Organization(), "Organization/" + id);
        organisation.setName(name);
        int bar = identifier.indexOf('|');
        organisation.addIdentifier(
                new Identifier().setSystem(identifier.substring(0, bar)).setValue(identifier.substring(bar + 1)));
        return organisation;
    }

    private static PractitionerRole role(String id, String name, Reference organisation) {
        PractitionerRole role = withId(new PractitionerRole(), "PractitionerRole/" + id);
        role.setPractitioner(new Reference("Practitioner/" + id).setDisplay(name));
        role.setOrganization(organisation);
        role.addTelecom().setValue("01632 960" + (100 + id.length()));
        return role;
    }

    private static Practitioner practitioner(String id, String name) {
        Practitioner practitioner = withId(new Practitioner(), "Practitioner/" + id);
        practitioner.addName().setText(name);
        return practitioner;
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
