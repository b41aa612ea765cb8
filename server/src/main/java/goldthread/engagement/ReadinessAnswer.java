package goldthread.engagement;

import goldthread.directory.Words;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * The checklist as the Parameters that {@code $discharge-readiness} answers.
 *
 * @param readiness that is told
 * @param words in which our codes are told
 * @param incomplete whether an agency holds something that the caller doesn't see
 */
record ReadinessAnswer(Readiness readiness, Words words, boolean incomplete) {

    Parameters parameters() {
        Stay stay = readiness.stay();
        Parameters answer = new Parameters();
        answer.addParameter("ready", new BooleanType(readiness.isReady()));
        answer.addParameter(
                "state",
                new CodeType(
                        stay.encounter().hasStatus()
                                ? stay.encounter().getStatus().toCode()
                                : EncounterStatus.UNKNOWN.toCode()));
        if (stay.isOver() && !readiness.isReady()) {
            answer.addParameter("breach", new StringType(howItEnded(stay)));
        }
        readiness.checks().forEach(check -> write(check, answer.addParameter().setName("check")));
        readiness.blockers().forEach(task -> write(task, answer.addParameter().setName("blocker")));
        if (incomplete) {
            answer.addParameter("incomplete", new BooleanType(true));
        }
        return answer;
    }

    private String howItEnded(Stay stay) {
        String how = stay.reason()
                .flatMap(words::of)
                .or(() -> stay.ofOverride("reason")
                        .flatMap(words::of)
                        .map(reason -> "Override: " + reason
                                + stay.ofOverride("role")
                                        .flatMap(words::of)
                                        .map(who -> ", " + who)
                                        .orElse("")))
                .orElse("Nothing is said of why");
        return "The stay has ended without the plans that belong to it. " + how + ".";
    }

    private static void write(ReadinessCheck check, ParametersParameterComponent parameter) {
        part(parameter, "code", new CodeType(check.code().code()));
        part(parameter, "required", new BooleanType(check.required()));
        part(parameter, "passed", new BooleanType(check.passed()));
        part(parameter, "text", new StringType(check.text()));
        check.evidence().forEach(where -> part(parameter, "evidence", new Reference(where)));
        check.candidates().forEach(plan -> part(parameter, "candidate", new Reference(plan)));
    }

    private static void write(Task task, ParametersParameterComponent parameter) {
        part(parameter, "task", new Reference("Task/" + task.getIdElement().getIdPart()));
        part(parameter, "text", task.hasDescription() ? new StringType(task.getDescription()) : null);
        part(parameter, "reason", task.hasReasonCode() ? task.getReasonCode() : task.getStatusReason());
        part(parameter, "owner", task.getOwner());
        part(
                parameter,
                "due",
                Optional.of(task.getRestriction().getPeriod().getEndElement())
                        .filter(DateTimeType::hasValue)
                        .orElse(null));
    }

    private static void part(ParametersParameterComponent parameter, String name, @Nullable Type value) {
        if (value != null && !value.isEmpty()) {
            parameter.addPart().setName(name).setValue(value);
        }
    }
}
