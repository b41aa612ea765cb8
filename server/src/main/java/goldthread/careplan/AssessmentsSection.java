package goldthread.careplan;

import goldthread.careplan.Section.Group;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.profiles.Viewpoint;
import goldthread.terminology.PlanSection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;

/**
 * The latest assessment of each agency: what it adds up to, what the child says, who else was heard, what wasn't looked at
 * (N57, N58); what became of concerns, and those that no assessment has answered (N45).
 */
final class AssessmentsSection {

    private static final List<String> COLUMNS =
            List.of("Assessment", "Formulation", "The child's view", "Other views", "Not looked at");
    private static final String NOT_ASSESSED = "not-assessed";
    private static final String REFUGE = "Immigration situation (the child is recorded as needing help with it)";

    private AssessmentsSection() {}

    static Section of(PlanView view) {
        List<Recorded<ClinicalImpression>> latest = latest(view);
        return new Section(
                PlanSection.ASSESSMENTS,
                List.of(
                        Group.of(
                                COLUMNS,
                                latest.stream()
                                        .map(assessment -> statement(assessment, view))
                                        .toList()),
                        Group.titled("Concerns", ConcernLines.COLUMNS, ConcernLines.of(latest, view))));
    }

    /** The latest of each agency, the newest first. */
    private static List<Recorded<ClinicalImpression>> latest(PlanView view) {
        Map<String, Recorded<ClinicalImpression>> latest = new LinkedHashMap<>();
        Concerns.completed(view).stream()
                .sorted(Comparator.comparing(
                                (Recorded<ClinicalImpression> assessment) -> sortable(assessment.resource()))
                        .reversed())
                .forEach(assessment -> latest.putIfAbsent(
                        view.agency(assessment, assessment.resource().getAssessor()), assessment));
        return List.copyOf(latest.values());
    }

    private static String sortable(ClinicalImpression assessment) {
        return day(assessment).flatMap(Days::last).map(Objects::toString).orElse("");
    }

    /** When it was made. */
    static Optional<BaseDateTimeType> day(ClinicalImpression assessment) {
        Type effective = assessment.getEffective();
        if (effective instanceof Period period) {
            return Optional.of(period.hasEnd() ? period.getEndElement() : period.getStartElement());
        }
        return effective instanceof BaseDateTimeType date && date.hasValue()
                ? Optional.of(date)
                : Optional.of(assessment.getDateElement());
    }

    static String date(ClinicalImpression assessment) {
        return day(assessment)
                .filter(BaseDateTimeType::hasValue)
                .map(Words::date)
                .orElse("");
    }

    private static Statement statement(Recorded<ClinicalImpression> recorded, PlanView view) {
        List<Recorded<Observation>> refuge = SeekingRefuge.passedOver(recorded.resource(), view);
        Statement statement = statement(recorded, view, refuge.isEmpty() ? "" : REFUGE);
        for (Recorded<Observation> need : refuge) {
            statement = statement.and(need);
        }
        return statement;
    }

    private static Statement statement(Recorded<ClinicalImpression> recorded, PlanView view, String passedOver) {
        ClinicalImpression assessment = recorded.resource();
        String kind = view.words().of(assessment.getCode()).orElse("Assessment");
        return Statement.of(
                        view.agency(recorded, assessment.getAssessor()),
                        date(assessment),
                        recorded,
                        assessment.hasSummary() ? kind + ": " + assessment.getSummary() : kind,
                        Optional.ofNullable(FirstExtension.of(assessment, Extensions.FORMULATION))
                                .map(Extension::getValue)
                                .map(Type::primitiveValue)
                                .orElse(""),
                        childsView(assessment, view),
                        otherViews(assessment, view),
                        Stream.of(notLookedAt(assessment, view), passedOver)
                                .filter(words -> !words.isEmpty())
                                .collect(Collectors.joining(", ")))
                .markedIf(!Viewpoint.ofChildIsIn(assessment), Mark.CHILD_NOT_HEARD);
    }

    private static String childsView(ClinicalImpression assessment, PlanView view) {
        List<Viewpoint> childs =
                Viewpoint.of(assessment).stream().filter(Viewpoint::isChilds).toList();
        return childs.stream()
                .flatMap(viewpoint -> viewpoint.view().stream())
                .map(words -> "“" + words + "”")
                .reduce((one, other) -> one + " " + other)
                .or(() -> childs.stream()
                        .flatMap(viewpoint -> viewpoint.missing().stream())
                        .flatMap(why -> view.words().of(why).stream())
                        .findFirst()
                        .map(why -> "missing: " + why))
                .orElse("missing, and the assessment doesn't say why");
    }

    private static String otherViews(ClinicalImpression assessment, PlanView view) {
        return Viewpoint.of(assessment).stream()
                .filter(viewpoint -> !viewpoint.isChilds())
                .map(viewpoint -> view.words().of(viewpoint.whose()).orElse("somebody") + ": "
                        + viewpoint
                                .view()
                                .orElseGet(() -> "missing"
                                        + viewpoint
                                                .missing()
                                                .flatMap(view.words()::of)
                                                .map(why -> " (" + why + ")")
                                                .orElse("")))
                .collect(Collectors.joining("; "));
    }

    private static String notLookedAt(ClinicalImpression assessment, PlanView view) {
        return assessment.getExtensionsByUrl(Extensions.CONTEXT_DOMAIN).stream()
                .filter(domain -> concept(domain, "state")
                        .filter(state ->
                                state.getCoding().stream().anyMatch(coding -> NOT_ASSESSED.equals(coding.getCode())))
                        .isPresent())
                .map(domain ->
                        concept(domain, "domain").flatMap(view.words()::of).orElse("something")
                                + concept(domain, "reason")
                                        .flatMap(view.words()::of)
                                        .map(why -> " (" + why + ")")
                                        .orElse(""))
                .collect(Collectors.joining(", "));
    }

    static Optional<CodeableConcept> concept(Extension outer, String part) {
        return Concerns.value(outer, part)
                .filter(CodeableConcept.class::isInstance)
                .map(CodeableConcept.class::cast);
    }
}
