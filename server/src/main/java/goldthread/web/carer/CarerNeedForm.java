package goldthread.web.carer;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.terminology.Choice;
import goldthread.terminology.ObservationKind;
import goldthread.terminology.Sensitivity;
import goldthread.web.ConditionalOnPages;
import goldthread.web.RecordRefusal.Fault;
import goldthread.web.form.FormPart;
import goldthread.web.form.Input;
import goldthread.web.form.Kind;
import goldthread.web.form.Option;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.springframework.stereotype.Component;

/** The form for what a carer needs or is able to do, and the record that it makes. */
@Component
@ConditionalOnPages
class CarerNeedForm {

    static final Input DAY = Input.asking(Kind.PAST_DAY, "seen", "When was it said or seen?")
            .hint("For example, 27 3 2026")
            .required("Enter the day on which it was said or seen");
    static final Input EVIDENCE = Input.asking(Kind.TEXT, "evidence", "What was seen or heard?")
            .hint("Needed for something that the carer is able to do.");
    private static final Input WORDS =
            Input.asking(Kind.TEXT, "words", "In a sentence or two").required("Say what it is");
    private static final Input UNTIL = Input.asking(Kind.COMING_DAY, "until", "Until when does it hold? (optional)")
            .hint("Without a day it holds until somebody says otherwise.");
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String CAN = ObservationKind.CARER_CAPABILITY.code();

    private final List<Choice> domains;

    CarerNeedForm(FhirContext fhir) {
        this.domains = Choice.of(fhir, "carer-need-domain");
    }

    /** The questions; who may be chosen, each as {@code RelatedPerson/id}. */
    Sheet sheet(List<Option> carers) {
        return new Sheet(List.of(FormPart.of(
                Input.choosing(Kind.LIST, "carer", "Whose is it?", carers).required("Select the carer"),
                Input.choosing(
                                Kind.ONE,
                                "kind",
                                "What is it?",
                                List.of(
                                        new Option(
                                                ObservationKind.CARER_NEED.code(),
                                                "Something that they need",
                                                "Help, rest, training or somebody to talk to."),
                                        new Option(
                                                CAN,
                                                "Something that they are able to do",
                                                "So that plans ask of them what they can carry.")))
                        .required("Select whether they need it or are able to do it"),
                Input.choosing(Kind.LIST, "domain", "What is it about?", Option.labels(domains))
                        .required("Select what it is about"),
                WORDS,
                Input.choosing(
                                Kind.ONE,
                                "by",
                                "Who says it?",
                                List.of(new Option("own", "The carer", ""), new Option("me", "You", "")))
                        .required("Select who says it"),
                EVIDENCE,
                DAY,
                UNTIL)));
    }

    /** What it lacks, by the name of the input. */
    Map<String, String> lacks(Sheet sheet, Typed typed, LocalDate today) {
        Map<String, String> found = new LinkedHashMap<>(sheet.lacks(typed, today));
        if (typed.has("kind", CAN) && typed.given(EVIDENCE).isEmpty()) {
            found.putIfAbsent(EVIDENCE.input(), "Say what was seen or heard");
        }
        return found;
    }

    /** What was typed as a record, for the server to judge. */
    Observation observation(String child, String me, Typed typed) {
        Observation need = new Observation();
        Reference carer = new Reference(typed.text("carer"));
        need.getMeta().addProfile(Profiles.CARER_NEED);
        need.getMeta()
                .addSecurity(new Coding().setSystem(CONFIDENTIALITY).setCode("R"))
                .addSecurity(Sensitivity.THIRD_PARTY.coding());
        need.setStatus(ObservationStatus.FINAL)
                .setCode(new CodeableConcept(
                        (typed.has("kind", CAN) ? ObservationKind.CARER_CAPABILITY : ObservationKind.CARER_NEED)
                                .coding()))
                .setSubject(new Reference("Patient/" + child))
                .addFocus(carer)
                .addPerformer(typed.has("by", "own") ? carer.copy() : new Reference(me));
        CodeableConcept value = new CodeableConcept().setText(typed.text(WORDS.input()));
        domains.stream()
                .filter(domain -> typed.has("domain", domain.code()))
                .findFirst()
                .ifPresent(domain -> value.addCoding(domain.coding()));
        need.setValue(value);
        typed.day(DAY).ifPresent(day -> need.setEffective(new DateTimeType(day.toString())));
        typed.given(EVIDENCE).ifPresent(text -> need.addExtension(Extensions.EVIDENCE, new StringType(text)));
        typed.day(UNTIL).ifPresent(day -> need.addExtension(Extensions.VALID_UNTIL, new DateType(day.toString())));
        return need;
    }

    /** The field to which a fault belongs. */
    static String field(Fault fault) {
        String place = fault.place();
        if (place.contains("effective")) {
            return DAY.input();
        }
        return place.contains("focus") ? "carer" : "";
    }
}
