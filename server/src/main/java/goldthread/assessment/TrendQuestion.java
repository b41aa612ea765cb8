package goldthread.assessment;

import goldthread.measure.Score;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.Coded;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.RaterPerspective;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Which scores are asked for.
 *
 * @param measures by their codes that are used now; empty for all
 * @param raters whose they are; empty for all
 */
record TrendQuestion(Set<String> measures, Set<RaterPerspective> raters) {

    static final String MEASURE = "measure";
    static final String RATER = "rater";

    TrendQuestion {
        measures = Set.copyOf(measures);
        raters = Set.copyOf(raters);
    }

    /** Reads what a client sent; 400 for a measure or a rater that there isn't. */
    static TrendQuestion of(OperationInput input, OutcomeMeasures known) {
        Set<String> measures = new HashSet<>();
        input.all(MEASURE).forEach(code -> measures.addAll(measures(code, known)));
        return new TrendQuestion(
                measures, input.all(RATER).stream().map(TrendQuestion::rater).collect(Collectors.toSet()));
    }

    private static List<String> measures(String asked, OutcomeMeasures known) {
        String prefix = CodeSystems.SNOMED_CT + "|";
        String code = asked.startsWith(prefix) ? asked.substring(prefix.length()) : asked;
        List<OutcomeMeasure> found = known.current(code).map(List::of).orElseGet(() -> known.ofTool(code));
        if (found.isEmpty()) {
            throw unknown(
                    "No outcome measure has this code. Give an instrument, such as sdq, or the SNOMED CT code of a"
                            + " score in the value set outcome-measure.");
        }
        return found.stream().map(OutcomeMeasure::code).toList();
    }

    private static RaterPerspective rater(String code) {
        return Coded.find(RaterPerspective.class, code)
                .orElseThrow(() -> unknown("There is no such rater. There are: "
                        + Stream.of(RaterPerspective.values())
                                .map(RaterPerspective::code)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static RuntimeException unknown(String sentence) {
        return Outcomes.invalid(IssueType.CODEINVALID, "bad-grammar", sentence, null);
    }

    /** Whether a score is asked for. A score of a measure that the server doesn't know is only in the answer for all. */
    boolean asksFor(Score score) {
        OutcomeMeasure measure = score.measure();
        boolean measured = measures.isEmpty() || (measure != null && measures.contains(measure.code()));
        return measured && (raters.isEmpty() || raters.contains(score.rater().side()));
    }
}
