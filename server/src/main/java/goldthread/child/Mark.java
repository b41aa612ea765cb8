package goldthread.child;

import goldthread.terminology.CodeSystems;
import goldthread.terminology.Coded;
import goldthread.terminology.Sensitivity;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;

/**
 * A reason for which an entry is kept from some who otherwise see the child's record, or is given to some who otherwise
 * don't. Each has a bit in {@code gt_resource_child.marks}; it never changes.
 */
public enum Mark {
    PSYCHIATRY(1),
    DOMESTIC_VIOLENCE(2),
    SUBSTANCE_USE(4),
    THIRD_PARTY(8),
    CHILD_DISCLOSURE(16),
    NOT_FOR_PARENT(32),
    NOT_FOR_CHILD(64),
    LEGAL_PROCEEDINGS(128),
    ADOPTION(256),
    YOUTH_JUSTICE(512),
    LOCATION_PROTECTED(1024),
    SHARE_EDUCATION(2048),
    SHARE_WITH_CARER(4096),
    /** A label of a system that tells sensitivities, with a code that this server doesn't know. */
    UNKNOWN(8192);

    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    private final int bit;

    Mark(int bit) {
        this.bit = bit;
    }

    /** The mark's bit. */
    public int bit() {
        return bit;
    }

    /** Whether it is among these bits. */
    public boolean isIn(int marks) {
        return (marks & bit()) != 0;
    }

    /** Whether it gives an entry to somebody, where the others keep it from somebody. */
    boolean shares() {
        return this == SHARE_EDUCATION || this == SHARE_WITH_CARER;
    }

    /** What a security label marks; empty for labels that are no sensitivities. */
    static Optional<Mark> of(Coding label) {
        if (ACT_CODE.equals(label.getSystem())) {
            return Optional.of(ofActCode(String.valueOf(label.getCode())));
        }
        return CodeSystems.SENSITIVITY.equals(label.getSystem())
                ? Optional.of(ofOurs(String.valueOf(label.getCode())))
                : Optional.empty();
    }

    private static Mark ofActCode(String code) {
        return switch (code) {
            case "PSY", "PSYTHPN", "MH" -> PSYCHIATRY;
            case "SDV", "DV", "DVD" -> DOMESTIC_VIOLENCE;
            case "SUD", "ETH", "ETHUD", "OPIOIDUD" -> SUBSTANCE_USE;
            default -> UNKNOWN;
        };
    }

    private static Mark ofOurs(String code) {
        return Coded.find(Sensitivity.class, code)
                .map(sensitivity -> valueOf(sensitivity.name()))
                .orElse(UNKNOWN);
    }
}
