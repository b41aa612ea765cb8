package goldthread.child;

import goldthread.terminology.CodeSystems;
import goldthread.terminology.Coded;
import goldthread.terminology.Sensitivity;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;

/**
 * A reason for which an entry is kept from some who otherwise see the child's record, or is given to some who otherwise
 * don't. Each has a bit in {@code gt_resource_child.marks}; new ones are added at the end.
 */
public enum Mark {
    PSYCHIATRY,
    DOMESTIC_VIOLENCE,
    SUBSTANCE_USE,
    THIRD_PARTY,
    CHILD_DISCLOSURE,
    NOT_FOR_PARENT,
    NOT_FOR_CHILD,
    LEGAL_PROCEEDINGS,
    ADOPTION,
    YOUTH_JUSTICE,
    LOCATION_PROTECTED,
    SHARE_EDUCATION,
    SHARE_WITH_CARER,
    /** A label of a system that tells sensitivities, with a code that this server doesn't know. */
    UNKNOWN;

    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    /** The mark's bit. */
    public int bit() {
        return 1 << ordinal();
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
