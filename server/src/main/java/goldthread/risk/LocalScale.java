package goldthread.risk;

import goldthread.directory.Words;
import goldthread.store.AnswerPart;
import goldthread.store.conformance.Translations;
import goldthread.store.conformance.Translations.Translated;
import goldthread.terminology.CodeSystems;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;

/**
 * What an agency's own scale says, beside the common level and never in its place (N65): what a map makes of it is shown as
 * the map's, with its relationship.
 *
 * @param words for codes of ours
 * @param translations by which maps
 */
record LocalScale(Words words, Translations translations) {

    void tell(CodeableConcept level, AnswerPart assessment) {
        level.getCoding().stream()
                .filter(coding -> !CodeSystems.RISK_LEVEL.equals(coding.getSystem()))
                .forEach(coding -> tell(coding, assessment));
    }

    private void tell(Coding coding, AnswerPart assessment) {
        List<Translated> known = translations.of(coding, CodeSystems.RISK_LEVEL);
        if (known.isEmpty()) {
            assessment
                    .part("local")
                    .with("value", named(coding))
                    .with("relationship", new CodeType(ConceptMapEquivalence.UNMATCHED.toCode()));
        }
        for (Translated translated : known) {
            assessment
                    .part("local")
                    .with("value", named(coding))
                    .with("relationship", new CodeType(translated.relationship().toCode()))
                    .with("translation", translated.target() == null ? null : named(translated.target()))
                    .with("comment", translated.comment() == null ? null : new StringType(translated.comment()))
                    .with("map", new UriType(translated.map()));
        }
    }

    private Coding named(Coding coding) {
        Coding named = coding.copy();
        if (!named.hasDisplay()) {
            words.ours(new CodeableConcept(coding)).ifPresent(named::setDisplay);
        }
        return named;
    }
}
