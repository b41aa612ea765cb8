package goldthread.web.assessment;

import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.terminology.Choice;
import goldthread.terminology.InformationSource;
import goldthread.web.form.Typed;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** What was typed as a completed assessment of the child, for the server to judge. */
final class AssessmentRecord {

    private final AssessmentCodes codes;
    private final Typed typed;
    private final ClinicalImpression assessment = new ClinicalImpression();

    private AssessmentRecord(AssessmentCodes codes, Typed typed) {
        this.codes = codes;
        this.typed = typed;
    }

    static ClinicalImpression of(
            String child, String assessor, AssessmentCodes codes, List<Concern> concerns, Typed typed) {
        return new AssessmentRecord(codes, typed).write(child, assessor, concerns);
    }

    private ClinicalImpression write(String child, String assessor, List<Concern> concerns) {
        assessment.getMeta().addProfile(Profiles.ASSESSMENT);
        assessment
                .setStatus(
                        AssessmentForm.isDraft(typed)
                                ? ClinicalImpressionStatus.INPROGRESS
                                : ClinicalImpressionStatus.COMPLETED)
                .setSubject(new Reference("Patient/" + child))
                .setAssessor(new Reference(assessor));
        typed.given(AssessmentForm.SUMMARY).ifPresent(assessment::setSummary);
        typed.day(AssessmentForm.DAY).ifPresent(day -> assessment.setEffective(new DateTimeType(day.toString())));
        child(child);
        view(AssessmentForm.FAMILY);
        view(AssessmentForm.OTHER);
        codes.domains().forEach(this::domain);
        concerns.forEach(this::concern);
        typed.given(AssessmentForm.FORMULATION)
                .ifPresent(words -> assessment.addExtension(Extensions.FORMULATION, new MarkdownType(words)));
        return assessment;
    }

    private void child(String child) {
        if (AssessmentForm.isDraft(typed)
                && AssessmentForm.isEmpty(typed, AssessmentForm.CHILD + AssessmentForm.VIEW)
                && AssessmentForm.isEmpty(typed, AssessmentForm.CHILD + AssessmentForm.MISSING)) {
            return;
        }
        Extension view = viewpoint(new CodeableConcept(InformationSource.CHILD.coding()), AssessmentForm.CHILD);
        view.addExtension("by", new Reference("Patient/" + child));
        if (AssessmentForm.isEmpty(typed, AssessmentForm.CHILD + AssessmentForm.VIEW)) {
            coded(codes.missing(), AssessmentForm.CHILD + AssessmentForm.MISSING)
                    .ifPresent(reason -> view.addExtension("missing", reason));
        }
        coded(codes.methods(), AssessmentForm.CHILD + AssessmentForm.METHOD)
                .ifPresent(method -> view.addExtension("method", method));
    }

    private void view(String who) {
        coded(codes.sources(), who + AssessmentForm.WHOSE).ifPresent(whose -> viewpoint(whose, who));
    }

    private Extension viewpoint(CodeableConcept whose, String who) {
        Extension view = assessment.addExtension().setUrl(Extensions.VIEWPOINT);
        view.addExtension("whose", whose);
        text(who + AssessmentForm.VIEW).ifPresent(words -> view.addExtension("view", words));
        typed.day(AssessmentForm.DAY).ifPresent(day -> view.addExtension("date", new DateType(day.toString())));
        return view;
    }

    private void domain(Choice domain) {
        coded(codes.states(), domain.code() + AssessmentForm.STATE).ifPresent(state -> {
            Extension part = assessment.addExtension().setUrl(Extensions.CONTEXT_DOMAIN);
            part.addExtension("domain", new CodeableConcept(domain.coding()));
            part.addExtension("state", state);
            if (typed.has(domain.code() + AssessmentForm.STATE, "assessed")) {
                text(domain.code() + AssessmentForm.FINDING).ifPresent(words -> part.addExtension("finding", words));
            } else if (typed.has(domain.code() + AssessmentForm.STATE, "not-assessed")) {
                coded(codes.reasons(), domain.code() + AssessmentForm.REASON)
                        .ifPresent(reason -> part.addExtension("reason", reason));
            }
        });
    }

    private void concern(Concern concern) {
        coded(codes.answers(), concern.id() + AssessmentForm.ANSWER).ifPresent(answer -> {
            Extension answered = assessment.addExtension().setUrl(Extensions.CONCERN_ANSWER);
            answered.addExtension("concern", new Reference("Communication/" + concern.id()));
            answered.addExtension("answer", answer);
            text(concern.id() + AssessmentForm.REASON).ifPresent(words -> answered.addExtension("reason", words));
        });
    }

    private Optional<CodeableConcept> coded(List<Choice> choices, String input) {
        return choices.stream()
                .filter(choice -> typed.has(input, choice.code()))
                .findFirst()
                .map(choice -> new CodeableConcept(choice.coding()));
    }

    private Optional<StringType> text(String input) {
        return Optional.of(typed.text(input)).filter(words -> !words.isEmpty()).map(StringType::new);
    }
}
