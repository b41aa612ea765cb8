package goldthread.web.view;

import goldthread.web.Parts;
import goldthread.web.words.ClinicalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;

/** What the parts of an answer say, in words for a table; empty where they say nothing. */
public final class Said {

    private Said() {}

    /** A concept in its words. */
    public static String coded(Parts parts, String name) {
        return parts.values(name, CodeableConcept.class)
                .map(Said::words)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String words(CodeableConcept concept) {
        if (concept.hasText()) {
            return concept.getText();
        }
        return concept.getCoding().stream()
                .flatMap(coding -> coding.hasDisplay() ? Stream.of(coding.getDisplay()) : Stream.empty())
                .findFirst()
                .orElseGet(
                        () -> plain(String.valueOf(concept.getCodingFirstRep().getCode())));
    }

    /** A day as clinicians write it. */
    public static String day(Parts parts, String name) {
        return parts.date(name).map(date -> ClinicalDate.of(date).text()).orElse("");
    }

    /** Everybody whom references of this name call by a name. */
    public static String names(Parts parts, String name) {
        return parts.values(name, Reference.class)
                .map(Reference::getDisplay)
                .filter(display -> display != null && !display.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What a reference of this name points to, as {@code Type/id}; empty when there is none. */
    public static String reference(Parts parts, String name) {
        return parts.value(name, Reference.class)
                .map(to -> to.getReferenceElement().toUnqualifiedVersionless().getValue())
                .filter(to -> to != null && !to.isBlank())
                .orElse("");
    }

    /** A code in plain words: {@code in-force} is “In force”. */
    public static String plain(String code) {
        return code.isEmpty()
                ? ""
                : code.substring(0, 1).toUpperCase(Locale.UK)
                        + code.substring(1).replace('-', ' ');
    }

    /** Those that say something, one after another. */
    public static String joined(String between, String... words) {
        return Stream.of(words).filter(word -> !word.isBlank()).collect(Collectors.joining(between));
    }

    /** Sentences of this name. */
    public static List<String> sentences(Parts parts, String name) {
        return parts.values(name, org.hl7.fhir.r4.model.StringType.class)
                .map(org.hl7.fhir.r4.model.StringType::getValue)
                .distinct()
                .toList();
    }
}
