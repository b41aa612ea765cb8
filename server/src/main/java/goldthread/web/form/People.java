package goldthread.web.form;

import goldthread.web.ConditionalOnPages;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.Parts;
import goldthread.web.WhoAsks;
import goldthread.web.words.ClinicalName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.springframework.stereotype.Component;

/** Those around a child, among whom a form lets somebody be chosen. */
@Component
@ConditionalOnPages
public class People {

    private static final String MOST = "50";

    private final FhirDoor fhir;
    private final WhoAsks who;

    People(FhirDoor fhir, WhoAsks who) {
        this.fhir = fhir;
        this.who = who;
    }

    /** Whoever has signed in, as {@code Type/id}. */
    public String me() {
        return who.person().fhirUser();
    }

    /** Whether whoever has signed in acts for an organisation. */
    public boolean isProfessional() {
        return who.person().isProfessional();
    }

    /** The child first, then whoever has signed in, the family, and the professionals of the team; by {@code Type/id}. */
    public List<Option> around(String child) {
        Parameters members =
                fhir.ask(FhirRequest.get("/Patient/{}/$membership", child)).parameters();
        Bundle family = fhir.ask(FhirRequest.get("/RelatedPerson")
                        .with("patient", "Patient/" + child)
                        .with("_count", MOST))
                .bundle();
        return around(child, me(), members, family);
    }

    static List<Option> around(String child, String me, Parameters members, Bundle family) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("Patient/" + child, "The child");
        names.put(me, "You");
        family.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(RelatedPerson.class::isInstance)
                .map(RelatedPerson.class::cast)
                .forEach(person -> names.putIfAbsent(
                        "RelatedPerson/" + person.getIdElement().getIdPart(), called(person)));
        Parts.of(members)
                .each("member")
                .filter(member -> !List.of("proposed", "ended").contains(member.text("status")))
                .forEach(member -> member.value("person", Reference.class)
                        .map(person -> person.getReferenceElement()
                                .toUnqualifiedVersionless()
                                .getValue())
                        .filter(reference -> reference != null && reference.startsWith("Practitioner"))
                        .ifPresent(reference -> names.putIfAbsent(reference, called(member))));
        return names.entrySet().stream()
                .map(person -> new Option(person.getKey(), person.getValue(), ""))
                .toList();
    }

    private static String called(RelatedPerson person) {
        String name = ClinicalName.of(person.getName());
        return person.getRelationship().stream()
                .map(People::words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(words -> name + ", " + words)
                .orElse(name);
    }

    private static String called(Parts member) {
        return String.join(
                ", ",
                Stream.of(
                                member.text("name").isEmpty() ? member.displayed("person") : member.text("name"),
                                member.value("role", CodeableConcept.class)
                                        .map(People::words)
                                        .orElse(""),
                                member.displayed("organisation"))
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    private static String words(CodeableConcept concept) {
        String words = concept.hasText()
                ? concept.getText()
                : concept.getCodingFirstRep().getDisplay();
        return words == null ? "" : words;
    }
}
