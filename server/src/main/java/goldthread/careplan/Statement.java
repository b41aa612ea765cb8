package goldthread.careplan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One line of a section: what is said, by which agency, of which date, and on which resources it rests.
 *
 * @param cells what is said, one cell for each column of the section
 * @param agency whose statement it is
 * @param date of what it says, in words
 * @param marks to which it calls attention
 * @param evidence the resources in which it stands; never empty
 */
record Statement(List<String> cells, String agency, String date, Set<Mark> marks, List<Recorded<?>> evidence) {

    Statement {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a statement of the plan rests on a resource");
        }
        cells = List.copyOf(cells);
        marks = Set.copyOf(marks);
        evidence = List.copyOf(evidence);
    }

    static Statement of(String agency, String date, Recorded<?> evidence, String... cells) {
        return new Statement(List.of(cells), agency, date, Set.of(), List.of(evidence));
    }

    /** The same, resting on one more resource. */
    Statement and(Recorded<?> more) {
        if (evidence.stream().anyMatch(known -> known.reference().equals(more.reference()))) {
            return this;
        }
        return new Statement(
                cells,
                agency,
                date,
                marks,
                Stream.concat(evidence.stream(), Stream.of(more)).toList());
    }

    /** The same, with a mark when a condition holds. */
    Statement markedIf(boolean condition, Mark mark) {
        if (!condition) {
            return this;
        }
        Set<Mark> all = EnumSet.of(mark);
        all.addAll(marks);
        return new Statement(cells, agency, date, all, evidence);
    }
}
