package goldthread.careplan;

import goldthread.careplan.Section.Group;
import goldthread.directory.Words;
import goldthread.terminology.PlanSection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;

/** Who does what until when, grouped by the agency that is to do it; what is late comes first. */
final class ActionsSection {

    private static final List<String> COLUMNS = List.of("Action", "Goal", "Who", "By", "State");
    private static final String FAMILY = "The child and family";

    private ActionsSection() {}

    static Section of(PlanView view) {
        List<Action> actions = Actions.of(view);
        Doubles doubles = new Doubles(actions);
        Map<String, List<Action>> byAgency = new TreeMap<>();
        actions.forEach(action -> byAgency.computeIfAbsent(agency(action, view), agency -> new ArrayList<>())
                .add(action));
        List<Group> groups = new ArrayList<>();
        byAgency.forEach((agency, own) -> groups.add(group(agency, own, doubles, view)));
        return new Section(PlanSection.ACTIONS, groups);
    }

    private static Group group(String agency, List<Action> own, Doubles doubles, PlanView view) {
        List<Statement> statements = own.stream()
                .sorted(Comparator.comparing((Action action) -> !action.isOverdue(view.day()))
                        .thenComparing(action -> !action.open())
                        .thenComparing(action -> action.due().orElse(LocalDate.MAX)))
                .map(action -> statement(action, agency, doubles, view))
                .toList();
        Reference organisation = own.stream()
                .flatMap(action -> action.owners().stream())
                .map(view::organisationOf)
                .flatMap(Optional::stream)
                .filter(owner -> agency.equals(owner.getName()))
                .map(ActionsSection::reference)
                .findFirst()
                .orElse(null);
        return new Group(agency, organisation, COLUMNS, statements);
    }

    private static Reference reference(Organization organisation) {
        return new Reference("Organization/" + organisation.getIdElement().getIdPart())
                .setDisplay(organisation.getName());
    }

    private static String agency(Action action, PlanView view) {
        Recorded<?> source = action.sources().get(0);
        if (!action.owners().isEmpty() && action.owners().stream().allMatch(ActionsSection::isFamily)) {
            return FAMILY;
        }
        List<Reference> responsible = new ArrayList<>(action.owners());
        if (source.resource() instanceof CarePlan plan) {
            responsible.add(plan.getAuthor());
        } else if (source.resource() instanceof Task task) {
            responsible.add(task.getRequester());
        }
        return view.agency(source, responsible.toArray(Reference[]::new));
    }

    private static boolean isFamily(Reference owner) {
        return Set.of("Patient", "RelatedPerson")
                .contains(String.valueOf(owner.getReferenceElement().getResourceType()));
    }

    private static Statement statement(Action action, String agency, Doubles doubles, PlanView view) {
        Statement statement = new Statement(
                List.of(
                        action.what(),
                        String.join("; ", action.goals()),
                        Accountable.names(action.owners(), view),
                        action.due().map(Words::day).orElse(""),
                        action.state()),
                agency,
                date(action.sources().get(0)),
                Set.of(),
                action.sources());
        return statement
                .markedIf(action.isOverdue(view.day()), Mark.OVERDUE)
                .markedIf(doubles.has(action), Mark.DOUBLED)
                .markedIf(Accountable.isMissing(action), Mark.NOT_ACCOUNTABLE);
    }

    private static String date(Recorded<?> source) {
        if (source.resource() instanceof Task task
                && task.getAuthoredOnElement().hasValue()) {
            return Words.date(task.getAuthoredOnElement());
        }
        if (source.resource() instanceof CarePlan plan
                && plan.getPeriod().getStartElement().hasValue()) {
            return Words.date(plan.getPeriod().getStartElement());
        }
        return "";
    }
}
