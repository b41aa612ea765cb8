package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.terminology.PlanSection;
import goldthread.terminology.SupportOutput;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Type;

/** Open referrals, one line for each addressee: where it stands, since when, by when an answer is due, what is offered. */
final class ReferralsSection {

    private static final List<String> COLUMNS =
            List.of("Asked for", "From", "To", "Where it stands", "Answer due", "Offered instead or meanwhile");

    private ReferralsSection() {}

    static Section of(PlanView view) {
        List<Recorded<Task>> answers = Referrals.answers(view);
        List<Statement> statements = new ArrayList<>();
        for (Recorded<ServiceRequest> referral : view.record().all(ServiceRequest.class)) {
            List<Recorded<Task>> own = Referrals.answersTo(referral, answers);
            if (Referrals.isOpen(referral, own, view.day())) {
                own.forEach(task -> statements.add(answered(referral, task, view)));
                if (own.isEmpty()) {
                    statements.add(unanswered(referral, view));
                }
            }
        }
        statements.sort(Comparator.comparing((Statement line) -> !line.marks().contains(Mark.OVERDUE)));
        return Section.of(PlanSection.REFERRALS, COLUMNS, statements);
    }

    private static Statement answered(Recorded<ServiceRequest> referral, Recorded<Task> task, PlanView view) {
        Task said = task.resource();
        Optional<LocalDate> due = Referrals.answerDue(said);
        return Statement.of(
                        view.agency(task, said.getOwner()),
                        since(said).map(Words::date).orElse(""),
                        task,
                        asked(referral.resource(), view),
                        view.name(
                                said.hasRequester()
                                        ? said.getRequester()
                                        : referral.resource().getRequester()),
                        said.hasOwner()
                                ? view.name(said.getOwner())
                                : view.names(referral.resource().getPerformer()),
                        state(said, view),
                        due.map(Words::day).orElse(""),
                        offered(said, view))
                .and(referral)
                .markedIf(Days.passed(due, view.day()), Mark.OVERDUE);
    }

    private static Statement unanswered(Recorded<ServiceRequest> referral, PlanView view) {
        ServiceRequest said = referral.resource();
        return Statement.of(
                view.agency(referral, said.getRequester()),
                said.getAuthoredOnElement().hasValue() ? Words.date(said.getAuthoredOnElement()) : "",
                referral,
                asked(said, view),
                view.name(said.getRequester()),
                view.names(said.getPerformer()),
                "no addressee has it yet",
                "",
                "");
    }

    private static String asked(ServiceRequest referral, PlanView view) {
        return view.words()
                .of(referral.getCode())
                .or(() -> view.words().ofFirst(referral.getCategory()))
                .orElse("Referral");
    }

    private static String state(Task task, PlanView view) {
        String state = Referrals.where(task)
                .map(view.words()::of)
                .or(() -> view.words().of(task.getBusinessStatus()))
                .orElseGet(() -> States.of(task.getStatus()));
        Optional<String> reason = view.words().of(task.getStatusReason());
        boolean told = Helping.isTurnedDown(task) || task.getStatus() == Task.TaskStatus.ONHOLD;
        String shown = Helping.isTurnedDown(task) ? States.of(task.getStatus()) : state;
        return waited(task, view)
                .map(days -> shown + ", " + days + " days so far")
                .orElse(shown)
                .concat(told && reason.isPresent() ? ": " + reason.get() : "");
    }

    private static Optional<Long> waited(Task task, PlanView view) {
        return Referrals.isWaiting(task)
                ? Days.first(task.getAuthoredOnElement()).map(sent -> ChronoUnit.DAYS.between(sent, view.day()))
                : Optional.empty();
    }

    private static Optional<BaseDateTimeType> since(Task task) {
        return Stream.<BaseDateTimeType>of(task.getLastModifiedElement(), task.getAuthoredOnElement())
                .filter(BaseDateTimeType::hasValue)
                .findFirst();
    }

    private static String offered(Task task, PlanView view) {
        List<String> offers = new ArrayList<>();
        for (SupportOutput kind : List.of(
                SupportOutput.ALTERNATIVE_SUPPORT,
                SupportOutput.INTERIM_SUPPORT,
                SupportOutput.ADVICE,
                SupportOutput.NO_ALTERNATIVE_AVAILABLE)) {
            task.getOutput().stream()
                    .filter(output -> kind.isIn(output.getType()))
                    .map(TaskOutputComponent::getValue)
                    .forEach(value -> offers.add(view.words().of(kind) + said(value, view)));
        }
        return String.join("; ", offers);
    }

    private static String said(Type value, PlanView view) {
        if (value instanceof Reference reference) {
            return ": " + view.name(reference);
        }
        if (value instanceof CodeableConcept concept) {
            return view.words().of(concept).map(words -> ": " + words).orElse("");
        }
        return value instanceof StringType text && text.hasValue() ? ": " + text.getValue() : "";
    }
}
