package goldthread.transition;

import goldthread.alert.Protection;
import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.store.DateSpan;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.TaskCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * What a child's record tells of moves, on a day: who is to be asked to plan one, and which questions have their answer. To
 * judge twice is to judge once: whatever was asked isn't asked again.
 *
 * @param born when the child was born
 * @param record the child's episodes, plans and tasks
 * @param today the day
 * @param fromMonths from which age the move to adult services is planned
 */
record Moves(Birthdays born, List<Resource> record, LocalDate today, int fromMonths) {

    private static final Set<TaskStatus> OVER = EnumSet.of(
            TaskStatus.COMPLETED,
            TaskStatus.CANCELLED,
            TaskStatus.FAILED,
            TaskStatus.REJECTED,
            TaskStatus.ENTEREDINERROR);
    private static final Set<EpisodeOfCareStatus> GOES_ON =
            EnumSet.of(EpisodeOfCareStatus.ACTIVE, EpisodeOfCareStatus.ONHOLD);

    Moves {
        record = record.stream().sorted(Comparator.comparing(PartyKey::typed)).toList();
    }

    /** What somebody is to be asked; each once. */
    List<Question> toAsk() {
        List<Question> questions = new ArrayList<>();
        adult().filter(episode -> !isPlanned(TransitionPlan::isToAdult, episode))
                .map(episode -> new Question(TaskCode.TRANSITION_PLANNING, episode))
                .filter(question -> isNew(question, LocalDate.MIN))
                .ifPresent(questions::add);
        supported()
                .filter(plan -> !isPlanned(TransitionPlan::isOfSchool, plan))
                .map(plan -> new Question(TaskCode.TRANSITION_SUPPORT, plan))
                .filter(question -> isNew(question, Birthdays.schoolYear(today)))
                .ifPresent(questions::add);
        moved().filter(school -> !school.hasExtension(Extensions.SCHOOL_MOVE))
                .map(school -> new Question(TaskCode.NOTE_SCHOOL_MOVE, school))
                .filter(question -> tasks(question.task()).noneMatch(task -> isAbout(task, question.about())))
                .ifPresent(questions::add);
        return questions;
    }

    /** Tasks that ask for what is there by now. */
    List<Task> answered() {
        Stream<Task> planned = Stream.concat(
                tasks(TaskCode.TRANSITION_PLANNING).filter(task -> isPlanned(TransitionPlan::isToAdult, task)),
                tasks(TaskCode.TRANSITION_SUPPORT).filter(task -> isPlanned(TransitionPlan::isOfSchool, task)));
        Stream<Task> noted = tasks(TaskCode.NOTE_SCHOOL_MOVE)
                .filter(task -> all(EpisodeOfCare.class)
                        .anyMatch(school -> school.hasExtension(Extensions.SCHOOL_MOVE) && isAbout(task, school)));
        return Stream.concat(planned, noted).filter(Moves::isOpen).toList();
    }

    /** The first episode of a mental health service that goes on, of a young person who is old enough. */
    private Optional<EpisodeOfCare> adult() {
        return all(EpisodeOfCare.class)
                .filter(episode -> born.isAtLeast(fromMonths, today))
                .filter(episode -> GOES_ON.contains(episode.getStatus()))
                .filter(episode -> EpisodeType.MENTAL_HEALTH.isIn(episode.getType()))
                .findFirst();
    }

    /** The first plan that is in force, of a child in the last year of primary school. */
    private Optional<CarePlan> supported() {
        return all(CarePlan.class)
                .filter(plan -> born.isInYearSix(today))
                .filter(plan -> plan.getStatus() == CarePlanStatus.ACTIVE)
                .findFirst();
    }

    /** The first day after this one on which there may be something new to ask; empty when nothing more is to come. */
    Optional<LocalDate> nextLook() {
        Stream<LocalDate> schools = all(EpisodeOfCare.class)
                .flatMap(episode -> SchoolPlace.of(episode).stream())
                .map(SchoolPlace::start)
                .filter(start -> start.isAfter(today));
        return Stream.concat(born.nextLook(today, fromMonths).stream(), schools).min(LocalDate::compareTo);
    }

    /** The school that took the place of another in the last twelve months, otherwise than at the start of secondary school. */
    private Optional<EpisodeOfCare> moved() {
        List<SchoolPlace> schools = all(EpisodeOfCare.class)
                .flatMap(episode -> SchoolPlace.of(episode).stream())
                .filter(place -> !place.start().isAfter(today))
                .sorted(Comparator.comparing(SchoolPlace::start))
                .toList();
        return Stream.of(schools)
                .filter(all -> all.size() > 1)
                .map(all -> all.get(all.size() - 1))
                .filter(last -> last.follows(schools.get(schools.size() - 2)))
                .filter(last -> last.start().isAfter(today.minusYears(1)))
                .filter(last -> !(born.isInYearSeven(last.start()) && last.isAtStartOfYear()))
                .map(SchoolPlace::episode)
                .findFirst();
    }

    /** Whether a plan is in force that whoever reads of the question may know of: no answer tells of a plan that is sealed. */
    private boolean isPlanned(Predicate<TransitionPlan> kind, Resource question) {
        return all(CarePlan.class)
                .filter(plan -> Protection.levelOf(plan).compareTo(Protection.levelOf(question)) <= 0)
                .flatMap(plan -> TransitionPlan.of(plan).stream())
                .anyMatch(plan -> plan.isInForce() && kind.test(plan));
    }

    /** Whether nobody has it to do, and nobody was asked about the same, or since that day about any. */
    private boolean isNew(Question question, LocalDate since) {
        return tasks(question.task()).noneMatch(task -> isOpen(task) || isAskedSince(task, question.about(), since));
    }

    private static boolean isAskedSince(Task task, Resource about, LocalDate since) {
        LocalDate asked = task.hasAuthoredOn()
                ? LocalDate.ofInstant(task.getAuthoredOn().toInstant(), DateSpan.ZONE)
                : LocalDate.MAX;
        return since.equals(LocalDate.MIN) ? isAbout(task, about) : !asked.isBefore(since);
    }

    private static boolean isAbout(Task task, Resource about) {
        return PartyKey.of(task.getFocus())
                .filter(PartyKey.typed(about)::equals)
                .isPresent();
    }

    private static boolean isOpen(Task task) {
        return !OVER.contains(task.getStatus());
    }

    private Stream<Task> tasks(TaskCode code) {
        return all(Task.class)
                .filter(task -> code.isIn(task.getCode()) && task.getStatus() != TaskStatus.ENTEREDINERROR);
    }

    private <R extends Resource> Stream<R> all(Class<R> type) {
        return record.stream().filter(type::isInstance).map(type::cast);
    }
}
