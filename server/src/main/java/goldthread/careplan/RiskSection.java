package goldthread.careplan;

import goldthread.careplan.Section.Group;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.Coded;
import goldthread.terminology.PlanSection;
import goldthread.terminology.RiskLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentPredictionComponent;

/**
 * The latest that each agency has said of each risk, the highest level first, in the common language and on the
 * agency's own scale; and the alerts in force.
 */
final class RiskSection {

    private static final List<String> COLUMNS = List.of("Risk", "Level", "Own scale", "Why", "Valid until");

    private RiskSection() {}

    private record Finding(
            Recorded<RiskAssessment> assessment,
            RiskAssessmentPredictionComponent prediction,
            String agency,
            Optional<LocalDate> day) {

        Optional<RiskLevel> level() {
            return Coded.find(RiskLevel.class, prediction.getQualitativeRisk());
        }
    }

    static Section of(PlanView view) {
        List<Statement> risks = latest(view).stream()
                .sorted(Comparator.comparing((Finding finding) ->
                                finding.level().map(RiskLevel::ordinal).orElse(-1))
                        .reversed())
                .map(finding -> statement(finding, view))
                .toList();
        return new Section(
                PlanSection.RISK,
                List.of(Group.of(COLUMNS, risks), Group.titled("Alerts", List.of("Alert", "About"), alerts(view))));
    }

    private static List<Finding> latest(PlanView view) {
        Map<String, Finding> latest = new LinkedHashMap<>();
        findings(view).stream()
                .filter(finding -> Days.begun(finding.day(), view.day()))
                .sorted(Comparator.comparing(finding -> finding.day().orElse(LocalDate.MIN)))
                .forEach(finding -> latest.put(finding.agency() + "|" + risk(finding, view), finding));
        return new ArrayList<>(latest.values());
    }

    private static List<Finding> findings(PlanView view) {
        List<Finding> findings = new ArrayList<>();
        for (Recorded<RiskAssessment> assessment : view.record().all(RiskAssessment.class)) {
            if (counts(assessment.resource())) {
                String agency = view.agency(assessment, assessment.resource().getPerformer());
                Optional<LocalDate> day = occurred(assessment.resource()).flatMap(Days::first);
                assessment
                        .resource()
                        .getPrediction()
                        .forEach(prediction -> findings.add(new Finding(assessment, prediction, agency, day)));
            }
        }
        return findings;
    }

    private static boolean counts(RiskAssessment assessment) {
        return switch (Objects.requireNonNullElse(assessment.getStatus(), RiskAssessment.RiskAssessmentStatus.NULL)) {
            case PRELIMINARY, FINAL, AMENDED, CORRECTED, UNKNOWN -> true;
            default -> false;
        };
    }

    private static Optional<BaseDateTimeType> occurred(RiskAssessment assessment) {
        if (assessment.getOccurrence() instanceof BaseDateTimeType date && date.hasValue()) {
            return Optional.of(date);
        }
        return assessment.getOccurrence() instanceof Period period
                        && period.getStartElement().hasValue()
                ? Optional.of(period.getStartElement())
                : Optional.empty();
    }

    private static String risk(Finding finding, PlanView view) {
        String risk = view.words().of(finding.prediction().getOutcome()).orElse("Risk");
        Extension direction = FirstExtension.of(finding.prediction(), Extensions.DIRECTION);
        return direction != null && direction.getValue() instanceof CodeableConcept towards
                ? risk + view.words().of(towards).map(words -> ", " + words).orElse("")
                : risk;
    }

    private static Statement statement(Finding finding, PlanView view) {
        CodeableConcept level = finding.prediction().getQualitativeRisk();
        Optional<BaseDateTimeType> until = validUntil(finding.assessment().resource());
        return Statement.of(
                        finding.agency(),
                        occurred(finding.assessment().resource())
                                .map(Words::date)
                                .orElse(""),
                        finding.assessment(),
                        risk(finding, view),
                        finding.level()
                                .map(view.words()::of)
                                .or(() -> view.words().of(level))
                                .orElse("not stated"),
                        ownScale(level, view),
                        Optional.ofNullable(finding.prediction().getRationale()).orElse(""),
                        until.map(Words::date).orElse(""))
                .markedIf(Days.passed(until.flatMap(Days::last), view.day()), Mark.OUT_OF_DATE);
    }

    /** What the agency's own scale says, beside the common level. */
    private static String ownScale(CodeableConcept level, PlanView view) {
        return level.getCoding().stream()
                .filter(coding -> !RiskLevel.LOW.system().equals(coding.getSystem()))
                .map(coding -> words(coding, view))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String words(Coding coding, PlanView view) {
        return view.words().of(new CodeableConcept(coding)).orElse("");
    }

    static Optional<BaseDateTimeType> validUntil(RiskAssessment assessment) {
        Extension until = FirstExtension.of(assessment, Extensions.VALID_UNTIL);
        return until != null && until.getValue() instanceof BaseDateTimeType date && date.hasValue()
                ? Optional.of(date)
                : Optional.empty();
    }

    private static List<Statement> alerts(PlanView view) {
        return view.record().all(Flag.class).stream()
                .filter(flag -> flag.resource().getStatus() == Flag.FlagStatus.ACTIVE
                        || Days.end(flag.resource().getPeriod())
                                .filter(view.day()::isBefore)
                                .isPresent())
                .filter(flag -> flag.resource().getStatus() != Flag.FlagStatus.ENTEREDINERROR)
                .filter(flag -> Days.within(flag.resource().getPeriod(), view.day()))
                .map(flag -> alert(flag, view))
                .toList();
    }

    private static Statement alert(Recorded<Flag> flag, PlanView view) {
        Flag said = flag.resource();
        return Statement.of(
                view.agency(flag, said.getAuthor()),
                said.getPeriod().getStartElement().hasValue()
                        ? "since " + Words.date(said.getPeriod().getStartElement())
                        : "",
                flag,
                view.words().of(said.getCode()).orElse("Alert"),
                view.words().ofFirst(said.getCategory()).orElse(""));
    }
}
