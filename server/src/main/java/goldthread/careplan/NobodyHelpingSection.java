package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.terminology.PlanSection;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Task;

/** The alert that the child waits or was turned down everywhere and no service is helping. Empty when it isn't so. */
final class NobodyHelpingSection {

    private static final List<String> COLUMNS = List.of("Addressee", "Where it stands", "Waiting since");

    private NobodyHelpingSection() {}

    static Section of(PlanView view) {
        List<Statement> statements = Referrals.isNobodyHelping(view)
                ? Referrals.answers(view).stream()
                        .filter(task -> Helping.isOpen(task.resource()) || Helping.isTurnedDown(task.resource()))
                        .map(task -> statement(task, view))
                        .toList()
                : List.of();
        return Section.of(PlanSection.NO_SERVICE_HELPING, COLUMNS, statements);
    }

    private static Statement statement(Recorded<Task> task, PlanView view) {
        Task said = task.resource();
        Optional<String> where = Helping.isTurnedDown(said)
                ? Optional.of(States.of(said.getStatus()))
                : Referrals.where(said).map(view.words()::of);
        return Statement.of(
                view.agency(task, said.getOwner()),
                said.hasLastModified() ? Words.date(said.getLastModifiedElement()) : "",
                task,
                said.hasOwner() ? view.name(said.getOwner()) : "not yet known",
                where.orElseGet(() -> States.of(said.getStatus())),
                said.hasAuthoredOn() ? Words.date(said.getAuthoredOnElement()) : "");
    }
}
