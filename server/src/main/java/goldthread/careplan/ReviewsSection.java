package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.PlanSection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Extension;

/** What is to be looked at again, and by when, the earliest first; and who agreed to it. */
final class ReviewsSection {

    private static final List<String> COLUMNS = List.of("Plan", "Kind", "Review by");

    private ReviewsSection() {}

    static Section of(PlanView view) {
        List<Statement> statements =
                plans(view).stream().map(plan -> statement(plan, view)).toList();
        return new Section(
                PlanSection.REVIEWS,
                List.of(
                        Section.Group.of(COLUMNS, statements),
                        Section.Group.titled("Agreement", Agreements.COLUMNS, Agreements.of(view)),
                        Section.Group.titled("Who took part", TookPart.COLUMNS, TookPart.of(view))));
    }

    /** The next review of all plans in force, though it may be overdue. */
    static Optional<LocalDate> next(PlanView view) {
        return plans(view).stream()
                .map(plan -> due(plan.resource()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<Recorded<CarePlan>> plans(PlanView view) {
        List<Recorded<CarePlan>> plans = new ArrayList<>(view.plansInForce());
        plans.removeIf(plan -> due(plan.resource()).isEmpty());
        plans.sort(Comparator.comparing(plan -> due(plan.resource()).orElse(LocalDate.MAX)));
        return plans;
    }

    private static Optional<LocalDate> due(CarePlan plan) {
        Extension due = FirstExtension.of(plan, Extensions.REVIEW_DUE);
        return due != null && due.getValue() instanceof BaseDateTimeType date ? Days.last(date) : Optional.empty();
    }

    private static Statement statement(Recorded<CarePlan> plan, PlanView view) {
        CarePlan said = plan.resource();
        Optional<LocalDate> due = due(said);
        return Statement.of(
                        view.agency(plan, said.getAuthor()),
                        said.getPeriod().getStartElement().hasValue()
                                ? Words.date(said.getPeriod().getStartElement())
                                : "",
                        plan,
                        said.hasTitle() ? said.getTitle() : "Plan",
                        view.words().ofFirst(said.getCategory()).orElse(""),
                        due.map(Words::day).orElse(""))
                .markedIf(Days.passed(due, view.day()), Mark.OVERDUE);
    }
}
