package goldthread.web.child;

import goldthread.web.Parts;
import goldthread.web.words.ClinicalDate;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A child around whom the reader stands.
 *
 * @param child who it is
 * @param why the reader stands there, in words
 * @param lead whether the reader leads the team
 * @param overdue how many things are late
 * @param since by when the first of these was due; {@code null} when nothing is late
 * @param next by when the next is due; {@code null} when nothing is
 */
record CaseloadLine(
        ChildBanner child,
        String why,
        boolean lead,
        int overdue,
        @Nullable ClinicalDate since,
        @Nullable ClinicalDate next) {

    static CaseloadLine of(Parts child, LocalDate today) {
        List<String> roles = child.values("role", CodeableConcept.class)
                .map(role -> role.hasText()
                        ? role.getText()
                        : role.getCodingFirstRep().getDisplay())
                .filter(words -> words != null && !words.isBlank())
                .distinct()
                .toList();
        return new CaseloadLine(
                banner(child, today),
                roles.isEmpty()
                        ? child.values("basis", CodeType.class)
                                .map(basis -> words(basis.getValue()))
                                .distinct()
                                .collect(Collectors.joining(", "))
                        : String.join(", ", roles),
                child.isTrue("lead"),
                child.text("overdue").isEmpty() ? 0 : Integer.parseInt(child.text("overdue")),
                child.date("overdueSince").map(ClinicalDate::of).orElse(null),
                child.date("nextDue").map(ClinicalDate::of).orElse(null));
    }

    private static ChildBanner banner(Parts child, LocalDate today) {
        Patient known = new Patient();
        child.value("patient", Reference.class)
                .ifPresent(patient -> known.setId(patient.getReferenceElement().getIdPart()));
        child.value("name", HumanName.class).ifPresent(known::addName);
        child.value("birthDate", DateType.class).ifPresent(known::setBirthDateElement);
        child.value("nhsNumber", Identifier.class).ifPresent(known::addIdentifier);
        return ChildBanner.of(known, today);
    }

    private static String words(String basis) {
        return switch (basis) {
            case "team" -> "In the team";
            case "organisation-in-team" -> "Your organisation is in the team";
            case "colleague-in-team" -> "A colleague is in the team";
            case "practice" -> "Registered with your practice";
            case "task" -> "A task is yours";
            case "self" -> "You";
            case "parent" -> "Your child";
            case "emergency" -> "Emergency access";
            default -> basis;
        };
    }
}
