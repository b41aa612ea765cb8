package goldthread.bulk;

import goldthread.store.DateSpan;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an export.
 *
 * @param purpose a code of HL7's purposes of use
 * @param types of the resources to export, each once
 * @param since only what was stored after this moment; empty for everything
 * @see <a href="https://hl7.org/fhir/uv/bulkdata/export.html">FHIR Bulk Data Access</a>
 */
record ExportRequest(String purpose, List<String> types, Optional<Instant> since) {

    static final Set<String> PARAMETERS = Set.of("purpose", "_type", "_since", "_outputFormat");

    private static final Set<String> FORMATS = Set.of("application/fhir+ndjson", "application/ndjson", "ndjson");

    /** What a child's record is made of. */
    private static final List<String> RECORD = List.of(
            "AllergyIntolerance",
            "Appointment",
            "CarePlan",
            "CareTeam",
            "ClinicalImpression",
            "Communication",
            "CommunicationRequest",
            "Condition",
            "Consent",
            "DocumentReference",
            "Encounter",
            "EpisodeOfCare",
            "FamilyMemberHistory",
            "Flag",
            "Goal",
            "List",
            "MedicationRequest",
            "MedicationStatement",
            "Observation",
            "Patient",
            "Procedure",
            "QuestionnaireResponse",
            "RelatedPerson",
            "RiskAssessment",
            "ServiceRequest",
            "Task");

    ExportRequest {
        types = List.copyOf(types);
    }

    /**
     * What a request asks for.
     *
     * @param prefer the request's {@code Prefer} headers
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException 400 when it can't be carried out
     */
    static ExportRequest of(OperationInput input, List<String> prefer, Instant now) {
        if (prefer.stream()
                .flatMap(header -> Arrays.stream(header.split("[,;]")))
                .noneMatch(word -> word.strip().toLowerCase(Locale.ROOT).equals("respond-async"))) {
            throw refused("An export takes a while: send Prefer: respond-async.", null);
        }
        if (input.one("_outputFormat")
                .filter(format -> !FORMATS.contains(format))
                .isPresent()) {
            throw refused("_outputFormat is application/fhir+ndjson; in a URL the + is written %2B.", "_outputFormat");
        }
        Optional<Instant> since = input.date("_since").map(DateSpan::from);
        if (since.filter(moment -> moment.isAfter(now)).isPresent()) {
            throw refused("_since is a moment that is over.", "_since");
        }
        return new ExportRequest(purpose(input), types(input.all("_type")), since);
    }

    private static String purpose(OperationInput input) {
        return input.one("purpose")
                .filter(code -> code.matches("[A-Z]{2,20}"))
                .orElseThrow(() -> Outcomes.invalid(
                        IssueType.VALUE,
                        Rule.EXPORT_PURPOSE.code(),
                        "purpose is one code of HL7's purposes of use, such as HQUALIMP, and no free text.",
                        "purpose"));
    }

    private static List<String> types(List<String> asked) {
        List<String> types = asked.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .distinct()
                .sorted()
                .toList();
        if (!RECORD.containsAll(types)) {
            throw refused("_type names types of a child's record: " + String.join(", ", RECORD) + ".", "_type");
        }
        return types.isEmpty() ? RECORD : types;
    }

    private static RuntimeException refused(String sentence, @Nullable String where) {
        return Outcomes.invalid(IssueType.VALUE, Rule.EXPORT_REQUEST.code(), sentence, where);
    }
}
