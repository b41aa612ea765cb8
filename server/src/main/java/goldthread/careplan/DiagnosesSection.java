package goldthread.careplan;

import goldthread.careplan.Section.Group;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.profiles.Viewpoint;
import goldthread.terminology.PlanSection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * What a child is said to need or to have, who recorded it when, how sure that is in words that nobody must have studied
 * for, and who sees it differently (N59, N73, N74).
 */
final class DiagnosesSection {

    private static final List<String> COLUMNS = List.of(
            "Need or diagnosis", "How sure", "Recorded by", "Since when", "How it is understood", "What others say");

    private DiagnosesSection() {}

    static Section of(PlanView view) {
        Map<Standing, List<Recorded<Condition>>> said = view.record().all(Condition.class).stream()
                .filter(recorded -> isKnown(recorded.resource(), view))
                .sorted(Comparator.comparing(DiagnosesSection::recordedOn).reversed())
                .collect(Collectors.groupingBy(
                        recorded -> Standing.of(recorded.resource(), view.day()),
                        () -> new EnumMap<>(Standing.class),
                        Collectors.toList()));
        return new Section(
                PlanSection.DIAGNOSES,
                said.entrySet().stream()
                        .filter(group -> group.getKey() != Standing.MISTAKE)
                        .map(group -> group(group.getKey(), group.getValue(), view))
                        .toList());
    }

    private static Group group(Standing standing, List<Recorded<Condition>> said, PlanView view) {
        List<Statement> lines =
                said.stream().map(recorded -> statement(recorded, view)).toList();
        return standing.title() == null ? Group.of(COLUMNS, lines) : Group.titled(standing.title(), COLUMNS, lines);
    }

    /** On an earlier day nobody knew yet of what was recorded later. */
    private static boolean isKnown(Condition condition, PlanView view) {
        return Days.begun(
                condition.getRecordedDateElement().hasValue()
                        ? Days.first(condition.getRecordedDateElement())
                        : Optional.empty(),
                view.day());
    }

    private static String recordedOn(Recorded<Condition> recorded) {
        return Optional.ofNullable(recorded.resource().getRecordedDateElement().getValueAsString())
                .orElse("");
    }

    private static Statement statement(Recorded<Condition> recorded, PlanView view) {
        Condition condition = recorded.resource();
        return Statement.of(
                view.agency(recorded, condition.getRecorder(), condition.getAsserter()),
                condition.getRecordedDateElement().hasValue() ? Words.date(condition.getRecordedDateElement()) : "",
                recorded,
                view.words().of(condition.getCode()).orElse("Not said what"),
                Standing.words(condition, Standing.of(condition, view.day())),
                condition.hasRecorder() ? view.name(condition.getRecorder()) : "",
                since(condition, view),
                formulation(condition),
                views(condition, view));
    }

    /** What lies behind it, as {@code ext-formulation} says (N73). */
    private static String formulation(Condition condition) {
        return Optional.ofNullable(FirstExtension.of(condition, Extensions.FORMULATION))
                .map(Extension::getValue)
                .map(Type::primitiveValue)
                .orElse("");
    }

    private static String views(Condition condition, PlanView view) {
        return Viewpoint.of(condition).stream()
                .flatMap(viewpoint -> viewpoint.view().stream()
                        .map(words -> view.words().of(viewpoint.whose()).orElse("Somebody") + ": “" + words + "”"))
                .collect(Collectors.joining("; "));
    }

    /** When it began, and when it was over; a guess in words is shown as it is. */
    private static String since(Condition condition, PlanView view) {
        boolean over = Standing.of(condition, view.day()) == Standing.PAST;
        return Stream.of(
                        when(condition.getOnset(), Period::getStartElement),
                        over
                                ? when(condition.getAbatement(), Period::getEndElement)
                                        .map(day -> "until " + day)
                                : none())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private static Optional<String> when(Type when, Function<Period, DateTimeType> side) {
        if (when instanceof StringType words) {
            return Optional.ofNullable(words.getValue());
        }
        BaseDateTimeType day = when instanceof Period period
                ? side.apply(period)
                : when instanceof BaseDateTimeType date ? date : new DateTimeType();
        return day.hasValue() ? Optional.of(Words.date(day)) : Optional.empty();
    }
}
