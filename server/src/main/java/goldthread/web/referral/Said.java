package goldthread.web.referral;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.web.mine.Names;
import goldthread.web.words.ClinicalDate;
import java.util.Objects;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** A value of a record in words. */
final class Said {

    private Said() {}

    static String of(Type value, Parties known, Words words) {
        if (value instanceof CodeableConcept concept) {
            return words.of(concept).orElse("Not known");
        }
        if (value instanceof Reference reference) {
            return Names.of(reference, known);
        }
        if (value instanceof BaseDateTimeType date && date.hasValue()) {
            return ClinicalDate.of(date).text();
        }
        return Objects.requireNonNullElse(value.primitiveValue(), "Not known");
    }
}
