package goldthread.web.wish;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.terminology.Choice;
import goldthread.terminology.ObservationKind;
import goldthread.web.ConditionalOnPages;
import goldthread.web.RecordRefusal.Fault;
import goldthread.web.form.FormPart;
import goldthread.web.form.Input;
import goldthread.web.form.Kind;
import goldthread.web.form.Option;
import goldthread.web.form.Readership;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.springframework.stereotype.Component;

/** The form for something that a child has said they want, and the record that it makes. */
@Component
@ConditionalOnPages
class WishForm {

    static final Input DAY = Input.asking(Kind.PAST_DAY, "said", "When did the child say it?")
            .hint("For example, 27 3 2026")
            .required("Enter the day on which the child said it");
    private static final Input WORDS = Input.asking(Kind.TEXT, "words", "What did the child say?")
            .hint("Word for word, as they said it. It can’t be reworded later.")
            .required("Enter what the child said");
    private static final Input BY = Input.choosing(
                    Kind.LIST, "by", "Who said it, or put it forward for them?", List.of())
            .required("Select who said it");
    private static final Input ELSE = Input.asking(
                    Kind.TEXT, "evidence", "Does it agree with what else is known? (optional)")
            .hint("That a child says everything is fine isn’t the end of the question.");
    private static final Input LANGUAGE = Input.choosing(Kind.LIST, "language", "In which language?", List.of())
            .required("Select the language in which it was said");
    private static final String OTHER = "other";
    private static final List<Option> LANGUAGES = List.of(
            new Option("en-GB", "English", ""),
            new Option("cy", "Welsh", ""),
            new Option("bfi", "British Sign Language", ""),
            new Option("ar", "Arabic", ""),
            new Option("bn", "Bengali", ""),
            new Option("fa", "Farsi", ""),
            new Option("pa", "Punjabi", ""),
            new Option("pl", "Polish", ""),
            new Option("pt", "Portuguese", ""),
            new Option("ro", "Romanian", ""),
            new Option("so", "Somali", ""),
            new Option("uk", "Ukrainian", ""),
            new Option("ur", "Urdu", ""),
            new Option(OTHER, "Another language", ""));

    private final List<Choice> methods;
    private final Input how;
    private final Readership readership;

    WishForm(FhirContext fhir, Readership readership) {
        this.methods = Choice.of(fhir, "viewpoint-method");
        this.how = Input.choosing(Kind.ONE, "how", "How was it told?", Option.of(methods))
                .required("Select how it was told");
        this.readership = readership;
    }

    Sheet sheet(List<Option> people) {
        return new Sheet(List.of(
                FormPart.of(WORDS, with(LANGUAGE, LANGUAGES), DAY, with(BY, people), how, ELSE), readership.part()));
    }

    private static Input with(Input input, List<Option> options) {
        return new Input(input.input(), input.kind(), input.label(), input.hint(), options, input.lacking());
    }

    /** What was typed as a record of the child, for the server to judge. */
    Observation observation(String child, Typed typed) {
        Observation wish = new Observation();
        wish.getMeta().addProfile(Profiles.WISHES);
        readership.label(wish.getMeta(), typed);
        typed.given(LANGUAGE).filter(language -> !OTHER.equals(language)).ifPresent(wish::setLanguage);
        wish.setStatus(ObservationStatus.FINAL)
                .setCode(new CodeableConcept(ObservationKind.WISHES.coding()))
                .setSubject(new Reference("Patient/" + child))
                .addPerformer(new Reference(typed.text(BY.input())))
                .setValue(new StringType(typed.text(WORDS.input())));
        typed.day(DAY).ifPresent(day -> wish.setEffective(new DateTimeType(day.toString())));
        methods.stream()
                .filter(method -> typed.has(how.input(), method.code()))
                .findFirst()
                .ifPresent(method -> wish.setMethod(new CodeableConcept(method.coding())));
        typed.given(ELSE)
                .ifPresent(text -> wish.addExtension(Extensions.CONSISTENCY_WITH_OTHER_EVIDENCE, new StringType(text)));
        return wish;
    }

    /** The field to which a fault belongs. */
    static String field(Fault fault) {
        String place = fault.place();
        if (place.contains("effective")) {
            return DAY.input();
        }
        if (place.contains("performer")) {
            return BY.input();
        }
        return place.contains("value") ? WORDS.input() : "";
    }
}
