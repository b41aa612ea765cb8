package goldthread.child;

import goldthread.store.search.PatientsByIdentifier;
import goldthread.terminology.IdentifierSystems;
import goldthread.terminology.NhsNumber;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The register of children: one Patient for each NHS number, and what each organisation says of them. */
@Component
class Children implements PatientsByIdentifier {

    private final JdbcTemplate database;

    Children(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public Optional<String> idOf(String system, String value) {
        if (!IdentifierSystems.NHS_NUMBER.equals(system)) {
            return Optional.empty();
        }
        return NhsNumber.parse(value)
                .map(number -> known(java.util.List.of(number.value())).get(number.value()));
    }

    /** Patient ids by NHS number, of those numbers that are known. */
    public Map<String, String> known(Collection<String> numbers) {
        Map<String, String> known = new HashMap<>();
        if (!numbers.isEmpty()) {
            database.query(
                    "SELECT nhs_number, patient_id FROM gt_child WHERE nhs_number IN ("
                            + String.join(",", Collections.nCopies(numbers.size(), "?")) + ")",
                    row -> {
                        known.put(row.getString(1), row.getString(2));
                    },
                    numbers.toArray());
        }
        return known;
    }

    /** Enters a child; the constraint decides between two that come at the same time. */
    void enter(NhsNumber number, String patientId) {
        try {
            database.update("INSERT INTO gt_child (nhs_number, patient_id) VALUES (?, ?)", number.value(), patientId);
        } catch (DuplicateKeyException another) {
            throw new LostRace();
        }
    }

    /** The valid NHS number of a Patient; a number with a wrong check digit never identifies a child. */
    static Optional<NhsNumber> numberOf(Patient patient) {
        return patient.getIdentifier().stream()
                .filter(identifier -> IdentifierSystems.NHS_NUMBER.equals(identifier.getSystem()))
                .flatMap(identifier -> NhsNumber.parse(String.valueOf(identifier.getValue())).stream())
                .findFirst();
    }
}
