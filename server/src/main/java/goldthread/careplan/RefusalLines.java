package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.Coded;
import goldthread.terminology.DecisionKind;
import goldthread.terminology.TaskCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;

/**
 * Treatment that somebody refused, beside who agreed to the same and what is being done about it (N111): it takes nobody's
 * side, and holds for as long as the refusal does.
 */
final class RefusalLines {

    static final List<String> COLUMNS = List.of("What", "Who refused", "Why", "Who agreed", "Ways on");

    private static final String SCOPES = "http://terminology.hl7.org/CodeSystem/consentscope";
    private static final String OPEN_WAYS = "a second opinion, a best interests meeting, legal advice";
    private static final Set<TaskCode> WAYS = EnumSet.of(TaskCode.SECOND_OPINION, TaskCode.LEGAL_ADVICE);

    private RefusalLines() {}

    static List<Statement> of(PlanView view) {
        List<Recorded<Consent>> answers = view.record().all(Consent.class).stream()
                .filter(answer -> isAboutTreatment(answer.resource()) && isInForce(answer.resource(), view))
                .toList();
        return answers.stream()
                .filter(answer -> isRefused(answer.resource()))
                .map(refusal -> statement(refusal, answers, view))
                .toList();
    }

    private static boolean isAboutTreatment(Consent consent) {
        Optional<CodeableConcept> said = decision(consent);
        return said.isPresent()
                ? said.flatMap(concept -> Coded.find(DecisionKind.class, concept))
                        .filter(DecisionKind.TREATMENT::equals)
                        .isPresent()
                : consent.getScope().hasCoding(SCOPES, "treatment");
    }

    private static boolean isInForce(Consent consent, PlanView view) {
        boolean counts = consent.getStatus() == ConsentState.ACTIVE || consent.getStatus() == ConsentState.REJECTED;
        return counts
                && Days.begun(Days.first(consent.getDateTimeElement()), view.day())
                && Days.within(consent.getProvision().getPeriod(), view.day());
    }

    private static boolean isRefused(Consent consent) {
        return consent.getStatus() == ConsentState.REJECTED
                || consent.getProvision().getType() == ConsentProvisionType.DENY;
    }

    private static Optional<CodeableConcept> decision(Consent consent) {
        return FirstExtension.value(consent, Extensions.DECISION) instanceof CodeableConcept concept
                ? Optional.of(concept)
                : Optional.empty();
    }

    private static String matter(Consent consent) {
        return decision(consent).map(CodeableConcept::getText).orElse("").strip();
    }

    private static Statement statement(Recorded<Consent> refusal, List<Recorded<Consent>> answers, PlanView view) {
        Consent refused = refusal.resource();
        String what = matter(refused);
        List<Reference> agreed = answers.stream()
                .map(Recorded::resource)
                .filter(answer -> !isRefused(answer)
                        && matter(answer).toLowerCase(Locale.ROOT).equals(what.toLowerCase(Locale.ROOT)))
                .flatMap(answer -> answer.getPerformer().stream())
                .toList();
        return Statement.of(
                view.agency(refusal, refused.getOrganization().toArray(Reference[]::new)),
                refused.getDateTimeElement().hasValue() ? Words.date(refused.getDateTimeElement()) : "",
                refusal,
                what.isEmpty() ? "Treatment" : what,
                view.names(refused.getPerformer()),
                WishesSection.words(FirstExtension.value(refused, Extensions.REFUSAL_REASON), view)
                        .orElse("not recorded"),
                agreed.isEmpty() ? "nobody recorded" : view.names(agreed),
                ways(refusal, view));
    }

    private static String ways(Recorded<Consent> refusal, PlanView view) {
        String begun = view.record().all(Task.class).stream()
                .map(Recorded::resource)
                .filter(task -> WAYS.stream().anyMatch(way -> way.isIn(task.getCode())) && isAbout(task, refusal))
                .map(task -> view.words().of(task.getCode()).orElse("") + ": "
                        + (task.getStatus() == null ? "" : States.of(task.getStatus())))
                .collect(Collectors.joining("; "));
        return begun.isEmpty() ? "not begun; " + OPEN_WAYS : begun;
    }

    private static boolean isAbout(Task task, Recorded<Consent> refusal) {
        return List.of(task.getFocus(), task.getReasonReference()).stream()
                .anyMatch(about -> refusal.reference().equals(about.getReference()));
    }
}
