package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.terminology.PlanSection;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;

/** Statutory plans in force and who is responsible for them, and the child's status in care. */
final class StatutorySection {

    private static final List<String> COLUMNS = List.of("Plan or status", "Title", "Responsible");

    private StatutorySection() {}

    static Section of(PlanView view) {
        List<Statement> statements = new ArrayList<>(careStatus(view));
        view.plansInForce().stream()
                .filter(plan -> PlanKinds.isStatutory(plan.resource()))
                .map(plan -> statement(plan, view))
                .forEach(statements::add);
        return Section.of(PlanSection.STATUTORY, COLUMNS, statements);
    }

    private static List<Statement> careStatus(PlanView view) {
        Recorded<Patient> child = view.record().child();
        return child.resource().getExtension().stream()
                .filter(extension -> Extensions.CARE_STATUS.equals(extension.getUrl()))
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .map(CodeableConcept.class::cast)
                .map(status -> Statement.of(
                        view.agency(child), "", child, view.words().of(status).orElse("Status in care"), "", ""))
                .toList();
    }

    private static Statement statement(Recorded<CarePlan> plan, PlanView view) {
        CarePlan said = plan.resource();
        return Statement.of(
                view.agency(plan, said.getAuthor()),
                said.getPeriod().getStartElement().hasValue()
                        ? "since " + Words.date(said.getPeriod().getStartElement())
                        : "",
                plan,
                view.words().ofFirst(said.getCategory()).orElse("Statutory plan"),
                said.hasTitle() ? said.getTitle() : "",
                said.hasAuthor() ? view.name(said.getAuthor()) : view.agency(plan));
    }
}
