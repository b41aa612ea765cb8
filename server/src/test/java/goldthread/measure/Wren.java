package goldthread.measure;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Extensions;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.Coded;
import goldthread.terminology.EncounterType;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.RaterPerspective;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Scores and contacts of an invented child. */
final class Wren {

    static final OutcomeMeasures MEASURES = OutcomeMeasures.read(FhirContext.forR4Cached());
    static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    private final List<Resource> record = new ArrayList<>();

    static Observation observation(String id, String measure, String day, String value) {
        Observation score = new Observation();
        score.setId("Observation/" + id);
        score.setStatus(ObservationStatus.FINAL);
        score.setCode(new CodeableConcept(
                new Coding().setSystem(CodeSystems.SNOMED_CT).setCode(measure)));
        score.setEffective(new DateTimeType(day));
        score.addPerformer(new Reference("Patient/wren"));
        score.setValue(new Quantity().setValue(new BigDecimal(value)));
        return score;
    }

    Wren with(Resource... resources) {
        record.addAll(List.of(resources));
        return this;
    }

    Wren score(String id, String measure, String day, String value) {
        return with(observation(id, measure, day, value));
    }

    static Observation of(String referral, Observation score) {
        return score.addBasedOn(new Reference("ServiceRequest/" + referral));
    }

    static Observation by(RaterPerspective side, String who, Observation score) {
        score.addExtension(Extensions.RATER_PERSPECTIVE, concept(side));
        return score.setPerformer(List.of(new Reference(who)));
    }

    static Observation standardised(Observation score) {
        ((Quantity) score.getValue()).setUnit("T-score");
        return score;
    }

    static Encounter contact(String id, String day) {
        Encounter contact = new Encounter();
        contact.setId("Encounter/" + id);
        contact.setStatus(EncounterStatus.FINISHED);
        contact.getPeriod().setStartElement(new DateTimeType(day));
        return contact;
    }

    static Encounter consultation(String id, String day) {
        Encounter contact = contact(id, day);
        contact.addType(concept(EncounterType.CONSULTATION));
        return contact;
    }

    static EpisodeOfCare episode(String id, String referral) {
        EpisodeOfCare episode = new EpisodeOfCare();
        episode.setId("EpisodeOfCare/" + id);
        episode.addReferralRequest(new Reference("ServiceRequest/" + referral));
        return episode;
    }

    static CodeableConcept concept(Coded code) {
        return new CodeableConcept(code.coding());
    }

    Involvement involvement() {
        return Involvement.of(record);
    }

    List<List<Score>> series() {
        return Scores.bySeries(Scores.of(
                record.stream()
                        .filter(Observation.class::isInstance)
                        .map(Observation.class::cast)
                        .toList(),
                involvement(),
                MEASURES,
                TODAY));
    }

    /** The comparisons of the only series. */
    List<Comparison> comparisons() {
        List<List<Score>> all = series();
        if (all.size() != 1) {
            throw new AssertionError("there are " + all.size() + " series");
        }
        return Comparison.of(all.get(0), involvement(), TODAY);
    }
}
