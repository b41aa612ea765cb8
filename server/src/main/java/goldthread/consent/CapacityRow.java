package goldthread.consent;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.store.DateSpan;
import goldthread.terminology.Coded;
import goldthread.terminology.DecisionKind;
import goldthread.terminology.ObservationKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Resource;

/**
 * Until when a finding of competence or capacity may be relied upon (N110).
 *
 * @param child logical id
 * @param matter a key of the decision that it is about, from which nobody reads the decision
 * @param made when
 * @param due the first moment at which it is over
 */
record CapacityRow(String child, String matter, Instant made, Instant due) {

    private static final String PATIENT = "Patient/";
    private static final Set<ObservationStatus> DONE =
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

    /** Of what a resource says; empty for what is no such finding, and for one that doesn't say all of this. */
    static Optional<CapacityRow> of(Resource resource) {
        if (!(resource instanceof Observation finding)
                || !ObservationKind.CAPACITY.isIn(finding.getCode())
                || !finding.hasStatus()
                || !DONE.contains(finding.getStatus())) {
            return Optional.empty();
        }
        Optional<String> child = PartyKey.of(finding.getSubject())
                .filter(key -> key.startsWith(PATIENT) && key.indexOf('|') < 0)
                .map(key -> key.substring(PATIENT.length()));
        Optional<String> matter = matter(finding);
        Instant made = Written.moment(finding.getEffective());
        Instant due = FirstExtension.value(finding, Extensions.VALID_UNTIL) instanceof DateType day && day.hasValue()
                ? DateSpan.of(day).until()
                : null;
        return child.isEmpty() || matter.isEmpty() || made == null || due == null
                ? Optional.empty()
                : Optional.of(new CapacityRow(child.get(), matter.get(), made, due));
    }

    private static Optional<String> matter(Observation finding) {
        Optional<CodeableConcept> decision =
                Written.concepts(finding, Extensions.DECISION).findFirst();
        return decision.flatMap(concept -> Coded.find(DecisionKind.class, concept))
                .map(kind -> kind.code() + '|' + Written.scope(decision).strip().toLowerCase(Locale.ROOT))
                .map(words -> UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    boolean isOver(Instant now) {
        return !due.isAfter(now);
    }

    /** Whether it ran out so long ago that nobody is told any more. */
    boolean isHistory(Instant now, Duration tellWithin) {
        return due.plus(tellWithin).isBefore(now);
    }
}
