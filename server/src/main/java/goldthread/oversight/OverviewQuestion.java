package goldthread.oversight;

import goldthread.oversight.ChildInCare.Place;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.terminology.Coded;
import goldthread.terminology.OversightFinding;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the overview is asked for.
 *
 * @param count children on a page
 * @param findings one of which must stand out for a child; empty for all children
 * @param after where the page before ended; {@code null} for the first page
 */
record OverviewQuestion(
        int count, Set<OversightFinding> findings, @Nullable Place after) {

    static final Set<String> PARAMETERS = Set.of("finding", "_count", "page");

    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final String ALL = "-";
    private static final int PARTS = 5;

    OverviewQuestion {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " children");
        }
        findings = Set.copyOf(findings);
    }

    /**
     * The question of a request.
     *
     * @param opened opens the token of a page
     */
    static OverviewQuestion of(OperationInput input, UnaryOperator<String> opened) {
        Optional<String> page = input.one("page");
        Optional<String> count = input.one("_count");
        List<String> findings = input.all("finding");
        if (page.isPresent() && (count.isPresent() || !findings.isEmpty())) {
            throw refused("bad-grammar", "A page carries its question: beside `page` nothing else can stand.");
        }
        return page.map(opened)
                .map(OverviewQuestion::read)
                .orElseGet(() -> new OverviewQuestion(
                        count.map(OverviewQuestion::count).orElse(USUAL), findings(findings), null));
    }

    private static Set<OversightFinding> findings(List<String> codes) {
        Set<OversightFinding> findings = EnumSet.noneOf(OversightFinding.class);
        for (String code : codes) {
            findings.add(Coded.find(OversightFinding.class, code)
                    .orElseThrow(
                            () -> refused("bad-grammar", "`finding` is a code of the code system oversight-finding.")));
        }
        return findings;
    }

    private static int count(String count) {
        if (!count.matches("[1-9][0-9]{0,8}")) {
            throw refused("bad-grammar", "`_count` is a whole number from 1 to " + MOST + ".");
        }
        int number = Integer.parseInt(count);
        if (number > MOST) {
            throw refused("count-too-large", "`_count` is at most " + MOST + "; follow `next` for more.");
        }
        return number;
    }

    private static RuntimeException refused(String rule, String sentence) {
        return Outcomes.invalid(IssueType.INVALID, rule, sentence, null);
    }

    OverviewQuestion goingOnAfter(Place place) {
        return new OverviewQuestion(count, findings, place);
    }

    boolean wants(ChildInCare child) {
        return findings.isEmpty() || child.findings().stream().anyMatch(findings::contains);
    }

    /** As text, to be sealed into the token of a page; that of a first page is never asked for. */
    String text() {
        if (after == null) {
            throw new IllegalStateException("the first page has no token");
        }
        String wanted = findings.isEmpty()
                ? ALL
                : findings.stream().sorted().map(OversightFinding::code).collect(Collectors.joining(","));
        return String.join(" ", "" + count, wanted, "" + after.findings(), after.id(), after.name());
    }

    static OverviewQuestion read(String text) {
        String[] parts = text.split(" ", PARTS);
        return new OverviewQuestion(
                Integer.parseInt(parts[0]),
                parts[1].equals(ALL) ? Set.of() : findings(List.of(parts[1].split(","))),
                new Place(Integer.parseInt(parts[2]), parts[4], parts[3]));
    }
}
