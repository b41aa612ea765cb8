package goldthread.chronology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** A question as text, to be sealed into the token of a page. */
final class QuestionText {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private QuestionText() {}

    static String write(ChronologyQuestion question) {
        try {
            return JSON.writeValueAsString(question);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ChronologyQuestion read(String text) {
        try {
            return JSON.readValue(text, ChronologyQuestion.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
