package goldthread.sending;

import goldthread.store.Store;
import goldthread.waiting.RecordedWaits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Finds services in the directory: two SQL statements, however many there are. */
@Component
class Support {

    /** The most services that one question looks at. */
    static final int MOST = 2_000;

    private static final String SERVICES = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_TYPE = 'HealthcareService'"
            + " AND r.RES_DELETED_AT IS NULL ORDER BY r.RES_ID DESC LIMIT " + (MOST + 1);

    private final Store store;
    private final RecordedWaits waits;

    Support(Store store, RecordedWaits waits) {
        this.store = store;
        this.waits = waits;
    }

    /**
     * What was found.
     *
     * @param matches the best first
     * @param incomplete whether there are more services than were looked at
     */
    record Found(List<SupportMatch> matches, boolean incomplete) {}

    /** All that are meant for such a child, or of which it isn't known. */
    Found of(SupportWanted wanted) {
        List<Resource> stored = store.bodies(SERVICES).stream()
                .limit(MOST + 1L)
                .map(store::parse)
                .toList();
        List<Offer> offers = stored.stream()
                .limit(MOST)
                .filter(HealthcareService.class::isInstance)
                .map(HealthcareService.class::cast)
                .map(Offer::new)
                .filter(offer -> offer.isOffered() && offer.isOf(wanted.categories()))
                .filter(offer ->
                        SupportMatch.of(offer, wanted, Optional.empty()).fit() != Fit.DOES_NOT_FIT)
                .toList();
        Map<String, Duration> recorded =
                waits.of(offers.stream().map(Offer::reference).toList());
        return new Found(
                offers.stream()
                        .map(offer ->
                                SupportMatch.of(offer, wanted, Optional.ofNullable(recorded.get(offer.reference()))))
                        .sorted(SupportMatch.BEST_FIRST)
                        .toList(),
                stored.size() > MOST);
    }
}
