package goldthread.store.conformance;

import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.IValidationSupport.CodeValidationResult;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import goldthread.store.validation.KnownDefinitions;
import java.util.List;
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

    private final KnownDefinitions known;
    private final KnownTerminology terminology;

    CodeCheck(KnownDefinitions known, KnownTerminology terminology) {
        this.known = known;
        this.terminology = terminology;
    }

    /** Whether one of the codes is in the value set. */
    Parameters inValueSet(String url, List<Coding> codes) {
        return answer(codes, url, "The code isn't in this value set.");
    }

    /** Whether one of the codes is in its code system. */
    Parameters inCodeSystem(List<Coding> codes) {
        return answer(codes, null, "The code isn't in this code system.");
    }

    private Parameters answer(List<Coding> codes, @Nullable String valueSet, String no) {
        for (Coding code : codes) {
            CodeValidationResult result = known.chain()
                    .validateCode(
                            new ValidationSupportContext(known.chain()),
                            new ConceptValidationOptions(),
                            code.getSystem(),
                            code.getCode(),
                            null,
                            valueSet);
            if (result != null && result.isOk()) {
                return yes(code, result.getDisplay());
            }
        }
        boolean undecided = codes.stream()
                .noneMatch(code -> terminology.codeSystem(code.getSystem()).isPresent());
        Parameters answer = new Parameters();
        answer.addParameter("result", new BooleanType(false));
        answer.addParameter(
                "message",
                new StringType(undecided ? no + " The content of its code system isn't at hand here." : no));
        return answer;
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
