package goldthread.chronology;

import ca.uhn.fhir.context.FhirContext;
import goldthread.chronology.ChronologyQuestion.Place;
import goldthread.chronology.Export.Held;
import goldthread.chronology.Story.Told;
import goldthread.chronology.event.Telling;
import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** Invented stories of Wren, recorded by Riverside CAMHS unless it is said otherwise. */
final class Stories {

    static final FhirContext FHIR = FhirContext.forR4Cached();
    static final Words WORDS = new Words(Vocabulary.read(FHIR), OutcomeMeasures.read(FHIR));
    static final String CAMHS = "https://fhir.nhs.uk/Id/ods-organization-code|X99902";
    static final Instant RECORDED = Instant.parse("2026-03-05T08:00:00.123456Z");

    private Stories() {}

    static Story of(String organisation, Optional<ChronologyQuestion> next, Resource... resources) {
        Patient child = new Patient();
        child.setId("Patient/wren");
        child.setBirthDateElement(new DateType("2014-05-06"));
        Parties parties = Parties.of(List.of(camhs()));
        Telling telling = Telling.with(WORDS, parties);
        List<Told> told = new ArrayList<>();
        for (Resource resource : resources) {
            KeyedEvents keyed = KeyedEvents.of(resource);
            keyed.all()
                    .forEach((key, event) -> told.add(new Told(
                            new EventRow(
                                    new Place(event.time().from(), told.size(), key),
                                    resource.fhirType(),
                                    resource.getIdElement().getIdPart(),
                                    1 + told.size(),
                                    organisation,
                                    RECORDED),
                            keyed.told(key, resource, telling).orElseThrow(),
                            resource,
                            Set.of("Organization/camhs"))));
        }
        return new Story(child, told, parties, next, List.of());
    }

    /** A story with the record in which it stands, recorded once. */
    static Export export(Story story, Resource... more) {
        Map<String, Held> record = new LinkedHashMap<>();
        record.put("Patient/wren", new Held(story.child(), Set.of()));
        story.told().forEach(told -> record.put(told.row().reference(), new Held(told.resource(), told.mentions())));
        for (Resource resource : more) {
            record.put(resource.fhirType() + "/" + resource.getIdElement().getIdPart(), new Held(resource, Set.of()));
        }
        Map<String, List<Recording>> recordings = new LinkedHashMap<>();
        record.keySet()
                .forEach(reference -> recordings.put(reference, List.of(new Recording(reference, CAMHS, RECORDED))));
        ChronologyQuestion all = new ChronologyQuestion(null, null, Set.of(), Set.of(), false, 1000, null);
        return new Export(story, all, record, recordings, story.parties());
    }

    private static Organization camhs() {
        Organization camhs = new Organization();
        camhs.setId("Organization/camhs");
        camhs.setName("Riverside CAMHS");
        camhs.addIdentifier(new Identifier()
                .setSystem("https://fhir.nhs.uk/Id/ods-organization-code")
                .setValue("X99902"));
        return camhs;
    }
}
