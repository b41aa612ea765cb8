package goldthread.statutory;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * A standing under the Mental Health Act 1983 that makes a process of law: the codes of UK Core's classification for England.
 * To be in hospital informally is none.
 */
public enum LegalStatus {
    SECTION_2("02", "section 2"),
    SECTION_3("03", "section 3"),
    SECTION_4("04", "section 4"),
    SECTION_5_2("05", "section 5(2)"),
    SECTION_5_4("06", "section 5(4)"),
    SECTION_35("07", "section 35"),
    SECTION_36("08", "section 36"),
    SECTION_37_41("09", "section 37 with 41"),
    SECTION_37("10", "section 37"),
    SECTION_38("12", "section 38"),
    SECTION_44("13", "section 44"),
    SECTION_46("14", "section 46"),
    SECTION_47_49("15", "section 47 with 49"),
    SECTION_47("16", "section 47"),
    SECTION_48_49("17", "section 48 with 49"),
    SECTION_48("18", "section 48"),
    SECTION_135("19", "section 135"),
    SECTION_136("20", "section 136"),
    UNFIT_TO_PLEAD("31", "insanity or unfitness to plead"),
    OTHER_ACTS("32", "another Act"),
    GUARDIANSHIP_7("35", "guardianship, section 7"),
    GUARDIANSHIP_37("36", "guardianship, section 37"),
    SECTION_45A("37", "section 45A"),
    SECTION_45A_ENDED("38", "section 45A, direction ended");

    private static final String SYSTEM = "https://fhir.hl7.org.uk/CodeSystem/UKCore-LegalStatusClassificationEngland";

    private static final Set<LegalStatus> GUARDIANSHIP = EnumSet.of(GUARDIANSHIP_7, GUARDIANSHIP_37);

    /** Mental Health Act 1983, section 117(1). */
    private static final Set<LegalStatus> WITH_AFTERCARE = EnumSet.of(
            SECTION_3,
            SECTION_37,
            SECTION_37_41,
            SECTION_45A,
            SECTION_45A_ENDED,
            SECTION_47,
            SECTION_47_49,
            SECTION_48,
            SECTION_48_49);

    private final String code;
    private final String words;

    LegalStatus(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The one that a concept names; empty for an informal stay, and for what isn't known. */
    static Optional<LegalStatus> of(CodeableConcept concept) {
        return Stream.of(values())
                .filter(status -> concept.hasCoding(SYSTEM, status.code))
                .findFirst();
    }

    /** Which section, in words. */
    String words() {
        return words;
    }

    boolean isDetention() {
        return !GUARDIANSHIP.contains(this);
    }

    /** Whether whoever was detained so has a right to aftercare. */
    boolean givesAftercare() {
        return WITH_AFTERCARE.contains(this);
    }
}
