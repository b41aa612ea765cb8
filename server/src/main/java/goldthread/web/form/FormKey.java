package goldthread.web.form;

import java.util.UUID;

/** The key under which a form is sent, so that a button pressed twice records once. */
public final class FormKey {

    /** The name under which the form carries it. */
    public static final String INPUT = "key";

    private static final String ONE = "[0-9a-f-]{36}";

    private FormKey() {}

    /** The one that a form carried; a new one for a new form. */
    public static String of(Typed typed) {
        String carried = typed.text(INPUT);
        return carried.matches(ONE) ? carried : UUID.randomUUID().toString();
    }
}
