package goldthread.referral;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.TypedInput;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says with a move.
 *
 * @param reason why; {@code null} when they don't say
 * @param outcome what came of it
 * @param owner to whom it is passed on
 * @param reviewBy when it is looked at again
 * @param note a remark
 * @param parts what else goes with it, by the name of the parameter
 */
record MoveRequest(
        @Nullable CodeableConcept reason,
        @Nullable CodeableConcept outcome,
        @Nullable Reference owner,
        @Nullable DateType reviewBy,
        Optional<String> note,
        Map<String, List<Type>> parts) {

    private static final Set<String> PARTS =
            Set.of("advice", "alternative", "interimSupport", "nothingAvailable", "episode", "plan", "information");

    private static final String NOTE = "note";

    MoveRequest {
        parts = Map.copyOf(parts);
    }

    /** Reads a request for a move. */
    static MoveRequest of(Move move, RequestDetails request) {
        Set<String> known = new HashSet<>(move.parameters());
        known.add(NOTE);
        TypedInput input = TypedInput.of(request, known);
        return new MoveRequest(
                concept(input, "reason"),
                concept(input, "outcome"),
                input.value("owner", Reference.class).orElse(null),
                input.read("reviewBy", "is a day, such as 2026-09-01.", DateType::new)
                        .orElse(null),
                input.text(NOTE),
                PARTS.stream().collect(Collectors.toMap(part -> part, part -> values(input, part))));
    }

    private static @Nullable CodeableConcept concept(TypedInput input, String name) {
        return input.value(name)
                .map(value -> {
                    if (value instanceof CodeableConcept concept) {
                        return concept;
                    }
                    if (value instanceof Coding coding) {
                        return new CodeableConcept(coding);
                    }
                    throw TypedInput.malformed(name, "is a CodeableConcept.");
                })
                .orElse(null);
    }

    private static List<Type> values(TypedInput input, String name) {
        return input.values(name).stream().map(value -> value(name, value)).toList();
    }

    /** A reference, a concept, or words. */
    private static Type value(String name, Type value) {
        if (value instanceof Reference || value instanceof CodeableConcept) {
            return value;
        }
        if (value instanceof Coding coding) {
            return new CodeableConcept(coding);
        }
        if (value.isPrimitive() && value.primitiveValue() != null) {
            return new StringType(value.primitiveValue());
        }
        throw TypedInput.malformed(name, "is a text, a Reference or a CodeableConcept.");
    }

    /** What was given by a parameter. */
    List<Type> part(String name) {
        return parts.getOrDefault(name, List.of());
    }

    /** All resources that it names. */
    List<Reference> references() {
        return Stream.concat(Stream.ofNullable(owner), parts.values().stream().flatMap(List::stream))
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .toList();
    }
}
