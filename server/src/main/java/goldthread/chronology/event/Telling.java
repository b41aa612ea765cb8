package goldthread.chronology.event;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;

/** With which words and names a story is told. */
public final class Telling {

    private final Function<CodeableConcept, Optional<String>> words;
    private final Function<CodeableConcept, Optional<String>> ours;
    private final Function<Reference, String> names;

    private Telling(
            Function<CodeableConcept, Optional<String>> words,
            Function<CodeableConcept, Optional<String>> ours,
            Function<Reference, String> names) {
        this.words = words;
        this.ours = ours;
        this.names = names;
    }

    /** With the words of the terminology and the names of those whom the record mentions. */
    public static Telling with(Words words, Parties parties) {
        return new Telling(words::of, concept -> words.ours(concept).or(() -> words.of(concept)), parties::name);
    }

    /**
     * With bare codes and without names: by what is told so, two events are compared, because it changes neither when
     * someone is renamed nor when a display is put better.
     */
    public static Telling bare() {
        return new Telling(Telling::bareWords, Telling::bareWords, reference -> "someone");
    }

    private static Optional<String> bareWords(CodeableConcept concept) {
        return Optional.ofNullable(concept.getText())
                .or(() -> concept.getCoding().stream()
                        .filter(Coding::hasCode)
                        .map(Coding::getCode)
                        .findFirst());
    }

    Optional<String> name(Reference reference) {
        return reference.isEmpty() ? Optional.empty() : Optional.of(names.apply(reference));
    }

    Optional<String> names(List<Reference> references) {
        return references.isEmpty()
                ? Optional.empty()
                : Optional.of(references.stream().map(names).distinct().collect(Collectors.joining(", ")));
    }

    Optional<String> words(CodeableConcept concept) {
        return words.apply(concept);
    }

    /** The first of several concepts that says something. */
    Optional<String> words(List<CodeableConcept> concepts) {
        return concepts.stream().map(words).flatMap(Optional::stream).findFirst();
    }

    /** What our code systems call a concept, before what its author wrote. */
    Optional<String> ours(CodeableConcept concept) {
        return ours.apply(concept);
    }
}
