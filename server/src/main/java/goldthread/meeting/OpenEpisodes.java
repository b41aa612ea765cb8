package goldthread.meeting;

import goldthread.child.PartyKey;
import goldthread.child.WholeRecord;
import goldthread.store.Store;
import goldthread.terminology.EpisodeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.springframework.stereotype.Component;

/** The mental health services that work with a child, whoever may know of them: it is the server that asks. */
@Component
class OpenEpisodes {

    private static final String EPISODES = WholeRecord.of("c.res_pid", " AND c.res_type = 'EpisodeOfCare'");
    private static final Set<EpisodeOfCareStatus> OPEN =
            EnumSet.of(EpisodeOfCareStatus.WAITLIST, EpisodeOfCareStatus.ACTIVE, EpisodeOfCareStatus.ONHOLD);

    private final Store store;

    OpenEpisodes(Store store) {
        this.store = store;
    }

    /**
     * The open episodes, those of records joined to the child's and those on a waiting list or on hold included.
     *
     * @param child logical id
     * @param along episodes that are stored in the same transaction, of whatever child
     */
    List<EpisodeOfCare> of(String child, Collection<EpisodeOfCare> along) {
        Map<String, EpisodeOfCare> known = new LinkedHashMap<>();
        store.bodies(EPISODES, child, child).stream()
                .map(store::parse)
                .map(EpisodeOfCare.class::cast)
                .forEach(episode -> known.put(PartyKey.typed(episode), episode));
        along.stream()
                .filter(episode -> PartyKey.of(episode.getPatient())
                        .filter(("Patient/" + child)::equals)
                        .isPresent())
                .forEach(episode -> known.put(PartyKey.typed(episode), episode));
        List<EpisodeOfCare> open = new ArrayList<>(known.values());
        open.removeIf(episode -> !isOpen(episode));
        return open;
    }

    static boolean isOpen(EpisodeOfCare episode) {
        return EpisodeType.MENTAL_HEALTH.isIn(episode.getType())
                && episode.hasStatus()
                && OPEN.contains(episode.getStatus());
    }
}
