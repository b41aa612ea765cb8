package goldthread.reporting;

import goldthread.directory.Words;
import goldthread.store.DateSpan;
import goldthread.terminology.Coded;
import goldthread.terminology.IdentifierSystems;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.OptionalLong;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupStratifierComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportStatus;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportType;
import org.hl7.fhir.r4.model.Reference;

/**
 * A report as a MeasureReport. A number that is withheld stands there without a value and with the reason, masked.
 *
 * @param report what is told
 * @param definition what it means
 * @param words for codes of ours
 */
record ReportAnswer(Report report, Measure definition, Words words) {

    private static final String MASKED = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String POPULATION = "http://terminology.hl7.org/CodeSystem/measure-population";

    MeasureReport resource() {
        MeasureReport answer = new MeasureReport();
        answer.setStatus(MeasureReportStatus.COMPLETE)
                .setType(MeasureReportType.SUMMARY)
                .setMeasure(definition.getUrl() + "|" + definition.getVersion())
                .setDate(Date.from(report.asOf()))
                .setReporter(new Reference(report.reporter()));
        ReportPeriod period = report.scope().period();
        LocalDate today = report.asOf().atZone(DateSpan.ZONE).toLocalDate();
        answer.getPeriod().getStartElement().setValueAsString((period == null ? today : period.first()).toString());
        answer.getPeriod().getEndElement().setValueAsString((period == null ? today : period.last()).toString());
        report.scope().area().ifPresent(district -> answer.setSubject(area(district)));
        MeasureReportGroupComponent group = answer.addGroup();
        group.addPopulation().setCode(population()).setCountElement(number(report.total()));
        report.tables().forEach((axis, parts) -> table(group.addStratifier(), axis, parts));
        return answer;
    }

    private static Reference area(String district) {
        Reference area = new Reference().setType("Location").setDisplay("Children who lived in " + district);
        area.getIdentifier().setSystem(IdentifierSystems.POSTCODE_DISTRICT).setValue(district);
        return area;
    }

    private void table(MeasureReportGroupStratifierComponent table, Axis axis, Map<Coded, OptionalLong> parts) {
        table.addCode().setText(axis.name());
        parts.forEach((part, told) -> table.addStratum()
                .setValue(new CodeableConcept(part.coding()).setText(words.of(part)))
                .addPopulation()
                .setCode(population())
                .setCountElement(number(told)));
    }

    private static CodeableConcept population() {
        CodeableConcept population = new CodeableConcept();
        population.addCoding().setSystem(POPULATION).setCode("initial-population");
        return population;
    }

    private static IntegerType number(OptionalLong told) {
        IntegerType number = new IntegerType();
        if (told.isPresent()) {
            number.setValue(Math.toIntExact(told.getAsLong()));
        } else {
            number.addExtension(MASKED, new CodeType("masked"));
        }
        return number;
    }
}
