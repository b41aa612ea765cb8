package goldthread.web.consent;

import java.util.Map;
import org.hl7.fhir.r4.model.Reference;

/**
 * What those are called who can agree for a child.
 *
 * @param known names by {@code Type/id}
 */
record Names(Map<String, String> known) {

    Names {
        known = Map.copyOf(known);
    }

    String of(Reference party) {
        String key = party.getReferenceElement().toUnqualifiedVersionless().getValue();
        if (party.hasDisplay()) {
            return party.getDisplay();
        }
        return key == null ? "Somebody who isn’t named" : known.getOrDefault(key, "Somebody who isn’t named");
    }
}
