package goldthread.store.conformance;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import goldthread.store.Outcomes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * What a terminology operation was asked: the query of a GET, the Parameters of a POST, or both. Unlike other
 * operations, these take codings and whole value sets beside simple values.
 */
final class TerminologyInput {

    private static final Set<String> PRESENTATION = Set.of("_format", "_pretty", "_elements", "_summary");
    private static final int MAX_VALUES = 100;

    private final Map<String, List<Base>> values = new LinkedHashMap<>();
    private final Set<String> known;

    private TerminologyInput(Set<String> known) {
        this.known = known;
    }

    /**
     * Reads a request.
     *
     * @param known the names of the operation's parameters
     * @throws InvalidRequestException 400 for a parameter that isn't known
     */
    static TerminologyInput of(RequestDetails request, Set<String> known) {
        TerminologyInput input = new TerminologyInput(known);
        request.getParameters().forEach((name, values) -> {
            for (String value : values) {
                input.add(name, new StringType(value));
            }
        });
        IBaseResource body = request.getResource();
        if (body instanceof Parameters parameters) {
            parameters
                    .getParameter()
                    .forEach(part ->
                            input.add(part.getName(), part.hasResource() ? part.getResource() : part.getValue()));
        } else if (body != null) {
            throw refused("The body of this operation is a Parameters resource.");
        }
        return input;
    }

    private void add(String name, @Nullable Base value) {
        if (PRESENTATION.contains(name)) {
            return;
        }
        if (!known.contains(name)) {
            throw Outcomes.invalid(
                    IssueType.INVALID,
                    "unknown-parameter",
                    "This operation has no such parameter here. It has: "
                            + known.stream().sorted().toList() + ".",
                    null);
        }
        if (value == null || value.isEmpty()) {
            throw refused("`" + name + "` has no value.");
        }
        List<Base> all = values.computeIfAbsent(name, absent -> new ArrayList<>());
        all.add(value);
        if (all.size() > MAX_VALUES) {
            throw refused("`" + name + "` takes at most " + MAX_VALUES + " values.");
        }
    }

    private Optional<Base> one(String name) {
        List<Base> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            throw refused("`" + name + "` takes one value.");
        }
        return all.stream().findFirst();
    }

    /** The one simple value of a parameter. */
    Optional<String> text(String name) {
        return one(name).map(value -> simple(name, value));
    }

    /** All simple values of a parameter. */
    List<String> texts(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(value -> simple(name, value))
                .toList();
    }

    private static String simple(String name, Base value) {
        if (!value.isPrimitive()) {
            throw refused("`" + name + "` has a simple value.");
        }
        return value.primitiveValue();
    }

    /** The one value of a parameter that is a whole number from 0. */
    OptionalInt number(String name) {
        return text(name)
                .map(written -> {
                    if (!written.matches("[0-9]{1,9}")) {
                        throw refused("`" + name + "` is a whole number from 0.");
                    }
                    return OptionalInt.of(Integer.parseInt(written));
                })
                .orElse(OptionalInt.empty());
    }

    /** The one value of a parameter that is true or false; false when it is absent. */
    boolean truth(String name) {
        String written = text(name).orElse("false");
        if (!written.equals("true") && !written.equals("false")) {
            throw refused("`" + name + "` is true or false.");
        }
        return written.equals("true");
    }

    /** The one value of a parameter that is a structure, such as a resource. */
    <T extends Base> Optional<T> structure(String name, Class<T> type) {
        return one(name).map(value -> {
            if (!type.isInstance(value)) {
                throw refused("`" + name + "` is a " + type.getSimpleName() + ", sent in the Parameters of a POST.");
            }
            return type.cast(value);
        });
    }

    /**
     * The codes in question: of {@code code}, {@code coding} and {@code codeableConcept} exactly one is sent.
     *
     * @param system what {@code code} is of when the request doesn't say {@code system}; {@code null} when it must
     */
    List<Coding> codes(@Nullable String system) {
        long ways = Stream.of("code", "coding", "codeableConcept")
                .filter(values::containsKey)
                .count();
        if (ways != 1) {
            throw refused("Send exactly one of `code`, `coding` and `codeableConcept`.");
        }
        List<Coding> codes = structure("codeableConcept", CodeableConcept.class)
                .map(CodeableConcept::getCoding)
                .or(() -> structure("coding", Coding.class).map(List::of))
                .orElseGet(() -> List.of(code(system)));
        if (codes.isEmpty() || codes.stream().anyMatch(code -> !code.hasSystem() || !code.hasCode())) {
            throw refused("A code is asked about together with its code system.");
        }
        return codes;
    }

    private Coding code(@Nullable String system) {
        return new Coding()
                .setSystem(text("system").orElse(system))
                .setVersion(text("version").or(() -> text("systemVersion")).orElse(null))
                .setCode(text("code").orElseThrow())
                .setDisplay(text("display").orElse(null));
    }

    /** 400, with a sentence that says what would be right. */
    static InvalidRequestException refused(String sentence) {
        return Outcomes.invalid(IssueType.INVALID, "bad-grammar", sentence, null);
    }
}
