package goldthread.reporting;

import goldthread.child.PartyKey;
import goldthread.store.DateSpan;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One write of a record.
 *
 * @param before the version before; null when there was none
 * @param after the version that it made
 * @param recorder the organisation on whose behalf, as {@code system|value}
 * @param at when
 */
record Written(@Nullable Resource before, Resource after, String recorder, Instant at) {

    private static final String PATIENT = "Patient/";

    /** The child that a reference names, by logical id. */
    static Optional<String> child(Reference reference) {
        return PartyKey.of(reference)
                .filter(key -> key.startsWith(PATIENT))
                .map(key -> key.substring(PATIENT.length()));
    }

    /** The first of these that names somebody, else whoever recorded. */
    String agency(Stream<Reference> candidates) {
        return candidates
                .flatMap(candidate -> PartyKey.of(candidate).stream())
                .findFirst()
                .orElse(recorder);
    }

    /** When it was, as it says; else when it was written. */
    Instant when(BaseDateTimeType said) {
        return said.hasValue() ? DateSpan.of(said).from() : at;
    }
}
