package goldthread.form;

import goldthread.store.Store;
import java.util.Optional;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.springframework.stereotype.Component;

/** Finds forms. A form is about nobody: whoever signs in may read it. */
@Component
class FormLookup {

    private final KnownForms known;
    private final Store store;

    FormLookup(KnownForms known, Store store) {
        this.known = known;
        this.store = store;
    }

    /** The form that was filled in: a known one, else the one that is stored under this address. */
    Optional<Questionnaire> of(QuestionnaireResponse response) {
        return response.hasQuestionnaire() ? named(response.getQuestionnaire()) : Optional.empty();
    }

    /**
     * The form with this name.
     *
     * @param name a canonical URL, or {@code Questionnaire/id}
     */
    Optional<Questionnaire> named(String name) {
        return known.find(name).or(() -> stored(name));
    }

    /** The form with this logical id. */
    Optional<Questionnaire> withId(String id) {
        return store.read(Questionnaire.class, id);
    }

    private Optional<Questionnaire> stored(String name) {
        String[] parts = name.split("\\|", 2);
        IdType id = new IdType(parts[0]);
        return "Questionnaire".equals(id.getResourceType()) && id.hasIdPart() && !id.hasBaseUrl()
                ? withId(id.getIdPart()).filter(form -> parts.length == 1 || parts[1].equals(form.getVersion()))
                : Optional.empty();
    }
}
