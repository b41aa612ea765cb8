package goldthread.web.oversight;

import goldthread.web.Parts;
import goldthread.web.child.ChildBanner;
import goldthread.web.words.ClinicalDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A child in the care of the reader's council.
 *
 * @param child who it is
 * @param open whether the reader may open the record
 * @param since since when the child is in care; {@code null} when that isn't known
 * @param findings what stands out, in words
 * @param review when the care plan is next to be reviewed
 * @param education when the personal education plan is
 * @param measure the last day on which something was measured
 * @param reviewed the last day on which a review looked at mental health
 * @param waiting since when the child waits that has waited too long
 * @param incomplete whether something that matters is kept from the reader
 */
public record InCareLine(
        ChildBanner child,
        boolean open,
        @Nullable ClinicalDate since,
        List<String> findings,
        @Nullable ClinicalDate review,
        @Nullable ClinicalDate education,
        @Nullable ClinicalDate measure,
        @Nullable ClinicalDate reviewed,
        @Nullable ClinicalDate waiting,
        boolean incomplete) {

    /** Copies its list. */
    public InCareLine {
        findings = List.copyOf(findings);
    }

    /**
     * A line of the page.
     *
     * @param words for codes of findings
     */
    static InCareLine of(Parts child, Map<String, String> words, LocalDate today) {
        return new InCareLine(
                banner(child, today),
                child.isTrue("open"),
                date(child, "since"),
                child.values("finding", CodeType.class)
                        .map(code -> Objects.requireNonNullElse(words.get(code.getValue()), code.getValue()))
                        .toList(),
                date(child, "carePlanReview"),
                date(child, "educationPlanReview"),
                date(child, "lastMeasure"),
                date(child, "lastReview"),
                date(child, "waitingSince"),
                child.isTrue("incomplete"));
    }

    private static @Nullable ClinicalDate date(Parts child, String name) {
        return child.date(name).map(ClinicalDate::of).orElse(null);
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
}
