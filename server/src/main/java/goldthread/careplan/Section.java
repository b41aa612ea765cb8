package goldthread.careplan;

import goldthread.terminology.PlanSection;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A section of the shared plan, before it becomes FHIR.
 *
 * @param kind of section
 * @param groups in the order in which they are shown, none of them empty
 */
record Section(PlanSection kind, List<Group> groups) {

    Section {
        groups = groups.stream().filter(group -> !group.statements().isEmpty()).toList();
    }

    /** A section that isn't divided. */
    static Section of(PlanSection kind, List<String> columns, List<Statement> statements) {
        return new Section(kind, List.of(Group.of(columns, statements)));
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    List<Statement> statements() {
        return groups.stream().flatMap(group -> group.statements().stream()).toList();
    }

    /**
     * Statements that belong together within a section.
     *
     * @param title of the group; {@code null} for what stands under the section's own title
     * @param agency whose group it is, when it is one agency's and known to the directory
     * @param columns what the cells of its statements are
     */
    record Group(@Nullable String title, @Nullable Reference agency, List<String> columns, List<Statement> statements) {

        Group {
            columns = List.copyOf(columns);
            statements = List.copyOf(statements);
        }

        static Group of(List<String> columns, List<Statement> statements) {
            return new Group(null, null, columns, statements);
        }

        static Group titled(String title, List<String> columns, List<Statement> statements) {
            return new Group(title, null, columns, statements);
        }
    }
}
