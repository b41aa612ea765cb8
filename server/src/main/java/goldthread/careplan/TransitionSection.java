package goldthread.careplan;

import goldthread.careplan.Section.Group;
import goldthread.directory.Words;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.MembershipGap;
import goldthread.terminology.PlanSection;
import goldthread.terminology.TeamRole;
import goldthread.transition.TransitionPlan;
import goldthread.transition.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;

/**
 * The move to adult services or another school: in which weeks it takes place, how ready the young person is in each domain, and
 * that nobody of the adult service is there once it has begun.
 */
final class TransitionSection {

    private static final List<String> COLUMNS = List.of("Plan", "Title", "From", "Until", "With");
    private static final List<String> READINESS = List.of("Readiness", "Where I am", "Note", "Said by");
    private static final List<String> FINDINGS = List.of("What stands out", "Why", "Date");

    private final PlanView view;

    private TransitionSection(PlanView view) {
        this.view = view;
    }

    static Section of(PlanView view) {
        TransitionSection section = new TransitionSection(view);
        List<Statement> plans = new ArrayList<>();
        List<Statement> readiness = new ArrayList<>();
        List<Statement> findings = new ArrayList<>();
        for (Recorded<CarePlan> recorded : view.plansInForce()) {
            TransitionPlan.of(recorded.resource()).ifPresent(plan -> {
                plans.add(section.plan(plan, recorded));
                plan.readiness().forEach(said -> readiness.add(section.readiness(said, recorded)));
                section.finding(plan, recorded).ifPresent(findings::add);
            });
        }
        return new Section(
                PlanSection.TRANSITION,
                List.of(
                        Group.of(COLUMNS, plans),
                        Group.titled("Readiness", READINESS, readiness),
                        Group.titled("What stands out", FINDINGS, findings)));
    }

    private Statement plan(TransitionPlan plan, Recorded<CarePlan> recorded) {
        CarePlan said = recorded.resource();
        return Statement.of(
                view.agency(recorded, said.getAuthor()),
                "",
                recorded,
                view.words().ofFirst(said.getCategory()).orElse("Transition plan"),
                Optional.ofNullable(said.getTitle()).orElse(""),
                plan.window().map(Window::start).map(Words::day).orElse(""),
                plan.window().map(Window::end).map(Words::day).orElse(""),
                view.names(said.getContributor()));
    }

    private Statement readiness(Extension said, Recorded<CarePlan> recorded) {
        String date = FirstExtension.value(said, "date") instanceof BaseDateTimeType day && day.hasValue()
                ? Words.date(day)
                : "";
        String by = FirstExtension.value(said, "assessed-by") instanceof Reference someone ? view.name(someone) : "";
        return Statement.of(
                view.agency(recorded, recorded.resource().getAuthor()),
                date,
                recorded,
                words(said, "domain"),
                words(said, "level"),
                Stream.ofNullable(FirstExtension.value(said, "note"))
                        .flatMap(note -> Stream.ofNullable(note.primitiveValue()))
                        .findFirst()
                        .orElse(""),
                by);
    }

    private String words(Extension said, String part) {
        return FirstExtension.value(said, part) instanceof CodeableConcept concept
                ? view.words().of(concept).orElse("")
                : "";
    }

    private Optional<Statement> finding(TransitionPlan plan, Recorded<CarePlan> recorded) {
        boolean alone = TeamSection.mainMembers(view).stream()
                .noneMatch(member -> TeamRole.ADULT_SERVICES_WORKER.isIn(member.getRole()));
        return plan.window()
                .filter(window -> plan.isToAdult() && alone && window.holds(view.day()))
                .map(window -> Statement.of(
                        view.agency(recorded, recorded.resource().getAuthor()),
                        "",
                        recorded,
                        view.words().meaningOf(MembershipGap.NO_ADULT_SERVICE),
                        "",
                        Words.day(window.start())));
    }
}
