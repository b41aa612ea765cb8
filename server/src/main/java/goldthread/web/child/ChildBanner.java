package goldthread.web.child;

import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.RecordRefusal;
import goldthread.web.words.Age;
import goldthread.web.words.ClinicalDate;
import goldthread.web.words.ClinicalName;
import goldthread.web.words.NhsNumber;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * The child at the head of a page, as the NHS's rules for a patient banner have it; what isn't known is left blank or said
 * in words, never guessed.
 *
 * @param id of the record
 * @param name as registered
 * @param preferred what the child likes to be called, when that is another name
 * @param initials all that a page's title says
 * @param born day of birth
 * @param age on the day of the page
 * @param gender in words
 * @param nhsNumber in groups of digits
 * @param died when it is recorded that the child has died
 */
public record ChildBanner(
        String id,
        String name,
        @Nullable String preferred,
        String initials,
        @Nullable ClinicalDate born,
        @Nullable String age,
        String gender,
        @Nullable String nhsNumber,
        @Nullable ClinicalDate died) {

    private static final int NOT_ALLOWED = 403;
    private static final int NOT_THERE = 404;

    /** The banner of a record that the endpoint shows whoever looks at the page, today. */
    public static ChildBanner asked(FhirDoor fhir, String child) {
        Patient patient = fhir.ask(FhirRequest.get("/Patient/{}", child)).as(Patient.class);
        return of(patient, LocalDate.now(ClinicalDate.ZONE));
    }

    /** The same; {@code null} where the record isn't shared with whoever looks at the page. */
    public static @Nullable ChildBanner shared(FhirDoor fhir, String child) {
        try {
            return asked(fhir, child);
        } catch (RecordRefusal notShared) {
            if (notShared.status() == NOT_THERE || notShared.status() == NOT_ALLOWED) {
                return null;
            }
            throw notShared;
        }
    }

    /** The banner of a record on a day. */
    public static ChildBanner of(Patient child, LocalDate today) {
        String name = ClinicalName.of(child.getName());
        return new ChildBanner(
                child.getIdElement().getIdPart(),
                name,
                ClinicalName.preferred(child.getName()).orElse(null),
                initials(name),
                child.getBirthDateElement().hasValue() ? ClinicalDate.of(child.getBirthDateElement()) : null,
                child.getBirthDateElement().hasValue() ? age(child.getBirthDateElement(), today) : null,
                child.getGenderElement().hasValue() ? words(child.getGender().toCode()) : "Not known",
                NhsNumber.of(child.getIdentifier()).orElse(null),
                child.hasDeceasedDateTimeType()
                                && child.getDeceasedDateTimeType().hasValue()
                        ? ClinicalDate.of(child.getDeceasedDateTimeType())
                        : null);
    }

    /** The areas of the pages about the child, for the head of each page. */
    public List<ChildArea> areas() {
        return List.of(ChildArea.values());
    }

    /** The area to which a page belongs; {@code null} for a page that belongs to none. */
    public @Nullable ChildArea area(String page) {
        return ChildArea.of(page).orElse(null);
    }

    private static @Nullable String age(DateType born, LocalDate today) {
        String written = born.getValueAsString();
        if (written.length() < "2015-07-14".length()) {
            return null;
        }
        LocalDate day = LocalDate.parse(written);
        return day.isAfter(today) ? null : Age.of(day, today).text();
    }

    /** As {@code J.W.} of {@code WHITLOCK, Jude}. */
    private static String initials(String name) {
        String[] parts = name.split(", ", 2);
        return parts.length < 2 || parts[1].isEmpty() ? "" : parts[1].charAt(0) + "." + parts[0].charAt(0) + ".";
    }

    private static String words(String gender) {
        return switch (gender) {
            case "male" -> "Male";
            case "female" -> "Female";
            case "other" -> "Other";
            default -> "Not known";
        };
    }
}
