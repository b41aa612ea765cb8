package goldthread.caseload;

import goldthread.access.KnownChild;
import goldthread.store.StoredResource;
import goldthread.store.View;
import goldthread.terminology.CaseloadBasis;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Children of caseloads, for tests. */
final class Children {

    private Children() {}

    static StoredResource entry(String id, String members) {
        return new StoredResource(
                "Patient", id, 3, Instant.EPOCH, "{\"resourceType\":\"Patient\",\"meta\":{}," + members + "}");
    }

    static String called(String family, String given) {
        return "\"name\":[{\"family\":\"" + family + "\",\"given\":[\"" + given + "\"]}]";
    }

    static KnownChild inTeam(String id) {
        return new KnownChild(
                id, 1, View.WHOLE, Set.of(CaseloadBasis.TEAM), Set.of("lead-professional", "camhs-clinician"), true);
    }

    static CaseloadChild child(String id, String family, int overdue, String next) {
        StoredResource entry = entry(id, called(family, "Ada"));
        return new CaseloadChild(
                inTeam(id),
                entry,
                Identity.of(entry),
                new Overdue(
                        overdue,
                        Optional.empty(),
                        Optional.of(next).filter(said -> !said.isEmpty()).map(Instant::parse)));
    }
}
