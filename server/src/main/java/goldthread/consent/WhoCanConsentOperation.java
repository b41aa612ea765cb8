package goldthread.consent;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.ChildRecord;
import goldthread.child.SeenRecord;
import goldthread.directory.Words;
import goldthread.store.DateSpan;
import goldthread.store.FhirOperations;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.terminology.Coded;
import goldthread.terminology.DecisionKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.springframework.stereotype.Component;

/** {@code Patient/{id}/$who-can-consent}: who may agree to a decision about a child, and on what evidence. */
@Component
public class WhoCanConsentOperation implements FhirOperations {

    private static final String DECISION = "decision";
    private static final String DATE = "date";
    private static final Set<String> PARAMETERS = Set.of(DECISION, DATE);

    private final ChildRecord children;
    private final ConsentReader reader;
    private final Words words;
    private final Clock clock = Clock.systemUTC();

    WhoCanConsentOperation(ChildRecord children, ConsentReader reader, Words words) {
        this.children = children;
        this.reader = reader;
        this.words = words;
    }

    /** Candidates, limits and what isn't known; 404 when there is no such child or the caller may not know of them. */
    @Operation(name = "$who-can-consent", typeName = "Patient", idempotent = true)
    public Parameters whoCanConsent(@IdParam IdType child, RequestDetails request) {
        Question question = question(OperationInput.of(request, PARAMETERS));
        SeenRecord seen = children.of(child.getIdPart(), request);
        Facts facts = reader.read(seen).orElseThrow(Outcomes::notFound);
        Parameters answer = ConsentAnswer.of(WhoCanConsent.of(facts, question), words);
        reader.withheld(seen).forEach(sentence -> answer.addParameter("unknown", sentence));
        return answer;
    }

    private Question question(OperationInput input) {
        DecisionKind decision = input.one(DECISION)
                .flatMap(code -> Coded.find(DecisionKind.class, code))
                .filter(Question.DECISIONS::contains)
                .orElseThrow(() -> Outcomes.invalid(
                        IssueType.CODEINVALID,
                        "bad-grammar",
                        "`decision` says what is to be decided. There are: "
                                + Question.DECISIONS.stream().map(Coded::code).collect(Collectors.joining(", "))
                                + ".",
                        null));
        LocalDate day = input.date(DATE)
                .map(WhoCanConsentOperation::day)
                .orElseGet(() -> clock.instant().atZone(DateSpan.ZONE).toLocalDate());
        return new Question(decision, day);
    }

    /** The law may change between the days of a longer span. */
    private static LocalDate day(DateSpan span) {
        if (!span.firstDay().equals(span.lastDay())) {
            throw Outcomes.invalid(IssueType.INVALID, "bad-grammar", "`date` is one day, such as 2026-03-04.", null);
        }
        return span.firstDay();
    }
}
