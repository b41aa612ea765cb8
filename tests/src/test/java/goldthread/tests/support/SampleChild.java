package goldthread.tests.support;

import java.util.List;

/** The children of the sample families, as tests look at them. */
public enum SampleChild {
    /** Of family A. */
    IVY("9998001013", "Ivy", "Marlow"),
    /** Of family B. */
    THEO("9998002168", "Theo", "Adair"),
    /** Of family C. */
    JUDE("9998003288", "Jude", "Whitlock");

    private final String number;
    private final String given;
    private final String family;

    SampleChild(String number, String given, String family) {
        this.number = number;
        this.given = given;
        this.family = family;
    }

    /** {@code Patient/id}, as somebody finds it who stands around the child. */
    public String in(FhirClient records) {
        return "Patient/"
                + records.search("Patient", "identifier", "https://fhir.nhs.uk/Id/nhs-number|" + number)
                        .expect(200)
                        .bundle()
                        .getEntryFirstRep()
                        .getResource()
                        .getIdPart();
    }

    /** Where the child's plan is among the pages. */
    public String page(FhirClient records) {
        return in(records).replace("Patient/", "/children/");
    }

    /** In groups of digits. */
    public String number() {
        return number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
    }

    /** As it heads a page. */
    public String heading() {
        return family.toUpperCase(java.util.Locale.UK) + ", " + given;
    }

    /** What stands in no address and no title. */
    public static List<String> names() {
        return List.of(IVY, THEO, JUDE).stream()
                .flatMap(child -> List.of(child.given, child.family, child.number).stream())
                .toList();
    }
}
