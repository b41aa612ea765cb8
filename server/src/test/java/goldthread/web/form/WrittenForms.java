package goldthread.web.form;

import ca.uhn.fhir.context.FhirContext;

/** What tests of forms share. */
public final class WrittenForms {

    private WrittenForms() {}

    /** What was typed, as pairs of name and value. */
    public static Typed typed(String... pairs) {
        return SheetTest.typed(pairs);
    }

    /** The question of who may read it. */
    public static Readership readership(FhirContext fhir) {
        return new Readership(fhir);
    }
}
