package goldthread.directory;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.codesystems.V3RoleCode;

/** What everybody calls a language or a relative, for senders who give the code alone. */
final class PublicCodes {

    private static final String LANGUAGES = "urn:ietf:bcp:47";
    private static final String RELATIVES = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

    private static final Map<String, String> KIN = Map.ofEntries(
            Map.entry("MTH", "Mother"),
            Map.entry("FTH", "Father"),
            Map.entry("PRN", "Parent"),
            Map.entry("STPMTH", "Stepmother"),
            Map.entry("STPFTH", "Stepfather"),
            Map.entry("PRNFOST", "Foster parent"),
            Map.entry("GRPRN", "Grandparent"),
            Map.entry("GRMTH", "Grandmother"),
            Map.entry("GRFTH", "Grandfather"),
            Map.entry("AUNT", "Aunt"),
            Map.entry("UNCLE", "Uncle"),
            Map.entry("SIB", "Brother or sister"),
            Map.entry("BRO", "Brother"),
            Map.entry("SIS", "Sister"),
            Map.entry("NSIB", "Brother or sister"),
            Map.entry("NBRO", "Brother"),
            Map.entry("NSIS", "Sister"),
            Map.entry("HSIB", "Half-brother or half-sister"),
            Map.entry("HBRO", "Half-brother"),
            Map.entry("HSIS", "Half-sister"),
            Map.entry("STPSIB", "Stepbrother or stepsister"),
            Map.entry("STPBRO", "Stepbrother"),
            Map.entry("STPSIS", "Stepsister"),
            Map.entry("TWIN", "Twin"),
            Map.entry("TWINBRO", "Twin brother"),
            Map.entry("TWINSIS", "Twin sister"),
            Map.entry("FTWIN", "Twin"),
            Map.entry("ITWIN", "Twin"));

    private PublicCodes() {}

    /** What it is called in English; empty for other systems, and for codes that are neither. */
    static Optional<String> wordsOf(Coding coding) {
        String code = coding.getCode();
        if (code == null) {
            return Optional.empty();
        }
        if (RELATIVES.equals(coding.getSystem())) {
            return Optional.ofNullable(KIN.get(code)).or(() -> role(code));
        }
        return LANGUAGES.equals(coding.getSystem()) ? language(code) : Optional.empty();
    }

    /** As HL7 calls it. */
    private static Optional<String> role(String code) {
        return Stream.of(V3RoleCode.values())
                .filter(role -> role != V3RoleCode.NULL && role.toCode().equals(code))
                .map(V3RoleCode::getDisplay)
                .findFirst();
    }

    private static Optional<String> language(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return Optional.of(locale.getDisplayLanguage(Locale.ENGLISH))
                .filter(words -> !words.isBlank() && !words.equals(locale.getLanguage()));
    }
}
