package goldthread.sending;

import goldthread.waiting.RecordedWaits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds services in the directory: two SQL statements, however many there are, and a third when some have changed. */
@Component
class Support {

    /** The most services that one question looks at. */
    static final int MOST = 2_000;

    private final KeptOffers kept;
    private final RecordedWaits waits;

    Support(KeptOffers kept, RecordedWaits waits) {
        this.kept = kept;
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
        List<Offer> stored = kept.newest(MOST + 1);
        List<Offer> offers = stored.stream()
                .limit(MOST)
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
