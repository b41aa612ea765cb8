package goldthread.web.wish;

import goldthread.directory.Words;
import goldthread.profiles.Wish;
import goldthread.web.words.ClinicalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Type;

/** What stands in a wish about its answer, by what it is called. */
final class AnswerNow {

    private AnswerNow() {}

    static Map<String, String> facts(Observation wish, Words words) {
        Map<String, String> facts = new LinkedHashMap<>();
        Wish said = Wish.of(wish).orElseThrow();
        facts.put("Answer", said.response().map(words::of).orElse("Nobody has answered"));
        String why = said.reasons().stream()
                .map(reason -> words(reason, words))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        if (!why.isEmpty()) {
            facts.put("Why", why);
        }
        said.explainedOn()
                .ifPresent(day -> facts.put("Explained", ClinicalDate.of(day).text()));
        said.decideBy()
                .ifPresent(day -> facts.put("Decided by", ClinicalDate.of(day).text()));
        if (wish.getMeta().getLastUpdatedElement().hasValue()) {
            facts.put(
                    "Last changed",
                    ClinicalDate.of(wish.getMeta().getLastUpdatedElement()).text());
        }
        return facts;
    }

    private static String words(Type reason, Words words) {
        return reason instanceof CodeableConcept concept
                ? words.of(concept).orElse("")
                : String.valueOf(reason.primitiveValue());
    }
}
