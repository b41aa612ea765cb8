package goldthread.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.hl7.fhir.r4.model.Questionnaire;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Which definitions are kept when the server starts. */
final class StoredDefinitionsTest {

    private final List<String> kept = new ArrayList<>();

    private static Questionnaire form(String url, String version) {
        return new Questionnaire().setUrl(url).setVersion(version);
    }

    @Test
    void a_form_that_can_not_be_stored_does_not_keep_the_others_from_it() {
        List<Questionnaire> forms =
                List.of(form("urn:a", "1"), form("urn:b", "1"), form("urn:c", "1"), form("urn:d", "1"));

        StoredDefinitions.each(forms, form -> {
            switch (form.getUrl()) {
                case "urn:a" -> throw new IllegalStateException("not a form");
                case "urn:b" -> throw new NoSuchElementException("gone");
                case "urn:c" -> throw new DuplicateKeyException("another node");
                default -> kept.add(form.getUrl());
            }
        });

        assertThat(kept).containsExactly("urn:d");
    }

    @Test
    void of_several_forms_with_one_url_the_first_is_kept() {
        StoredDefinitions.each(
                List.of(form("urn:a", "1"), form("urn:a", "2"), form("urn:b", "1")),
                form -> kept.add(form.getUrl() + "|" + form.getVersion()));

        assertThat(kept).containsExactly("urn:a|1", "urn:b|1");
    }

    @Test
    void without_a_database_the_server_does_not_start() {
        assertThatThrownBy(() -> StoredDefinitions.each(List.of(form("urn:a", "1")), form -> {
                    throw new DataAccessResourceFailureException("away");
                }))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }
}
