package goldthread.careplan;

import goldthread.careplan.Section.Group;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.PlanSection;
import goldthread.terminology.SafetyPlanPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;

/** What to do when things get harder: triggers and signs first, then what helps, whom to call, what professionals do. */
final class SafetyPlanSection {

    private static final List<String> COLUMNS = List.of("Part", "What", "Who");

    private SafetyPlanSection() {}

    static Section of(PlanView view) {
        List<Group> groups = view.plansInForce().stream()
                .filter(plan -> parts(plan.resource()).findAny().isPresent() || PlanKinds.isForSafety(plan.resource()))
                .sorted(Comparator.comparing(SafetyPlanSection::begun).reversed())
                .map(plan -> Group.titled(title(plan.resource()), COLUMNS, statements(plan, view)))
                .toList();
        return new Section(
                PlanSection.SAFETY_PLAN,
                Stream.concat(groups.stream(), Stream.of(WatchedSigns.of(view))).toList());
    }

    private static Stream<CarePlanActivityComponent> parts(CarePlan plan) {
        return plan.getActivity().stream()
                .filter(CarePlanActivityComponent::hasDetail)
                .filter(activity -> PlanKinds.isForSafety(plan, activity));
    }

    private static String begun(Recorded<CarePlan> plan) {
        return Days.start(plan.resource().getPeriod()).map(Object::toString).orElse("");
    }

    private static String title(CarePlan plan) {
        return plan.hasTitle() ? plan.getTitle() : "Safety plan";
    }

    private static List<Statement> statements(Recorded<CarePlan> plan, PlanView view) {
        CarePlan said = plan.resource();
        String agency = view.agency(plan, said.getAuthor());
        String date = date(said);
        List<Statement> statements = new ArrayList<>();
        summary(said).ifPresent(words -> statements.add(Statement.of(agency, date, plan, "In short", words, "")));
        parts(said)
                .sorted(Comparator.comparing(activity ->
                        PlanKinds.part(activity).map(SafetyPlanPart::ordinal).orElse(Integer.MAX_VALUE)))
                .map(activity -> Statement.of(
                        agency,
                        date,
                        plan,
                        part(activity, view),
                        what(activity, view),
                        view.names(activity.getDetail().getPerformer())))
                .forEach(statements::add);
        return statements;
    }

    private static String part(CarePlanActivityComponent activity, PlanView view) {
        return PlanKinds.part(activity)
                .map(view.words()::of)
                .or(() -> view.words().of(activity.getDetail().getCode()))
                .orElse("");
    }

    private static String what(CarePlanActivityComponent activity, PlanView view) {
        return Optional.ofNullable(activity.getDetail().getDescription())
                .or(() -> view.words().of(activity.getDetail().getCode()))
                .orElse("");
    }

    /** The plain-language summary of a plan. */
    static Optional<String> summary(CarePlan plan) {
        Extension summary = FirstExtension.of(plan, Extensions.PLAIN_LANGUAGE_SUMMARY);
        return summary != null && summary.getValue() instanceof StringType text
                ? Optional.ofNullable(text.getValue())
                : Optional.empty();
    }

    private static String date(CarePlan plan) {
        Extension discussed = FirstExtension.of(plan, Extensions.LAST_DISCUSSED);
        if (discussed != null && discussed.getValue() instanceof BaseDateTimeType date && date.hasValue()) {
            return "gone through with the child " + Words.date(date);
        }
        return plan.getPeriod().getStartElement().hasValue()
                ? Words.date(plan.getPeriod().getStartElement())
                : "";
    }
}
