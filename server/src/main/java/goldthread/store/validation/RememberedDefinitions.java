package goldthread.store.validation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r5.model.Resource;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The known definitions as the validators ask for them, in the model that they use. A validator asks thousands of times
 * for each record; each answer, also that there is none, is kept, since what is known doesn't change while the server
 * runs. HAPI's adapter looks an answer up through four tables and a lock.
 */
final class RememberedDefinitions extends WorkerContextValidationSupportAdapter {

    /** How many answers "none" are kept: a sender may ask for whatever they invent. */
    static final int ABSENT_AT_MOST = 4_000;

    private final Map<Key, Optional<Resource>> answers = new ConcurrentHashMap<>();
    private final Map<String, StructureDefinition> types = new ConcurrentHashMap<>();

    RememberedDefinitions(KnownDefinitions known) {
        super(known.chain());
    }

    /**
     * What was asked.
     *
     * @param type of the resource
     * @param url its canonical URL, with a version or without
     */
    private record Key(Class<?> type, String url) {}

    @Override
    public <T extends Resource> @Nullable T fetchResource(Class<T> type, @Nullable String url) {
        if (url == null) {
            return null;
        }
        Key key = new Key(type, url);
        Optional<Resource> answer = answers.get(key);
        if (answer == null) {
            answer = Optional.ofNullable(super.fetchResource(type, url));
            if (answer.isPresent() || answers.size() < ABSENT_AT_MOST) {
                answers.put(key, answer);
            }
        }
        return answer.map(type::cast).orElse(null);
    }

    @Override
    public @Nullable StructureDefinition fetchTypeDefinition(String name) {
        StructureDefinition known = types.get(name);
        if (known == null) {
            known = super.fetchTypeDefinition(name);
            if (known != null) {
                types.put(name, known);
            }
        }
        return known;
    }

    /** How many answers are kept. */
    int size() {
        return answers.size();
    }
}
