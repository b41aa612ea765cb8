package goldthread.web.concern;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.ProfessionalConcern;
import goldthread.terminology.EscalationOutcome;
import goldthread.terminology.EscalationStage;
import goldthread.terminology.SupportOutput;
import goldthread.web.mine.Mine;
import goldthread.web.mine.Names;
import goldthread.web.view.Line;
import goldthread.web.view.Said;
import goldthread.web.words.ClinicalDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;

/**
 * A concern for whoever looks at it.
 *
 * @param concern as it is stored
 * @param challenged what was decided, in words
 * @param known those whom it names
 * @param mine under which names something is addressed to the reader
 * @param words of codes
 * @param now the moment of the page
 */
record Concern(ProfessionalConcern concern, String challenged, Parties known, Mine mine, Words words, Instant now) {

    private static final String STAGES = " of " + EscalationStage.values().length;

    Task task() {
        return concern.task();
    }

    String id() {
        return task().getIdElement().getIdPart();
    }

    String version() {
        return "W/\"" + task().getMeta().getVersionId() + "\"";
    }

    String stage() {
        return "Stage " + concern.stage().number() + STAGES;
    }

    String state() {
        if (concern.isOpen()) {
            return concern.answer()
                    .map(answer -> "Open, answered: " + words.of(answer))
                    .orElse("Open, not answered");
        }
        return concern.answer()
                .map(answer -> "Settled: " + words.of(answer))
                .orElse(task().hasStatus() ? Said.plain(task().getStatus().toCode()) : "Settled");
    }

    boolean isOverdue() {
        return concern.isOpen()
                && concern.answer().isEmpty()
                && concern.due().filter(due -> due.isBefore(now)).isPresent();
    }

    String due() {
        return concern.isOpen() && concern.answer().isEmpty() ? dueDay() : "";
    }

    private String dueDay() {
        return concern.due()
                .map(due -> ClinicalDate.of(due.atZone(ClinicalDate.ZONE).toLocalDate())
                        .text())
                .orElse("");
    }

    /** It in a line. */
    Line line() {
        return new Line(
                isOverdue() ? List.of("Overdue") : List.of(),
                List.of(why(), challenged, state(), stage(), Names.of(task().getOwner(), known), due()),
                Said.joined(", ", Names.of(task().getRequester(), known), day()),
                "/concerns/" + id());
    }

    String why() {
        return task().hasDescription() ? task().getDescription() : "A decision is challenged";
    }

    private String day() {
        return task().getAuthoredOnElement().hasValue()
                ? ClinicalDate.of(task().getAuthoredOnElement()).text()
                : "";
    }

    /** Where it stands, key and value. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Decision", challenged);
        facts.put("Raised by", Said.joined(", ", Names.of(task().getRequester(), known), day()));
        facts.put(
                "Whose decision",
                task().getRestriction().getRecipient().stream()
                        .map(party -> Names.of(party, known))
                        .distinct()
                        .collect(Collectors.joining(", ")));
        facts.put("Where it stands", Said.joined(", ", state(), stage()));
        facts.put("Who answers", concern.isOpen() ? Names.of(task().getOwner(), known) : "");
        facts.put("Answer due", due());
        facts.values().removeIf(String::isBlank);
        return facts;
    }

    /** What was answered and learnt, one after another. */
    List<String> said() {
        List<String> said = new ArrayList<>();
        for (TaskOutputComponent output : task().getOutput()) {
            if (output.getValue() instanceof CodeableConcept code) {
                words.of(code).ifPresent(said::add);
            } else if (output.hasValue() && output.getValue().isPrimitive()) {
                said.add((SupportOutput.LEARNING.isIn(output.getType()) ? "What the agencies learn: " : "")
                        + output.getValue().primitiveValue());
            }
        }
        task().getNote()
                .forEach(note -> said.add(Said.joined(
                        ", ",
                        "“" + note.getText() + "”",
                        note.getTimeElement().hasValue()
                                ? ClinicalDate.of(note.getTimeElement()).text()
                                : "")));
        return said;
    }

    /** What the reader can do: both sides answer and take it on; whoever raised it ends it, at the last stage also who answers. */
    Set<ConcernMove> moves() {
        Set<ConcernMove> moves = EnumSet.noneOf(ConcernMove.class);
        boolean challenger = mine.isOneOf(task().getRequester(), known);
        boolean answers = mine.isOneOf(task().getOwner(), known)
                || task().getRestriction().getRecipient().stream().anyMatch(party -> mine.isOneOf(party, known));
        if (!concern.isOpen() || !mine.isProfessional() || !(challenger || answers)) {
            return moves;
        }
        boolean last = concern.stage() == EscalationStage.STAGE_5;
        moves.add(ConcernMove.ANSWER);
        if (!last) {
            moves.add(ConcernMove.FURTHER);
        }
        if (challenger || last) {
            moves.add(ConcernMove.SETTLE);
        }
        return moves;
    }

    /** Whether an answer ends a concern as withdrawn. */
    static boolean isWithdrawn(String outcome) {
        return EscalationOutcome.WITHDRAWN.code().equals(outcome);
    }
}
