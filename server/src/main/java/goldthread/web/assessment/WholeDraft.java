package goldthread.web.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;

/**
 * Whether a form holds all that an unfinished assessment says: what comes back when the form is read from the record and
 * written again is the record. What the form doesn't ask may come from another system, and going on would lose it.
 */
final class WholeDraft {

    private WholeDraft() {}

    /**
     * Compares them to the last value; only the order of the parts and the words of codes may differ.
     *
     * @param draft as it is stored
     * @param again what the form would send, had nobody touched it
     */
    static boolean is(ClinicalImpression draft, ClinicalImpression again) {
        return labels(draft).equals(labels(again))
                && profiles(again).containsAll(profiles(draft))
                && same(draft.getExtension(), again.getExtension())
                && bare(draft).equalsDeep(bare(again));
    }

    private static Set<String> labels(Resource record) {
        return record.getMeta().getSecurity().stream()
                .map(label -> label.getSystem() + "|" + label.getCode())
                .collect(Collectors.toSet());
    }

    private static Set<String> profiles(Resource record) {
        return record.getMeta().getProfile().stream()
                .map(profile -> String.valueOf(profile.getValue()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Without what is compared on its own, and what stays as it is when a new version is sent. */
    private static ClinicalImpression bare(ClinicalImpression record) {
        ClinicalImpression bare = record.copy();
        bare.setId((String) null);
        bare.setMeta(new Meta());
        bare.setIdentifier(null);
        bare.setExtension(null);
        return bare;
    }

    private static boolean same(List<Extension> some, List<Extension> others) {
        List<Extension> left = new ArrayList<>(others);
        for (Extension one : some) {
            if (!left.remove(
                    left.stream().filter(other -> same(one, other)).findFirst().orElse(one))) {
                return false;
            }
        }
        return left.isEmpty();
    }

    private static boolean same(Extension one, Extension other) {
        return same(one.getExtension(), other.getExtension()) && bare(one).equalsDeep(bare(other));
    }

    private static Extension bare(Extension part) {
        Extension bare = part.copy();
        bare.setExtension(null);
        if (bare.getValue() instanceof CodeableConcept coded) {
            coded.getCoding().forEach(WholeDraft::withoutWords);
        }
        return bare;
    }

    private static void withoutWords(Coding code) {
        code.setDisplay(null);
    }
}
