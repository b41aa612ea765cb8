package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.terminology.PlanSection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;

/** Which medicines the child takes and what for (N75), and what the child doesn't tolerate. */
final class MedicationSection {

    private static final List<String> COLUMNS = List.of("Medicine", "How", "What for");
    private static final List<String> ALLERGIES = List.of("What", "What happens");
    private static final Set<MedicationStatementStatus> TAKEN = EnumSet.of(
            MedicationStatementStatus.ACTIVE, MedicationStatementStatus.INTENDED, MedicationStatementStatus.ONHOLD);
    private static final Set<String> NOT_SO = Set.of("inactive", "resolved");
    private static final Set<String> NEVER_WAS = Set.of("entered-in-error", "refuted");

    private MedicationSection() {}

    static Section of(PlanView view) {
        List<Statement> medicines = new ArrayList<>();
        view.record().all(MedicationStatement.class).stream()
                .filter(medicine -> isTaken(medicine.resource(), view))
                .map(medicine -> statement(medicine, view))
                .forEach(medicines::add);
        List<Statement> allergies = view.record().all(AllergyIntolerance.class).stream()
                .filter(allergy -> isSo(allergy.resource()))
                .map(allergy -> statementOfAllergy(allergy, view))
                .toList();
        return new Section(
                PlanSection.MEDICATION,
                List.of(
                        Section.Group.of(COLUMNS, medicines),
                        Section.Group.titled("Not tolerated", ALLERGIES, allergies)));
    }

    private static boolean isTaken(MedicationStatement medicine, PlanView view) {
        return medicine.hasStatus()
                && TAKEN.contains(medicine.getStatus())
                && (!(medicine.getEffective() instanceof Period period) || Days.within(period, view.day()));
    }

    private static boolean isSo(AllergyIntolerance allergy) {
        return codes(allergy.getClinicalStatus()).noneMatch(NOT_SO::contains)
                && codes(allergy.getVerificationStatus()).noneMatch(NEVER_WAS::contains);
    }

    private static Stream<String> codes(CodeableConcept status) {
        return status.getCoding().stream().map(Coding::getCode).filter(Objects::nonNull);
    }

    private static Statement statement(Recorded<MedicationStatement> recorded, PlanView view) {
        MedicationStatement medicine = recorded.resource();
        String state = medicine.getStatus() == MedicationStatementStatus.ONHOLD
                ? " (paused)"
                : medicine.getStatus() == MedicationStatementStatus.INTENDED ? " (not begun)" : "";
        String why = medicine.getReasonCode().stream()
                .flatMap(reason -> view.words().of(reason).stream())
                .collect(Collectors.joining(", "));
        return Statement.of(
                view.agency(recorded, medicine.getInformationSource()),
                since(medicine.getEffective()),
                recorded,
                name(medicine, view) + state,
                medicine.getDosage().stream()
                        .map(Dosage::getText)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; ")),
                why);
    }

    private static String name(MedicationStatement medicine, PlanView view) {
        return medicine.getMedication() instanceof CodeableConcept concept
                ? view.words().of(concept).orElse("A medicine")
                : Optional.ofNullable(medicine.getMedicationReference().getDisplay())
                        .orElse("A medicine");
    }

    private static String since(Type effective) {
        BaseDateTimeType from = effective instanceof Period period
                ? period.getStartElement()
                : effective instanceof BaseDateTimeType day ? day : null;
        return from != null && from.hasValue() ? "since " + Words.date(from) : "";
    }

    private static Statement statementOfAllergy(Recorded<AllergyIntolerance> recorded, PlanView view) {
        AllergyIntolerance allergy = recorded.resource();
        String reactions = allergy.getReaction().stream()
                .flatMap(reaction -> reaction.getManifestation().stream())
                .flatMap(manifestation -> view.words().of(manifestation).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return Statement.of(
                view.agency(recorded, allergy.getRecorder()),
                allergy.getRecordedDateElement().hasValue() ? Words.date(allergy.getRecordedDateElement()) : "",
                recorded,
                view.words().of(allergy.getCode()).orElse("Not said what"),
                reactions);
    }
}
