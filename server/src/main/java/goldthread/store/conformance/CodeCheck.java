package goldthread.store.conformance;

import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.IValidationSupport.CodeValidationIssueCoding;
import ca.uhn.fhir.context.support.IValidationSupport.CodeValidationResult;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import goldthread.store.validation.KnownDefinitions;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether codes exist or are allowed. A display other than ours is remarked on and no reason to refuse: ours are labels
 * of our own, and no terms of the code systems that others keep.
 */
@Component
final class CodeCheck {

    private static final String NO = "No: the code isn't among them.";
    private static final String UNKNOWN =
            "It can't be told: the content of the code system, or this version of it, isn't at hand here.";
    private static final Set<String> DECIDED =
            Set.of(CodeValidationIssueCoding.NOT_IN_VS.getCode(), CodeValidationIssueCoding.INVALID_CODE.getCode());

    private final KnownDefinitions known;
    private final KnownTerminology terminology;

    CodeCheck(KnownDefinitions known, KnownTerminology terminology) {
        this.known = known;
        this.terminology = terminology;
    }

    /**
     * Whether one of the codes is in a value set or, without one, in its code system.
     *
     * @param valueSet canonical URL; {@code null} to ask the code systems alone
     */
    Parameters of(List<Coding> codes, @Nullable String valueSet) {
        boolean decided = true;
        for (Coding code : codes) {
            CodeValidationResult result = isVersionAtHand(code) ? ask(code, valueSet) : null;
            if (result != null && result.isOk()) {
                return yes(code, result.getDisplay());
            }
            decided &= result != null
                    && result.getIssues().stream()
                            .flatMap(issue -> issue.getDetails().getCodings().stream())
                            .anyMatch(coding -> DECIDED.contains(coding.getCode()));
        }
        Parameters answer = new Parameters();
        answer.addParameter("result", new BooleanType(false));
        answer.addParameter("message", new StringType(decided ? NO : UNKNOWN));
        return answer;
    }

    private boolean isVersionAtHand(Coding code) {
        return !code.hasVersion()
                || terminology
                        .codeSystem(KnownTerminology.canonical(code.getSystem(), code.getVersion()))
                        .isPresent();
    }

    private @Nullable CodeValidationResult ask(Coding code, @Nullable String valueSet) {
        return known.chain()
                .validateCode(
                        new ValidationSupportContext(known.chain()),
                        new ConceptValidationOptions(),
                        code.getSystem(),
                        code.getCode(),
                        null,
                        valueSet);
    }

    private static Parameters yes(Coding code, @Nullable String display) {
        Parameters answer = new Parameters();
        answer.addParameter("result", new BooleanType(true));
        if (display != null && !display.isBlank()) {
            if (code.hasDisplay() && !code.getDisplay().equalsIgnoreCase(display)) {
                answer.addParameter("message", new StringType("The code is right; it is shown differently here."));
            }
            answer.addParameter("display", new StringType(display));
        }
        return answer;
    }
}
