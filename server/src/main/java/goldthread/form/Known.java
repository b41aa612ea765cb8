package goldthread.form;

import goldthread.child.StrictestLabels;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;

/** What the expressions of a form may read: the child, what its variables found, and whom these name. */
final class Known {

    /** The variable of the launch context. */
    static final String CHILD = "patient";

    private final Patient child;
    private final Map<String, Resource> variables;
    private final Function<String, Optional<Resource>> references;
    private final ToIntFunction<Resource> sizes;

    /**
     * These.
     *
     * @param variables by name, without the percent sign; searches as bundles
     * @param references what the caller sees, by {@code Type/id}
     * @param sizes how much there is to read in a resource, in characters
     */
    Known(
            Patient child,
            Map<String, ? extends Resource> variables,
            Function<String, Optional<Resource>> references,
            ToIntFunction<Resource> sizes) {
        this.child = child;
        this.variables = new HashMap<>(variables);
        this.variables.put(CHILD, child);
        this.references = references;
        this.sizes = sizes;
    }

    /** The child, at whom an expression starts that names no variable. */
    Patient child() {
        return child;
    }

    Optional<Resource> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    Optional<Resource> referred(String reference) {
        return references.apply(reference);
    }

    /** How much there is to read in these variables and in the child, in characters. */
    long size(Collection<String> names) {
        return sizes.applyAsInt(child)
                + names.stream()
                        .flatMap(name -> variable(name).stream())
                        .flatMap(Known::parts)
                        .mapToLong(sizes::applyAsInt)
                        .sum();
    }

    /** How much there is to read in one resource, in characters. */
    int sizeOf(Resource part) {
        return sizes.applyAsInt(part);
    }

    /**
     * What is labelled more strictly than a form that says nothing, by its labels; what has the same is together. It is found
     * by looking at all variables: a reference may lead to what an expression doesn't name.
     */
    List<Set<Resource>> protectedParts() {
        Resource silent = new QuestionnaireResponse();
        Set<String> usual = labels(List.of(silent));
        Map<Set<String>, Set<Resource>> byLabels = new LinkedHashMap<>();
        variables.values().stream()
                .flatMap(Known::parts)
                .forEach(
                        part -> byLabels.computeIfAbsent(labels(List.of(silent, part)), labels -> new LinkedHashSet<>())
                                .add(part));
        byLabels.remove(usual);
        return List.copyOf(byLabels.values());
    }

    private static Set<String> labels(List<Resource> parts) {
        return StrictestLabels.of(parts).stream()
                .map(label -> label.getSystem() + "|" + label.getCode())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Resource> parts(Resource variable) {
        return variable instanceof Bundle found
                ? found.getEntry().stream().map(Bundle.BundleEntryComponent::getResource)
                : Stream.of(variable);
    }

    /**
     * The same without these, as if they weren't in the record; of the child nothing but the id is left then.
     *
     * @param read the variables that are wanted further; there are no others in it
     */
    Known without(Set<Resource> parts, Set<String> read) {
        Predicate<Resource> stays = part -> !parts.contains(part);
        Patient unknown = new Patient();
        unknown.setId(child.getIdElement());
        Map<String, Resource> fewer = new HashMap<>();
        read.forEach(name -> variable(name)
                .ifPresent(found -> fewer.put(name, found instanceof Bundle all ? only(all, stays) : found)));
        return new Known(
                stays.test(child) ? child : unknown,
                fewer,
                reference -> references.apply(reference).filter(stays),
                sizes);
    }

    private static Bundle only(Bundle all, Predicate<Resource> stays) {
        Bundle fewer = new Bundle().setType(all.getType());
        parts(all).filter(stays).forEach(part -> fewer.addEntry().setResource(part));
        return fewer;
    }
}
