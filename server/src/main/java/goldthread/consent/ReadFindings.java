package goldthread.consent;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.store.DateSpan;
import goldthread.terminology.CapacityFinding;
import goldthread.terminology.Coded;
import goldthread.terminology.DecisionKind;
import goldthread.terminology.LegalBasis;
import goldthread.terminology.ObservationKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Findings of competence or capacity: Observations of that kind, and Consents by the child that name the law by which
 * they were found able elsewhere.
 */
final class ReadFindings {

    private static final Set<ObservationStatus> DONE =
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

    private final Parties parties;

    ReadFindings(Parties parties) {
        this.parties = parties;
    }

    Optional<Finding> of(Observation observation) {
        if (!ObservationKind.CAPACITY.isIn(observation.getCode())
                || !DONE.contains(observation.getStatus())
                || !(observation.getValue() instanceof CodeableConcept value)) {
            return Optional.empty();
        }
        Instant made = Written.moment(observation.getEffective());
        Optional<CodeableConcept> decision =
                Written.concepts(observation, Extensions.DECISION).findFirst();
        return Coded.find(CapacityFinding.class, value)
                .map(result -> new Finding(
                        new Named(Written.reference(observation), name(made) + by(observation)),
                        decision.flatMap(about -> Coded.find(DecisionKind.class, about))
                                .orElse(null),
                        Written.scope(decision),
                        Written.codes(observation, Extensions.LEGAL_BASIS, LegalBasis.class).stream()
                                .findFirst()
                                .orElse(null),
                        result,
                        made,
                        validUntil(observation)));
    }

    /** A Consent by the child that says by which law they were found able, and points to no finding here. */
    Optional<Finding> of(Consent consent, Answered answered) {
        if (!answered.byChild()) {
            return Optional.empty();
        }
        return Written.codes(consent, Extensions.COMPETENCE_BASIS, LegalBasis.class).stream()
                .findFirst()
                .map(basis -> new Finding(
                        new Named(
                                answered.source().reference(),
                                name(answered.at()) + ", made elsewhere and named in the child's consent"),
                        answered.decision(),
                        answered.scope(),
                        basis,
                        CapacityFinding.HAS,
                        answered.at(),
                        answered.days().until()));
    }

    private static String name(@Nullable Instant made) {
        return "Finding of competence or capacity"
                + (made == null
                        ? ""
                        : " of " + Words.day(made.atZone(DateSpan.ZONE).toLocalDate()));
    }

    private String by(Observation observation) {
        return observation.hasPerformer() ? " by " + parties.name(observation.getPerformerFirstRep()) : "";
    }

    private static @Nullable LocalDate validUntil(Observation observation) {
        Extension until = FirstExtension.of(observation, Extensions.VALID_UNTIL);
        return until != null && until.getValue() instanceof DateType day && day.hasValue()
                ? DateSpan.of(day).lastDay()
                : null;
    }
}
