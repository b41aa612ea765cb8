package goldthread.careplan;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import goldthread.store.DateSpan;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.terminology.Coded;
import goldthread.terminology.PlanComparison;
import goldthread.terminology.PlanSection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * What a client asks of the shared plan.
 *
 * @param day for which it is to hold
 * @param since the moment with which to compare, where one is given
 * @param sinceLastLooked whether to compare with the reader's last look
 * @param sections wanted
 */
record PlanInput(LocalDate day, Optional<Comparison> since, boolean sinceLastLooked, Set<PlanSection> sections) {

    private static final String AS_OF = "asOf";
    private static final String SINCE = "since";
    private static final String SINCE_LAST_LOOKED = "sinceLastLooked";
    private static final String SECTION = "section";

    static final Set<String> PARAMETERS = Set.of(AS_OF, SINCE, SINCE_LAST_LOOKED, SECTION);

    PlanInput {
        sections = Set.copyOf(sections);
    }

    static PlanInput of(OperationInput input, Instant now) {
        LocalDate day = input.date(AS_OF)
                .map(DateSpan::lastDay)
                .orElse(now.atZone(DateSpan.ZONE).toLocalDate());
        Optional<Comparison> since =
                input.date(SINCE).map(DateSpan::from).map(moment -> new Comparison(PlanComparison.SINCE, moment));
        boolean sinceLastLooked =
                input.one(SINCE_LAST_LOOKED).map(PlanInput::truth).orElse(false);
        if (sinceLastLooked && since.isPresent()) {
            throw refused(
                    IssueType.INVALID,
                    "`since` and `sinceLastLooked` say two moments to compare with; send one of them.");
        }
        return new PlanInput(day, since, sinceLastLooked, sections(input.all(SECTION)));
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw refused(IssueType.INVALID, "`sinceLastLooked` is true or false.");
        }
        return text.equals("true");
    }

    private static Set<PlanSection> sections(List<String> codes) {
        return codes.isEmpty()
                ? EnumSet.allOf(PlanSection.class)
                : codes.stream().map(PlanInput::section).collect(Collectors.toSet());
    }

    private static PlanSection section(String code) {
        return Coded.find(PlanSection.class, code)
                .orElseThrow(() -> refused(
                        IssueType.CODEINVALID,
                        "There is no such section. There are: "
                                + Stream.of(PlanSection.values())
                                        .map(PlanSection::code)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static InvalidRequestException refused(IssueType code, String sentence) {
        return Outcomes.invalid(code, "bad-grammar", sentence, null);
    }
}
