package goldthread.web.form;

import java.util.List;

/**
 * Questions that belong together.
 *
 * @param title empty where they need none
 * @param hint a sentence about them; may be empty
 * @param inputs the questions
 */
public record FormPart(String title, String hint, List<Input> inputs) {

    /** Copies the questions. */
    public FormPart {
        inputs = List.copyOf(inputs);
    }

    /** Questions without a heading. */
    public static FormPart of(Input... inputs) {
        return new FormPart("", "", List.of(inputs));
    }
}
