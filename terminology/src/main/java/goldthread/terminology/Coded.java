package goldthread.terminology;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * A concept of one of our code systems that Java works with. Only enums implement it; each holds all concepts of its
 * system, named as their codes are. What a concept means stands in the code system, see {@link Vocabulary}.
 */
public interface Coded {
    String name();

    /** The canonical URL of the code system. */
    String system();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A new coding with system and code, without display. */
    default Coding coding() {
        return new Coding().setSystem(system()).setCode(code());
    }

    /** Whether one of the concept's codings is this one. */
    default boolean isIn(CodeableConcept concept) {
        return concept.hasCoding(system(), code());
    }

    /** Whether one of the concepts has a coding that is this one. */
    default boolean isIn(Collection<CodeableConcept> concepts) {
        return concepts.stream().anyMatch(this::isIn);
    }

    /** The first of the enum's concepts that the concept's codings name; codings of other systems are passed over. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, CodeableConcept concept) {
        return Stream.of(type.getEnumConstants())
                .filter(candidate -> candidate.isIn(concept))
                .findFirst();
    }

    /** The concept with this code. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Stream.of(type.getEnumConstants())
                .filter(candidate -> candidate.code().equals(code))
                .findFirst();
    }
}
