package goldthread.careplan;

import goldthread.careplan.Section.Group;
import goldthread.directory.Words;
import goldthread.profiles.ProfessionalConcern;
import goldthread.terminology.EscalationOutcome;
import goldthread.terminology.PlanSection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;

/**
 * Where people disagree about the child: decisions that another agency challenges, for as long as that isn't settled, the
 * highest stage first (N147); and treatment that somebody refused (N111).
 */
final class ChallengesSection {

    private static final List<String> COLUMNS =
            List.of("What is challenged", "Why", "Stage", "Who answers", "Answer by", "Answer");

    private static final Map<String, String> DECISIONS = Map.of(
            "Task", "An answer to a referral or request",
            "CarePlan", "A plan",
            "EpisodeOfCare", "An involvement, its beginning or its end",
            "RiskAssessment", "An assessment of risk",
            "ClinicalImpression", "An assessment",
            "ServiceRequest", "A referral",
            "CareTeam", "Who is in the team, or leads it");

    private ChallengesSection() {}

    private record Raised(Recorded<Task> recorded, ProfessionalConcern concern) {

        LocalDate due() {
            return Days.end(recorded.resource().getRestriction().getPeriod()).orElse(LocalDate.MAX);
        }
    }

    static Section of(PlanView view) {
        return new Section(
                PlanSection.CHALLENGES,
                List.of(
                        Group.of(COLUMNS, concerns(view)),
                        Group.titled("Treatment that was refused", RefusalLines.COLUMNS, RefusalLines.of(view))));
    }

    private static List<Statement> concerns(PlanView view) {
        return view.record().all(Task.class).stream()
                .flatMap(task ->
                        ProfessionalConcern.of(task.resource()).stream().map(concern -> new Raised(task, concern)))
                .filter(raised -> raised.concern().isOpen())
                .filter(raised ->
                        Days.begun(Days.first(raised.recorded().resource().getAuthoredOnElement()), view.day()))
                .sorted(Comparator.comparing(
                                (Raised raised) -> -raised.concern().stage().number())
                        .thenComparing(Raised::due))
                .map(raised -> statement(raised, view))
                .toList();
    }

    private static Statement statement(Raised raised, PlanView view) {
        Task task = raised.recorded().resource();
        Optional<EscalationOutcome> answer = raised.concern().answer();
        boolean late = answer.isEmpty() && raised.due().isBefore(view.day());
        return Statement.of(
                        view.agency(raised.recorded(), task.getRequester()),
                        task.getAuthoredOnElement().hasValue() ? Words.date(task.getAuthoredOnElement()) : "",
                        raised.recorded(),
                        DECISIONS.getOrDefault(
                                String.valueOf(raised.concern()
                                        .challenged()
                                        .getReferenceElement()
                                        .getResourceType()),
                                "A decision"),
                        Optional.ofNullable(task.getDescription()).orElse(""),
                        view.words()
                                .of(new CodeableConcept(raised.concern().stage().coding()))
                                .orElse(""),
                        view.name(task.getOwner()),
                        raised.due().equals(LocalDate.MAX) ? "" : Words.day(raised.due()),
                        answer.flatMap(given -> view.words().of(new CodeableConcept(given.coding())))
                                .orElse(""))
                .markedIf(answer.isEmpty(), Mark.UNANSWERED)
                .markedIf(late, Mark.OVERDUE);
    }
}
