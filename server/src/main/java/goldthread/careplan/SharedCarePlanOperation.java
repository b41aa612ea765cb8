package goldthread.careplan;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.ChildRecord;
import goldthread.directory.Words;
import goldthread.store.DateSpan;
import goldthread.store.FhirOperations;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.terminology.Coded;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.PlanSection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/** {@code Patient/{id}/$shared-care-plan}: all agencies' plans for a child as one FHIR document. */
@Component
public class SharedCarePlanOperation implements FhirOperations {

    private static final String AS_OF = "asOf";
    private static final String SINCE = "since";
    private static final String SECTION = "section";
    private static final Set<String> PARAMETERS = Set.of(AS_OF, SINCE, SECTION);

    private final ChildRecord children;
    private final PlanReader reader;
    private final Words words;
    private final OutcomeMeasures measures;
    private final Clock clock = Clock.systemUTC();

    SharedCarePlanOperation(ChildRecord children, PlanReader reader, Words words, OutcomeMeasures measures) {
        this.children = children;
        this.reader = reader;
        this.words = words;
        this.measures = measures;
    }

    /** The plan; 404 when there is no such child or the caller may not know of them. */
    @Operation(name = "$shared-care-plan", typeName = "Patient", idempotent = true)
    public Bundle sharedCarePlan(@IdParam IdType child, RequestDetails request) {
        Instant now = clock.instant();
        PlanQuestion question = question(OperationInput.of(request, PARAMETERS), now);
        PlanRecord record = reader.read(children.of(child.getIdPart(), request), question.sections())
                .orElseThrow(Outcomes::notFound);
        return ComposePlan.of(
                new PlanView(record, question, words, measures),
                new Stamp(now, UUID.randomUUID(), request.getFhirServerBase()));
    }

    private static PlanQuestion question(OperationInput input, Instant now) {
        LocalDate day = input.date(AS_OF)
                .map(DateSpan::lastDay)
                .orElse(now.atZone(DateSpan.ZONE).toLocalDate());
        Instant since = input.date(SINCE).map(DateSpan::from).orElse(null);
        List<String> sections = input.all(SECTION);
        return new PlanQuestion(
                day,
                since,
                sections.isEmpty()
                        ? EnumSet.allOf(PlanSection.class)
                        : sections.stream()
                                .map(SharedCarePlanOperation::section)
                                .collect(Collectors.toSet()));
    }

    private static PlanSection section(String code) {
        return Coded.find(PlanSection.class, code)
                .orElseThrow(() -> Outcomes.invalid(
                        IssueType.CODEINVALID,
                        "bad-grammar",
                        "There is no such section. There are: "
                                + Stream.of(PlanSection.values())
                                        .map(PlanSection::code)
                                        .collect(Collectors.joining(", "))
                                + ".",
                        null));
    }
}
