package goldthread.tests.support;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;

/** Where a referral stands, as a line that a test can compare. */
public final class StandingText {
    private StandingText() {}

    /** State, standing, coded reason and types of output of a task. */
    public static String line(Task task) {
        return String.join(
                " ",
                task.getStatus().toCode(),
                code(task.getBusinessStatus()),
                code(task.getStatusReason()),
                task.getOutput().stream()
                        .map(output -> code(output.getType()))
                        .sorted()
                        .toList()
                        .toString());
    }

    private static String code(CodeableConcept concept) {
        return concept.hasCoding() ? concept.getCodingFirstRep().getCode() : "-";
    }

    /** Each part of that name in what {@code $feedback} says. */
    public static List<String> parts(Parameters parameters, String name) {
        return parameters.getParameter().stream()
                .filter(parameter -> parameter.getName().equals(name))
                .map(parameter -> Stream.of(
                                "task",
                                "partOf",
                                "owner",
                                "state",
                                "standing",
                                "outcome",
                                "reason",
                                "alternative",
                                "interimSupport",
                                "advice",
                                "nothingAvailable",
                                "reviewDue",
                                "overdue")
                        .flatMap(part -> parameter.getPart().stream()
                                .filter(each -> each.getName().equals(part))
                                .map(each -> part + "=" + text(each.getValue())))
                        .toList())
                .map(each -> String.join(" ", each))
                .toList();
    }

    private static String text(Type value) {
        if (value instanceof Reference to) {
            return to.getReference();
        }
        return value instanceof CodeableConcept concept ? code(concept) : value.primitiveValue();
    }
}
