package goldthread.web.referral;

import goldthread.web.RecordRefusal;
import goldthread.web.form.Typed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a form, each with the field to mend.
 *
 * @param byField the sentences, by field
 */
record Mistakes(Map<Field, String> byField) {

    static Mistakes none() {
        return new Mistakes(Map.of());
    }

    /** What the form lacks before it can be sent. */
    static Mistakes in(Answer answer, Typed typed, LocalDate today) {
        Map<Field, String> found = new LinkedHashMap<>();
        required(answer, Field.INFORMATION, typed, information(answer), found);
        required(answer, Field.REASON, typed, "Select a reason", found);
        required(answer, Field.OUTCOME, typed, "Select what came of it", found);
        required(answer, Field.OWNER, typed, "Select to whom it is passed on", found);
        if (answer.asks(Field.NOTHING) && saysNothing(answer, typed)) {
            found.put(
                    Field.SUPPORT,
                    answer == Answer.REJECT
                            ? "Select or describe what else there is, give advice, or say that nothing is available"
                            : "Select or describe what helps meanwhile, or say that nothing is available");
        }
        if (answer.asks(Field.REVIEW)) {
            review(typed, today, found);
        }
        return new Mistakes(found);
    }

    private static void required(Answer answer, Field field, Typed typed, String sentence, Map<Field, String> found) {
        if (answer.asks(field) && typed.given(field).isEmpty()) {
            found.put(field, sentence);
        }
    }

    private static String information(Answer answer) {
        return answer == Answer.REQUEST_INFORMATION ? "Enter what you need to know" : "Enter the information";
    }

    private static boolean saysNothing(Answer answer, Typed typed) {
        return typed.all(Field.SUPPORT.input()).isEmpty()
                && typed.given(Field.WORDS).isEmpty()
                && typed.given(Field.NOTHING).isEmpty()
                && !(answer.asks(Field.ADVICE) && typed.given(Field.ADVICE).isPresent());
    }

    private static void review(Typed typed, LocalDate today, Map<Field, String> found) {
        if (!typed.hasDay(Field.REVIEW)) {
            found.put(Field.REVIEW, "Enter the day on which it is looked at again");
        } else if (typed.day(Field.REVIEW).isEmpty()) {
            found.put(Field.REVIEW, "The day must be a real date, such as 27 3 2027");
        } else if (typed.day(Field.REVIEW).filter(day -> day.isBefore(today)).isPresent()) {
            found.put(Field.REVIEW, "The day must be today or later");
        }
    }

    /** What the rules say against it; a sentence that belongs to no field stands with the first. */
    static Mistakes of(Answer answer, RecordRefusal refusal) {
        Map<Field, String> found = new LinkedHashMap<>();
        List<String> sentences = refusal.sentences().isEmpty()
                ? List.of("That could not be done. Nothing was saved.")
                : refusal.sentences();
        for (String sentence : sentences) {
            found.merge(fieldOf(answer, sentence), sentence, (one, other) -> one + " " + other);
        }
        return new Mistakes(found);
    }

    private static Field fieldOf(Answer answer, String sentence) {
        if (sentence.contains("has a reason") && answer.asks(Field.WHY)) {
            return Field.WHY;
        }
        if (answer.asks(Field.OWNER)) {
            return Field.OWNER;
        }
        if (sentence.contains("date") && answer.asks(Field.REVIEW)) {
            return Field.REVIEW;
        }
        return Field.NOTE;
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }
}
