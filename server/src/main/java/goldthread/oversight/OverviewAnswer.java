package goldthread.oversight;

import goldthread.directory.Words;
import goldthread.store.AnswerPart;
import goldthread.terminology.OversightFinding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * A page of the overview in the words of the operation.
 *
 * @param overview what is told
 * @param today the day for which it holds
 * @param openable children whose records the caller may open, as {@code Patient/id}
 * @param words for codes of ours
 */
record OverviewAnswer(Overview overview, LocalDate today, Set<String> openable, Words words) {

    OverviewAnswer {
        openable = Set.copyOf(openable);
    }

    /**
     * The answer.
     *
     * @param next token of the page that follows; {@code null} at the end
     */
    Parameters parameters(@Nullable String next) {
        Parameters answer = new Parameters();
        answer.addParameter().setName("asOf").setValue(date(today));
        answer.addParameter().setName("total").setValue(new IntegerType(overview.total()));
        answer.addParameter().setName("matching").setValue(new IntegerType(overview.matching()));
        Arrays.stream(OversightFinding.values())
                .forEach(finding -> AnswerPart.named("count", answer)
                        .code("finding", finding)
                        .with("text", new StringType(words.of(finding)))
                        .with("children", new IntegerType(overview.counts().getOrDefault(finding, 0))));
        overview.children().forEach(child -> tell(child, AnswerPart.named("child", answer)));
        if (next != null) {
            answer.addParameter("next", next);
        }
        return answer;
    }

    private void tell(ChildInCare child, AnswerPart part) {
        Standing standing = child.standing();
        String reference = child.entry().reference();
        part.reference("patient", reference)
                .with("name", child.identity().name())
                .with("birthDate", child.identity().birthDate())
                .with("nhsNumber", child.identity().nhsNumber())
                .with("open", new BooleanType(openable.contains(reference)))
                .with("since", standing.since().map(OverviewAnswer::date));
        child.findings().forEach(finding -> part.code("finding", finding));
        part.with("carePlanReview", standing.due(FactKind.CARE_PLAN).map(OverviewAnswer::date))
                .with(
                        "educationPlanReview",
                        standing.due(FactKind.EDUCATION_PLAN).map(OverviewAnswer::date))
                .with("lastMeasure", standing.last(FactKind.MEASURE).map(OverviewAnswer::date))
                .with("lastReview", standing.last(FactKind.REVIEW).map(OverviewAnswer::date))
                .with("waitingSince", standing.waitingSince().map(since -> new DateTimeType(since.toString())))
                .with("incomplete", new BooleanType(standing.isIncomplete()));
    }

    private static DateType date(LocalDate day) {
        return new DateType(day.toString());
    }
}
