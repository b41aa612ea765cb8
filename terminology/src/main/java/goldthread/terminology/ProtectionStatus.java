package goldthread.terminology;

import java.util.Arrays;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * The standings of a child that the national child protection information service carries (N146), by their codes of SNOMED CT.
 * The words are ours.
 */
public enum ProtectionStatus {
    PROTECTION_PLAN("342191000000101", "On a child protection plan"),
    LOOKED_AFTER("764841000000100", "In the care of a local authority"),
    UNBORN_PROTECTION_PLAN("818901000000100", "Not born yet, on a child protection plan");

    private final String code;
    private final String words;

    ProtectionStatus(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** What it is called. */
    public String words() {
        return words;
    }

    /** A new concept with system, code and our words. */
    public CodeableConcept concept() {
        return new CodeableConcept(new Coding().setSystem(CodeSystems.SNOMED_CT).setCode(code)).setText(words);
    }

    /** The standing that a concept names; empty for every other. */
    public static Optional<ProtectionStatus> of(CodeableConcept concept) {
        return Arrays.stream(values())
                .filter(status -> concept.hasCoding(CodeSystems.SNOMED_CT, status.code))
                .findFirst();
    }
}
