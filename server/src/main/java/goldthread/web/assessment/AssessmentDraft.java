package goldthread.web.assessment;

import goldthread.profiles.Extensions;
import goldthread.terminology.Choice;
import goldthread.terminology.InformationSource;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.words.ClinicalDate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Reads an unfinished assessment back into the form from which it came. */
final class AssessmentDraft {

    private final AssessmentCodes codes;
    private final Map<String, List<String>> values = new HashMap<>();

    private AssessmentDraft(AssessmentCodes codes) {
        this.codes = codes;
    }

    /** What stood in the form when it was kept. */
    static Typed typed(ClinicalImpression draft, AssessmentForm form) {
        AssessmentDraft read = new AssessmentDraft(form.codes());
        if (draft.getEffective() instanceof DateTimeType when
                && when.hasValue()
                && when.getValueAsString().length() >= "2026-11-23".length()) {
            read.values.putAll(Sheet.day(
                    AssessmentForm.DAY, LocalDate.parse(when.getValueAsString().substring(0, 10))));
        }
        read.put(AssessmentForm.SUMMARY.input(), draft.getSummary());
        draft.getExtension().forEach(read::read);
        read.values.putAll(form.readership().chosen(draft.getMeta()));
        return new Typed(read.values);
    }

    /** What is there now, for whoever has written in two windows. */
    static Map<String, String> facts(ClinicalImpression draft) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Where it stands", isOpen(draft) ? "Unfinished" : "No longer unfinished");
        facts.put("Summary", draft.hasSummary() ? draft.getSummary() : "None yet");
        if (draft.getMeta().getLastUpdatedElement().hasValue()) {
            facts.put(
                    "Last changed",
                    ClinicalDate.of(draft.getMeta().getLastUpdatedElement()).text());
        }
        return facts;
    }

    /** Whether it is still to be gone on with. */
    static boolean isOpen(ClinicalImpression draft) {
        return draft.getStatus() == ClinicalImpressionStatus.INPROGRESS;
    }

    private void read(Extension extension) {
        switch (String.valueOf(extension.getUrl())) {
            case Extensions.VIEWPOINT -> view(extension);
            case Extensions.CONTEXT_DOMAIN -> domain(extension);
            case Extensions.CONCERN_ANSWER -> concern(extension);
            case Extensions.FORMULATION -> put(AssessmentForm.FORMULATION.input(), text(extension.getValue()));
            default -> {}
        }
    }

    private void view(Extension view) {
        String whose = code(part(view, "whose"));
        if (InformationSource.CHILD.code().equals(whose)) {
            put(AssessmentForm.CHILD + AssessmentForm.VIEW, text(part(view, "view")));
            put(AssessmentForm.CHILD + AssessmentForm.MISSING, code(part(view, "missing")));
            put(AssessmentForm.CHILD + AssessmentForm.METHOD, code(part(view, "method")));
        } else {
            String who = offers(codes.family(), whose) ? AssessmentForm.FAMILY : AssessmentForm.OTHER;
            put(who + AssessmentForm.WHOSE, whose);
            put(who + AssessmentForm.VIEW, text(part(view, "view")));
        }
    }

    private void domain(Extension domain) {
        String code = code(part(domain, "domain"));
        put(code + AssessmentForm.STATE, code(part(domain, "state")));
        put(code + AssessmentForm.FINDING, text(part(domain, "finding")));
        put(code + AssessmentForm.REASON, code(part(domain, "reason")));
    }

    private void concern(Extension answered) {
        if (part(answered, "concern") instanceof Reference concern) {
            String id = concern.getReferenceElement().getIdPart();
            put(id + AssessmentForm.ANSWER, code(part(answered, "answer")));
            put(id + AssessmentForm.REASON, text(part(answered, "reason")));
        }
    }

    private static boolean offers(List<Choice> choices, @Nullable String code) {
        return choices.stream().anyMatch(choice -> choice.code().equals(code));
    }

    private void put(String input, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(input, List.of(value));
        }
    }

    private static @Nullable Type part(Extension outer, String name) {
        return outer.getExtension().stream()
                .filter(part -> name.equals(part.getUrl()))
                .map(Extension::getValue)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String code(@Nullable Type value) {
        return value instanceof CodeableConcept concept
                ? concept.getCodingFirstRep().getCode()
                : null;
    }

    private static @Nullable String text(@Nullable Type value) {
        return value != null && value.isPrimitive() ? value.primitiveValue() : null;
    }
}
