package goldthread.web.wish;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Extensions;
import goldthread.terminology.Choice;
import goldthread.terminology.WishesResponse;
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
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.springframework.stereotype.Component;

/** The form that says what became of a child's wish, and the answer that it makes. */
@Component
@ConditionalOnPages
class WishAnswer {

    private static final Input WORDS = Input.asking(Kind.TEXT, "words", "Why, in your own words");
    private static final Input DAY = Input.asking(Kind.PAST_DAY, "explained", "When was it explained to the child?")
            .hint("For example, 27 3 2026. If nobody has explained it yet, it is still being considered.");
    private static final Input DECIDE =
            Input.asking(Kind.COMING_DAY, "decide", "By when is it decided?").hint("For example, 27 3 2027");
    private static final String BY = "by";

    private final List<Choice> reasons;
    private final Input what;
    private final Input why;

    WishAnswer(FhirContext fhir) {
        reasons = Choice.of(fhir, "wishes-response-reason");
        what = Input.choosing(Kind.ONE, "acted", "What becomes of it?", Option.of(Choice.of(fhir, "wishes-response")))
                .required("Select what becomes of it");
        why = Input.choosing(Kind.SOME, "why", "Why?", Option.labels(reasons));
    }

    Sheet sheet(List<Option> people) {
        List<Option> adults = people.stream()
                .filter(person -> !person.value().startsWith("Patient/"))
                .toList();
        return new Sheet(List.of(
                FormPart.of(what),
                new FormPart("If it isn’t, or isn’t wholly, done", "", List.of(why, WORDS)),
                new FormPart(
                        "How the child was told",
                        "Needed when it isn’t, or isn’t wholly, done.",
                        List.of(DAY, Input.choosing(Kind.LIST, BY, "Who explained it?", adults))),
                new FormPart("If it is being considered", "", List.of(DECIDE))));
    }

    /** What else it lacks, by what becomes of the wish. */
    Map<String, String> lacks(Sheet sheet, Typed typed, LocalDate today) {
        Map<String, String> found = new LinkedHashMap<>(sheet.lacks(typed, today));
        if (isDeclined(typed)) {
            if (typed.given(why).isEmpty() && typed.given(WORDS).isEmpty()) {
                found.put(why.input(), "Select a reason, or say why in your own words");
            }
            if (!typed.hasDay(DAY)) {
                found.put(DAY.input(), "Enter when it was explained to the child");
            }
            if (typed.text(BY).isEmpty()) {
                found.put(BY, "Select who explained it to the child");
            }
        }
        if (is(typed, WishesResponse.BEING_CONSIDERED) && !typed.hasDay(DECIDE)) {
            found.put(DECIDE.input(), "Enter the day by which it is decided");
        }
        return found;
    }

    /** Writes the answer into the wish, in place of an earlier one. */
    void into(Observation wish, Typed typed) {
        wish.getExtension().removeIf(extension -> Extensions.RESPONSE.equals(extension.getUrl()));
        Extension answer = wish.addExtension().setUrl(Extensions.RESPONSE);
        Choice given = new Choice(WishesResponse.ACTED_ON.system(), typed.text(what.input()), "", "");
        answer.addExtension("acted-on", new CodeableConcept(given.coding()));
        if (is(typed, WishesResponse.BEING_CONSIDERED)) {
            typed.day(DECIDE).ifPresent(day -> answer.addExtension("decide-by", new DateType(day.toString())));
            return;
        }
        if (isDeclined(typed)) {
            reasons.stream()
                    .filter(reason -> typed.has(why.input(), reason.code()))
                    .forEach(reason -> answer.addExtension("reason", new CodeableConcept(reason.coding())));
            typed.given(WORDS).ifPresent(words -> answer.addExtension("reason", new StringType(words)));
        }
        typed.day(DAY).ifPresent(day -> answer.addExtension("explained-on", new DateType(day.toString())));
        if (!typed.text(BY).isEmpty()) {
            answer.addExtension("by", new Reference(typed.text(BY)));
        }
    }

    /** The field to which a fault belongs. */
    String field(Fault fault) {
        return switch (fault.rule()) {
            case "cypmh-wsh-2" -> why.input();
            case "cypmh-wsh-3" -> DAY.input();
            case "cypmh-wsh-4" -> DECIDE.input();
            default -> "";
        };
    }

    private boolean isDeclined(Typed typed) {
        return is(typed, WishesResponse.PARTLY_ACTED_ON) || is(typed, WishesResponse.NOT_ACTED_ON);
    }

    private boolean is(Typed typed, WishesResponse response) {
        return typed.has(what.input(), response.code());
    }
}
