package goldthread.outcome;

import goldthread.directory.Words;
import goldthread.outcome.OutcomeReport.Line;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.store.DateSpan;
import goldthread.terminology.SupportOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What was done and how it went, and how it goes on, as the plans, contacts, involvements and answers say.
 *
 * @param record what the reader sees
 * @param words in which codes are told
 */
record HelpedAndNext(OutcomeRecord record, Words words) {

    private static final int CONTACTS = 5;

    List<Line> helped() {
        List<Line> lines = new ArrayList<>();
        plans(CarePlanStatus.ACTIVE, CarePlanStatus.COMPLETED)
                .filter(this::reachesIn)
                .forEach(plan -> plan.getActivity()
                        .forEach(activity -> done(activity).ifPresent(text -> lines.add(new Line(plan, text)))));
        record.contacts().stream()
                .flatMap(contact -> cameOf(contact).map(text -> new Line(contact, text)).stream())
                .limit(CONTACTS)
                .forEach(lines::add);
        return lines;
    }

    /** What ended before the referral didn't help because of it. */
    private boolean reachesIn(CarePlan plan) {
        DateTimeType end = plan.getPeriod().getEndElement();
        return !end.hasValue() || !DateSpan.of(end).lastDay().isBefore(record.since());
    }

    private Stream<CarePlan> plans(CarePlanStatus... of) {
        return record.all(CarePlan.class).stream()
                .filter(plan -> Stream.of(of).anyMatch(status -> status == plan.getStatus()));
    }

    /** Only what has an outcome or was done tells what helped. */
    private Optional<String> done(CarePlanActivityComponent activity) {
        boolean isDone = activity.getDetail().getStatus() == CarePlanActivityStatus.COMPLETED;
        Optional<String> outcome = words.ofFirst(activity.getOutcomeCodeableConcept());
        if (!isDone && outcome.isEmpty()) {
            return Optional.empty();
        }
        String what = words.of(activity.getDetail().getCode())
                .or(() -> Optional.ofNullable(activity.getDetail().getDescription()))
                .orElse("What was planned");
        return Optional.of(what
                + (isDone ? ": done" : "")
                + outcome.map(came -> ": " + came).orElse(""));
    }

    private Optional<String> cameOf(Encounter contact) {
        String outcomes = contact.getExtensionsByUrl(Extensions.CONTACT_OUTCOME).stream()
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .flatMap(outcome -> words.of((CodeableConcept) outcome).stream())
                .collect(Collectors.joining(", "));
        return outcomes.isEmpty()
                ? Optional.empty()
                : Optional.of(words.ofFirst(contact.getType()).orElse("Contact") + " on "
                        + Words.date(contact.getPeriod().getStartElement()) + ": " + outcomes);
    }

    List<Line> next() {
        List<Line> lines = new ArrayList<>();
        record.tasks().forEach(task -> standing(task).ifPresent(text -> lines.add(new Line(task, text))));
        record.episodes().stream()
                .filter(episode -> episode.getStatus() == EpisodeOfCareStatus.FINISHED)
                .forEach(episode -> ending(episode).forEach(text -> lines.add(new Line(episode, text))));
        plans(CarePlanStatus.ACTIVE).forEach(plan -> lines.add(new Line(plan, holds(plan))));
        return lines;
    }

    private Optional<String> standing(Task task) {
        return task.getOutput().stream()
                .filter(output -> SupportOutput.REFERRAL_OUTCOME.isIn(output.getType()))
                .flatMap(output -> said(output.getValue()).stream())
                .findFirst()
                .map(outcome -> "What came of the referral: " + outcome)
                .or(() -> words.of(task.getBusinessStatus()).map(standing -> "Where the referral stands: " + standing));
    }

    private List<String> ending(EpisodeOfCare episode) {
        Extension closure = FirstExtension.of(episode, Extensions.CLOSURE);
        return Stream.of(
                        part(closure, "reason").map(reason -> "A service has ended its involvement: " + reason),
                        part(closure, "re-access").map(way -> "How to come back: " + way),
                        part(closure, "relapse-signs").map(signs -> "Signs to watch for: " + signs))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> part(@Nullable Extension closure, String name) {
        Extension part = closure == null ? null : FirstExtension.of(closure, name);
        return part == null ? Optional.empty() : said(part.getValue());
    }

    private Optional<String> said(@Nullable Type value) {
        if (value instanceof CodeableConcept concept) {
            return words.of(concept);
        }
        if (value instanceof Reference) {
            return Optional.of("they stand in the record");
        }
        return value == null ? Optional.empty() : Optional.ofNullable(value.primitiveValue());
    }

    /** Never by its title, in which the child's name often stands. */
    private String holds(CarePlan plan) {
        String review =
                FirstExtension.value(plan, Extensions.REVIEW_DUE) instanceof BaseDateTimeType day && day.hasValue()
                        ? ", to be reviewed by " + Words.date(day)
                        : "";
        return "A plan holds: " + words.ofFirst(plan.getCategory()).orElse("plan") + review;
    }
}
