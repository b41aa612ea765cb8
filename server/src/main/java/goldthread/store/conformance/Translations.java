package goldthread.store.conformance;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What a code is called in another code system, by the maps that ship and by those of the deployer's packages. */
@Component
public class Translations {

    private final List<ConceptMap> maps;

    @Autowired
    Translations(KnownTerminology terminology) {
        this(terminology.maps());
    }

    private Translations(List<ConceptMap> maps) {
        this.maps = List.copyOf(maps);
    }

    /** By these maps alone. */
    public static Translations by(List<ConceptMap> maps) {
        return new Translations(maps);
    }

    /**
     * What one map says of a code.
     *
     * @param relationship of the target to the code
     * @param target the code there; {@code null} when the map says that there is none
     * @param comment what the map says about it
     * @param map canonical URL of the map
     */
    public record Translated(
            ConceptMapEquivalence relationship,
            @Nullable Coding target,
            @Nullable String comment,
            String map) {}

    /**
     * What the maps into a code system say of a code, in their order; empty when none knows it.
     *
     * @param target canonical URL of the code system
     */
    public List<Translated> of(Coding code, String target) {
        if (!code.hasSystem() || !code.hasCode()) {
            return List.of();
        }
        Translation translation = new Translation();
        maps.stream()
                .filter(map -> map.getGroup().stream().anyMatch(group -> target.equals(group.getTarget())))
                .forEach(map -> translation.add(map, code, false));
        translation.keepTargetsIn(target);
        return translation.matches().stream()
                .map(match -> new Translated(match.equivalence(), match.target(), match.comment(), match.map()))
                .toList();
    }
}
