package goldthread.directory;

import goldthread.store.DateSpan;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.Coded;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.Vocabulary;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * Coded content in words that people read: what its author wrote, else what our code systems call it, else what its
 * sender called it, else what everybody calls a language or a relative, else the bare code. It adds nothing that isn't in the record.
 */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);

    private final Vocabulary vocabulary;
    private final OutcomeMeasures measures;

    /** Words of our own code systems and of the outcome measures. */
    public Words(Vocabulary vocabulary, OutcomeMeasures measures) {
        this.vocabulary = vocabulary;
        this.measures = measures;
    }

    /** A concept in words; empty when it says nothing. */
    public Optional<String> of(CodeableConcept concept) {
        return Optional.ofNullable(concept.getText())
                .filter(text -> !text.isBlank())
                .or(() -> ours(concept))
                .or(() -> concept.getCoding().stream().flatMap(Words::sent).findFirst());
    }

    /** The first of several concepts that says something, in words. */
    public Optional<String> ofFirst(List<CodeableConcept> concepts) {
        return concepts.stream().map(this::of).flatMap(Optional::stream).findFirst();
    }

    /** What our own code systems call a concept, or our short label of an outcome measure; empty for all others. */
    public Optional<String> ours(CodeableConcept concept) {
        return concept.getCoding().stream().flatMap(this::ours).findFirst();
    }

    private Stream<String> ours(Coding coding) {
        if (coding.getSystem() == null || coding.getCode() == null) {
            return Stream.empty();
        }
        Optional<String> label = CodeSystems.SNOMED_CT.equals(coding.getSystem())
                ? measures.find(coding.getCode()).map(OutcomeMeasure::label)
                : vocabulary.display(coding.getSystem(), coding.getCode());
        return label.stream();
    }

    private static Stream<String> sent(Coding coding) {
        return Stream.of(
                        Optional.ofNullable(coding.getDisplay()),
                        PublicCodes.wordsOf(coding),
                        Optional.ofNullable(coding.getCode()))
                .flatMap(Optional::stream)
                .filter(words -> !words.isBlank());
    }

    /** What a code of ours is called. */
    public String of(Coded code) {
        return vocabulary.display(code);
    }

    /** What a code of ours means, in a sentence. */
    public String meaningOf(Coded code) {
        return vocabulary.definition(code);
    }

    /** A day as clinicians in the NHS write it: 04-Mar-2026. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A date in the precision in which it was recorded: 2026, Mar-2026 or 04-Mar-2026; the time of day is left out. */
    public static String date(BaseDateTimeType date) {
        String day = day(DateSpan.of(date).firstDay());
        return switch (date.getPrecision()) {
            case YEAR -> day.substring("dd-MMM-".length());
            case MONTH -> day.substring("dd-".length());
            default -> day;
        };
    }
}
