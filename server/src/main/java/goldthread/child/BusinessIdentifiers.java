package goldthread.child;

import goldthread.store.Outcomes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The register of business identifiers: what an organisation has once called by a number keeps it for ever, so that a
 * repeated submission has one effect (promise R3).
 */
@Component
class BusinessIdentifiers {

    /** Types whose identifier is a number that their sender gave to one piece of work. */
    private static final java.util.Set<String> TYPES = java.util.Set.of(
            "ServiceRequest",
            "Task",
            "CareTeam",
            "CarePlan",
            "EpisodeOfCare",
            "Encounter",
            "Appointment",
            "Communication",
            "CommunicationRequest",
            "DocumentReference");

    private final JdbcTemplate database;

    BusinessIdentifiers(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * One identifier.
     *
     * @param type of the resource
     * @param system of the identifier
     * @param value of the identifier
     */
    record BusinessNumber(String type, String system, String value) {}

    /**
     * What is stored under an identifier.
     *
     * @param id logical id
     * @param hash of what was sent
     */
    record Entry(String id, String hash) {}

    static Optional<BusinessNumber> of(Resource resource) {
        if (!TYPES.contains(resource.fhirType())) {
            return Optional.empty();
        }
        return identifiersOf(resource).stream()
                .findFirst()
                .map(identifier ->
                        new BusinessNumber(resource.fhirType(), identifier.getSystem(), identifier.getValue()));
    }

    /** A resource's identifiers that have a system and a value. */
    static List<Identifier> identifiersOf(Resource resource) {
        Property identifiers = resource.getNamedProperty("identifier");
        List<Identifier> whole = new ArrayList<>();
        for (Base value : identifiers == null ? List.<Base>of() : identifiers.getValues()) {
            if (value instanceof Identifier identifier && identifier.hasSystem() && identifier.hasValue()) {
                whole.add(identifier);
            }
        }
        return whole;
    }

    /** What an organisation has stored under these identifiers. */
    public Map<BusinessNumber, Entry> known(String organisation, Collection<BusinessNumber> numbers) {
        Map<BusinessNumber, Entry> known = new HashMap<>();
        if (numbers.isEmpty()) {
            return known;
        }
        List<Object> arguments = new ArrayList<>();
        arguments.add(organisation);
        StringBuilder any = new StringBuilder();
        for (BusinessNumber number : numbers) {
            any.append(any.isEmpty() ? "" : " OR ").append("(res_type = ? AND id_system = ? AND id_value = ?)");
            arguments.add(number.type());
            arguments.add(number.system());
            arguments.add(number.value());
        }
        database.query(
                "SELECT res_type, id_system, id_value, res_id, content_hash FROM gt_business_identifier"
                        + " WHERE organisation = ? AND (" + any + ")",
                row -> {
                    known.put(
                            new BusinessNumber(row.getString(1), row.getString(2), row.getString(3)),
                            new Entry(row.getString(4), row.getString(5)));
                },
                arguments.toArray());
        return known;
    }

    void enter(String organisation, BusinessNumber number, Entry entry) {
        try {
            database.update(
                    "INSERT INTO gt_business_identifier"
                            + " (organisation, res_type, id_system, id_value, res_id, content_hash)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    organisation,
                    number.type(),
                    number.system(),
                    number.value(),
                    entry.id(),
                    entry.hash());
        } catch (DuplicateKeyException another) {
            throw new LostRace();
        }
    }

    /** The same again is answered with what is stored; something else under the same number is refused. */
    static String sameAs(Entry entry, String hash, String place) {
        if (!entry.hash().equals(hash)) {
            throw Outcomes.unprocessable(
                    IssueType.DUPLICATE,
                    "duplicate-identifier",
                    "Your organisation has stored something else under this identifier; change that with an update.",
                    place + ".identifier");
        }
        return entry.id();
    }
}
