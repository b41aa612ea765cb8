package goldthread.audit;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which rows of the audit are about the records of some children, as a condition on {@code gt_audit a}.
 *
 * @param sql the condition
 * @param arguments in their order
 */
record OfChildren(String sql, List<Object> arguments) {

    private static final String NHS_NUMBERS = "https://fhir.nhs.uk/Id/nhs-number";
    private static final String NUMBERED = "SELECT n.patient_id FROM gt_child n WHERE n.nhs_number IN (%s)";
    private static final String NOBODY = "1 = 0";

    /** Its arguments are twice those of the children. */
    private static final String ABOUT = "SELECT i.audit_id FROM gt_resource_child c JOIN gt_audit_item i"
            + " ON i.res_type = c.res_type AND i.res_id = c.res_id WHERE c.child_id IN (%1$s)"
            + " UNION SELECT i.audit_id FROM gt_audit_item i WHERE i.res_type = 'Patient' AND i.res_id IN (%1$s)";

    private static final String BY = " UNION SELECT u.id FROM gt_audit u WHERE u.fhir_user IN (%s)";

    OfChildren {
        arguments = List.copyOf(arguments);
    }

    /** About the record of one child. */
    static OfChildren with(String id) {
        return of(ABOUT.formatted("?"), Stream.of(id, id));
    }

    /** About the records of children, or what the children did themselves; as {@code Patient/id} or as ids. */
    static OfChildren withOrBy(List<String> written) {
        List<String> ids =
                written.stream().map(one -> one.replace("Patient/", "")).toList();
        return of(
                ABOUT.formatted(marks(ids.size())) + BY.formatted(marks(ids.size())),
                Stream.of(ids.stream(), ids.stream(), ids.stream().map("Patient/"::concat))
                        .flatMap(all -> all));
    }

    /** About the records of children with national numbers, as {@code system|value}; by any other there is none here. */
    static OfChildren numbered(List<String> tokens) {
        List<String> numbers = tokens.stream()
                .filter(token -> token.startsWith(NHS_NUMBERS + "|"))
                .map(token -> token.substring(NHS_NUMBERS.length() + 1))
                .toList();
        return numbers.isEmpty()
                ? new OfChildren(NOBODY, List.of())
                : of(
                        ABOUT.formatted(NUMBERED.formatted(marks(numbers.size()))),
                        Stream.concat(numbers.stream(), numbers.stream()));
    }

    private static OfChildren of(String rows, Stream<String> arguments) {
        return new OfChildren(
                "a.id IN (" + rows + ")",
                arguments.<Object>map(argument -> argument).toList());
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
