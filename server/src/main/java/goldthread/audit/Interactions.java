package goldthread.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.Coding;

/** What FHIR's audit calls the interactions that are recorded here. */
final class Interactions {

    static final String RESTFUL = "http://hl7.org/fhir/restful-interaction";
    static final String HTTP = "http://hl7.org/fhir/http-verb";
    static final String OPERATION = "operation";

    private static final Map<AuditEventAction, Set<String>> ACTIONS = Map.of(
            AuditEventAction.C, Set.of("create", "post"),
            AuditEventAction.R,
                    Set.of(
                            "read",
                            "vread",
                            "history-instance",
                            "history-type",
                            "history-system",
                            "capabilities",
                            "get",
                            "head"),
            AuditEventAction.U, Set.of("update", "patch", "put"),
            AuditEventAction.D, Set.of("delete"));

    /** Verbs of requests that no interaction was found for; {@code patch} and {@code delete} are named as interactions. */
    private static final Set<String> VERBS = Set.of("get", "head", "post", "put");

    private Interactions() {}

    /** A search is executed, as are operations and bundles; all else says by its name what it does. */
    static AuditEventAction action(String interaction) {
        return ACTIONS.entrySet().stream()
                .filter(action -> action.getValue().contains(interaction))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(AuditEventAction.E);
    }

    /** The interactions of an action; for what is executed, all that it is not. */
    static Set<String> of(AuditEventAction action) {
        return action == AuditEventAction.E
                ? ACTIONS.values().stream().flatMap(Set::stream).collect(Collectors.toSet())
                : ACTIONS.getOrDefault(action, Set.of());
    }

    /**
     * The interaction as it is recorded, when it can be called so.
     *
     * @param system of the code; empty for either
     */
    static Optional<String> named(String system, String code) {
        String recorded = code.toLowerCase(Locale.ROOT);
        boolean isVerb = VERBS.contains(recorded) && code.equals(code.toUpperCase(Locale.ROOT));
        boolean isCalledSo = isVerb ? !system.equals(RESTFUL) : !system.equals(HTTP) && code.equals(recorded);
        return Optional.of(recorded).filter(any -> isCalledSo);
    }

    /** The coding of an interaction; none for a verb that FHIR doesn't have. */
    static List<Coding> subtype(String interaction) {
        if (interaction.startsWith("$")) {
            return List.of(new Coding(RESTFUL, OPERATION, OPERATION));
        }
        if (VERBS.contains(interaction)) {
            String verb = interaction.toUpperCase(Locale.ROOT);
            return List.of(new Coding(HTTP, verb, verb));
        }
        return interaction.isEmpty() || interaction.equals("other")
                ? List.of()
                : List.of(new Coding(RESTFUL, interaction, interaction));
    }
}
