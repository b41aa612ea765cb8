package goldthread.bulk;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.profiles.Profiles;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of activity: codes, days and references that a resource holds, never a word that somebody wrote. The same
 * resource gives the same row.
 *
 * @param values by the name of their column, in the order of the columns; empty text where the resource says nothing
 */
record ActivityRow(Map<String, String> values) {

    /** The category of an Observation that can be a score. */
    static final String SCORE = "survey";

    private static final String PLAN_TYPES = Profiles.ROOT + "/CodeSystem/mhsds-care-plan-type";
    private static final String REASONS = Profiles.ROOT + "/CodeSystem/mhsds-referral-reason";

    /** Copies the values in their order. */
    ActivityRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * The row of a resource; empty for one that has no place in the table, such as an Observation that is no score.
     *
     * @param resource with id, version and time
     */
    static Optional<ActivityRow> of(ActivityTable table, Resource resource) {
        Writing row = new Writing(table, resource);
        boolean belongs = switch (table) {
            case REFERRALS -> resource instanceof ServiceRequest referral && row.referral(referral);
            case CONTACTS -> resource instanceof Encounter contact && row.contact(contact);
            case CARE_PLANS -> resource instanceof CarePlan plan && row.plan(plan);
            case SCORED_ASSESSMENTS -> resource instanceof Observation score && row.score(score);
        };
        return belongs ? Optional.of(new ActivityRow(row.values)) : Optional.empty();
    }

    private static final class Writing {

        private final Map<String, String> values = new LinkedHashMap<>();

        Writing(ActivityTable table, Resource resource) {
            table.columns().forEach(column -> values.put(column, ""));
            put("resource", resource.fhirType() + "/" + resource.getIdElement().getIdPart());
            put("version", resource.getMeta().getVersionId());
            put("updated", resource.getMeta().getLastUpdatedElement());
        }

        boolean referral(ServiceRequest referral) {
            put("child", referral.getSubject());
            put("sent", referral.getAuthoredOnElement());
            put("status", referral.getStatusElement());
            Type source = FirstExtension.value(referral, Extensions.MHSDS_SOURCE);
            put("source", source instanceof CodeableConcept said ? code(List.of(said), "") : "");
            put("reason", code(referral.getReasonCode(), REASONS));
            put("priority", referral.getPriorityElement());
            put("requester", referral.getRequester());
            put("identifier_system", referral.getIdentifierFirstRep().getSystem());
            put("identifier_value", referral.getIdentifierFirstRep().getValue());
            return true;
        }

        boolean contact(Encounter contact) {
            put("child", contact.getSubject());
            put("start", contact.getPeriod().getStartElement());
            put("end", contact.getPeriod().getEndElement());
            put("status", contact.getStatusElement());
            put("class", contact.getClass_().getCode());
            coding(contact.getType(), "type");
            put("referral", contact.getBasedOnFirstRep());
            put("reason", code(contact.getReasonCode(), REASONS));
            return true;
        }

        boolean plan(CarePlan plan) {
            put("child", plan.getSubject());
            put("start", plan.getPeriod().getStartElement());
            put("end", plan.getPeriod().getEndElement());
            put("status", plan.getStatusElement());
            put("intent", plan.getIntentElement());
            coding(plan.getCategory(), "category");
            put("national_type", code(plan.getCategory(), PLAN_TYPES));
            put("created", plan.getCreatedElement());
            return true;
        }

        boolean score(Observation score) {
            String points = points(score.getValue());
            boolean isScore = score.getCategory().stream()
                    .anyMatch(category ->
                            category.getCoding().stream().anyMatch(coding -> SCORE.equals(coding.getCode())));
            put("child", score.getSubject());
            put("effective", score.getEffective() instanceof BaseDateTimeType day ? day : null);
            put("status", score.getStatusElement());
            coding(List.of(score.getCode()), "code");
            put("score", points);
            put("unit", score.getValue() instanceof Quantity quantity ? quantity.getCode() : "");
            Type rater = FirstExtension.value(score, Extensions.RATER_PERSPECTIVE);
            put("rater", rater instanceof CodeableConcept said ? code(List.of(said), "") : "");
            put("referral", score.getBasedOnFirstRep());
            put("contact", score.getEncounter());
            return isScore && !points.isEmpty();
        }

        private static String points(@Nullable Type value) {
            BigDecimal number = value instanceof Quantity quantity ? quantity.getValue() : null;
            String whole = value instanceof IntegerType integer ? integer.getValueAsString() : null;
            return number != null ? number.toPlainString() : whole == null ? "" : whole;
        }

        private void coding(List<CodeableConcept> concepts, String column) {
            concepts.stream()
                    .flatMap(concept -> concept.getCoding().stream())
                    .findFirst()
                    .ifPresent(coding -> {
                        put(column + "_system", coding.getSystem());
                        put(column, coding.getCode());
                    });
        }

        /** The first code of this system; of any, when the system is empty. */
        private static String code(List<CodeableConcept> concepts, String system) {
            return concepts.stream()
                    .flatMap(concept -> concept.getCoding().stream())
                    .filter(coding -> coding.hasCode() && (system.isEmpty() || system.equals(coding.getSystem())))
                    .map(Coding::getCode)
                    .findFirst()
                    .orElse("");
        }

        private void put(String column, Enumeration<?> value) {
            put(column, value.getValueAsString());
        }

        private void put(String column, @Nullable PrimitiveType<?> value) {
            put(column, value == null ? null : value.getValueAsString());
        }

        private void put(String column, Reference value) {
            put(column, value.getReference());
        }

        private void put(String column, @Nullable String value) {
            values.put(column, value == null ? "" : value);
        }
    }
}
