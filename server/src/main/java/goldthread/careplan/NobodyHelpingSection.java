package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.terminology.PlanSection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/**
 * The alert that the child waits or was turned down everywhere and no service is helping. Empty when it isn't so, and for
 * a reader from whom something is withheld: it may be the very help.
 */
final class NobodyHelpingSection {

    private static final List<String> COLUMNS = List.of("Addressee", "Where it stands", "Waiting since");

    private NobodyHelpingSection() {}

    static Section of(PlanView view) {
        boolean alone = view.record().withheld().isEmpty() && Referrals.isNobodyHelping(view);
        List<Statement> statements = alone ? statements(view) : List.of();
        return Section.of(PlanSection.NO_SERVICE_HELPING, COLUMNS, statements);
    }

    private static List<Statement> statements(PlanView view) {
        return Stream.concat(
                        Referrals.unanswered(view).stream().map(referral -> unanswered(referral, view)),
                        Referrals.answers(view).stream()
                                .filter(task ->
                                        Helping.isOpen(task.resource()) || Helping.isTurnedDown(task.resource()))
                                .map(task -> answered(task, view)))
                .toList();
    }

    private static Statement unanswered(Recorded<ServiceRequest> referral, PlanView view) {
        ServiceRequest said = referral.resource();
        String asked = said.getAuthoredOnElement().hasValue() ? Words.date(said.getAuthoredOnElement()) : "";
        return Statement.of(
                view.agency(referral, said.getRequester()),
                asked,
                referral,
                said.hasPerformer() ? view.names(said.getPerformer()) : "not yet known",
                "no addressee has it yet",
                asked);
    }

    private static Statement answered(Recorded<Task> task, PlanView view) {
        Task said = task.resource();
        Optional<String> where = Helping.isTurnedDown(said)
                ? Optional.of(States.of(said.getStatus()))
                : Referrals.where(said).map(view.words()::of);
        return Statement.of(
                view.agency(task, said.getOwner()),
                said.getLastModifiedElement().hasValue() ? Words.date(said.getLastModifiedElement()) : "",
                task,
                said.hasOwner() ? view.name(said.getOwner()) : "not yet known",
                where.orElseGet(() -> States.of(said.getStatus())),
                said.getAuthoredOnElement().hasValue() ? Words.date(said.getAuthoredOnElement()) : "");
    }
}
