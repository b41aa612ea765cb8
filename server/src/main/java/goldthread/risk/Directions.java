package goldthread.risk;

import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.store.AnswerPart;
import goldthread.terminology.RiskDirection;
import goldthread.terminology.RiskLevel;
import goldthread.terminology.SectionEmptyReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * The directions of risk with what each agency says in them; a direction that nobody has answered says so (N64).
 *
 * @param record what the caller sees
 * @param outOfDate what no longer holds
 * @param scales for the agencies' own words
 * @param words for ours
 */
record Directions(RiskRecord record, OutOfDate outOfDate, LocalScale scales, Words words) {

    private static final String NOT_SAID = "Direction not said";

    void tell(Parameters answer) {
        List<Finding> all = Finding.latest(record);
        for (RiskDirection direction : RiskDirection.values()) {
            AnswerPart told = AnswerPart.named("direction", answer)
                    .code("code", direction)
                    .with("words", new StringType(words.of(direction)));
            List<Finding> here = in(Optional.of(direction), all);
            if (here.isEmpty()) {
                told.code(
                        "absent",
                        record.incomplete() ? SectionEmptyReason.WITHHELD : SectionEmptyReason.NOTHING_RECORDED);
            }
            tell(here, told);
        }
        List<Finding> undirected = in(Optional.empty(), all);
        if (!undirected.isEmpty()) {
            tell(undirected, AnswerPart.named("direction", answer).with("words", new StringType(NOT_SAID)));
        }
    }

    private static List<Finding> in(Optional<RiskDirection> direction, List<Finding> all) {
        return all.stream()
                .filter(finding -> finding.direction().equals(direction))
                .toList();
    }

    private void tell(List<Finding> findings, AnswerPart direction) {
        findings.forEach(finding -> tell(finding, direction.part("assessment")));
        Map<String, List<Finding>> byRisk = findings.stream()
                .filter(finding -> finding.level().isPresent())
                .collect(Collectors.groupingBy(Finding::question, LinkedHashMap::new, Collectors.toList()));
        byRisk.values().stream()
                .filter(same -> same.stream().map(Finding::level).distinct().count() > 1)
                .forEach(differing -> direction
                        .part("disagreement")
                        .with("risk", risk(differing.get(0)))
                        .code("lowest", level(differing.get(differing.size() - 1)))
                        .code("highest", level(differing.get(0))));
    }

    private static RiskLevel level(Finding finding) {
        return finding.level().orElseThrow();
    }

    private void tell(Finding finding, AnswerPart part) {
        RiskAssessment said = finding.assessment();
        part.with("risk", risk(finding))
                .with("level", finding.level().map(this::concept))
                .with("action", finding.level().map(level -> new StringType(words.meaningOf(level))));
        scales.tell(finding.prediction().getQualitativeRisk(), part);
        part.with("agency", record.agency(said.getPerformer(), said))
                .with("assessor", assessor(said))
                .with("date", occurred(said.getOccurrence()))
                .with("validUntil", OutOfDate.validUntil(said));
        outOfDate.tell(said, part);
        part.with("rationale", finding.prediction().getRationaleElement()).with("summary", summary(said));
        said.getExtensionsByUrl(Extensions.INFORMATION_SOURCE)
                .forEach(source -> part.with("source", source.getValue()));
        part.with("assessment", new Reference(finding.reference()));
    }

    private CodeableConcept concept(RiskLevel level) {
        return new CodeableConcept(level.coding().setDisplay(words.of(level)));
    }

    private CodeableConcept risk(Finding finding) {
        CodeableConcept risk = finding.prediction().getOutcome().copy();
        if (!risk.hasText()) {
            words.of(risk).ifPresent(risk::setText);
        }
        return risk;
    }

    private Optional<Reference> assessor(RiskAssessment said) {
        return said.hasPerformer()
                ? Optional.of(
                        said.getPerformer().copy().setDisplay(record.parties().name(said.getPerformer())))
                : Optional.empty();
    }

    private static Optional<DateTimeType> occurred(Type occurrence) {
        if (occurrence instanceof Period period) {
            return occurred(period.hasEnd() ? period.getEndElement() : period.getStartElement());
        }
        return occurrence instanceof BaseDateTimeType date && date.hasValue()
                ? Optional.of(new DateTimeType(date.getValueAsString()))
                : Optional.empty();
    }

    private static Optional<Type> summary(RiskAssessment said) {
        Extension summary = FirstExtension.of(said, Extensions.PLAIN_LANGUAGE_SUMMARY);
        return summary == null ? Optional.empty() : Optional.ofNullable(summary.getValue());
    }
}
