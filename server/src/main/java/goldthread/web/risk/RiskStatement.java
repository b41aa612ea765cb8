package goldthread.web.risk;

import goldthread.web.Parts;
import goldthread.web.words.ClinicalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one agency said last of one risk.
 *
 * @param risk what might happen
 * @param level in the common language; "No common level" where the assessor gave none
 * @param action to which the level calls everybody; may be empty
 * @param local what the agency's own scale says and what a map makes of it, a sentence each
 * @param agency whose word it is
 * @param assessor who assessed it; may be empty
 * @param date of the assessment; {@code null} where none is recorded
 * @param until its last day; {@code null} where it has none
 * @param outOfDate why it may no longer hold, a sentence each
 * @param summary in plain words; may be empty
 * @param rationale why this level
 * @param sources whose accounts it rests on
 */
record RiskStatement(
        String risk,
        String level,
        String action,
        List<String> local,
        String agency,
        String assessor,
        @Nullable ClinicalDate date,
        @Nullable ClinicalDate until,
        List<String> outOfDate,
        String summary,
        String rationale,
        List<String> sources) {

    RiskStatement {
        local = List.copyOf(local);
        outOfDate = List.copyOf(outOfDate);
        sources = List.copyOf(sources);
    }

    static RiskStatement of(Parts said) {
        String level = Said.concept(said, "level");
        return new RiskStatement(
                Said.concept(said, "risk"),
                level.isEmpty() ? "No common level" : level,
                said.text("action"),
                said.each("local").map(RiskStatement::local).toList(),
                said.displayed("agency"),
                said.displayed("assessor"),
                said.date("date").map(ClinicalDate::of).orElse(null),
                said.date("validUntil").map(ClinicalDate::of).orElse(null),
                OutOfDateReason.all(said).toList(),
                said.text("summary"),
                said.text("rationale"),
                Said.concepts(said, "source").toList());
    }

    /** Who said it. */
    public String by() {
        return String.join(
                ", ",
                Stream.of(assessor, agency)
                        .filter(who -> !who.isEmpty())
                        .distinct()
                        .toList());
    }

    private static String local(Parts local) {
        String own = Said.coding(local, "value");
        String common = Said.coding(local, "translation");
        return common.isEmpty()
                ? own + ". No map says what that is in the common language."
                : own + ". A map takes it for " + relationship(local.text("relationship")) + common + ".";
    }

    /** How the common level is to the agency's own word (FHIR R4, ConceptMapEquivalence). */
    private static String relationship(String code) {
        return switch (code) {
            case "equal", "equivalent" -> "the same as ";
            case "wider", "subsumes" -> "a part of ";
            case "narrower", "specializes" -> "more than ";
            case "disjoint" -> "something other than ";
            default -> "something like ";
        };
    }
}
