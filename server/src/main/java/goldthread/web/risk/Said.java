package goldthread.web.risk;

import goldthread.web.Parts;
import java.util.Locale;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** Coded parts of an answer as words. */
final class Said {

    private Said() {}

    static String concept(Parts parts, String name) {
        return concepts(parts, name).findFirst().orElse("");
    }

    static Stream<String> concepts(Parts parts, String name) {
        return parts.values(name, CodeableConcept.class)
                .map(concept -> concept.hasText() ? concept.getText() : words(concept.getCodingFirstRep()));
    }

    static String lower(Parts parts, String name) {
        return concept(parts, name).toLowerCase(Locale.UK);
    }

    static String coding(Parts parts, String name) {
        return parts.value(name, Coding.class).map(Said::words).orElse("");
    }

    /** A code of ours is its words with hyphens. */
    static String plain(String code) {
        return code.replace('-', ' ');
    }

    private static String words(Coding coding) {
        return coding.hasDisplay() ? coding.getDisplay() : plain(coding.hasCode() ? coding.getCode() : "");
    }
}
