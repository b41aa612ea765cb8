package goldthread.careplan;

import goldthread.directory.Words;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Reference;

/** Who wrote each plan in force and who took part, and that no record says the family did (N121). */
final class TookPart {

    static final List<String> COLUMNS = List.of("Plan", "Took part", "Child or family");

    private TookPart() {}

    static List<Statement> of(PlanView view) {
        return view.plansInForce().stream()
                .filter(plan -> plan.resource().hasContributor())
                .map(plan -> statement(plan, view))
                .toList();
    }

    private static Statement statement(Recorded<CarePlan> plan, PlanView view) {
        CarePlan said = plan.resource();
        List<Reference> all = new ArrayList<>();
        if (said.hasAuthor()) {
            all.add(said.getAuthor());
        }
        all.addAll(said.getContributor());
        return Statement.of(
                view.agency(plan, said.getAuthor()),
                said.getPeriod().getStartElement().hasValue()
                        ? Words.date(said.getPeriod().getStartElement())
                        : "",
                plan,
                said.hasTitle() ? said.getTitle() : "Plan",
                view.names(all),
                all.stream().anyMatch(TookPart::isFamily) ? "yes" : "not recorded");
    }

    private static boolean isFamily(Reference party) {
        String type = String.valueOf(party.getReferenceElement().getResourceType());
        return type.equals("Patient") || type.equals("RelatedPerson");
    }
}
