package goldthread.engagement;

import goldthread.child.PartyKey;
import goldthread.terminology.NoticeCategory;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The notices by which a service itself tells, in the transaction that ends an episode or a stay: whoever is told by one isn't told
 * a second time.
 *
 * @param notices among what the transaction stores
 */
record OwnNotices(List<Communication> notices) {

    OwnNotices {
        notices = List.copyOf(notices);
    }

    /** Whether a resource is a notice of an end, or of a discharge. */
    static boolean isOne(Resource resource) {
        return resource instanceof Communication notice
                && (NoticeCategory.CLOSURE_NOTICE.isIn(notice.getCategory())
                        || NoticeCategory.DISCHARGE_NOTICE.isIn(notice.getCategory()));
    }

    static OwnNotices among(List<Change> stored) {
        return new OwnNotices(stored.stream()
                .map(Change::after)
                .filter(OwnNotices::isOne)
                .map(Communication.class::cast)
                .toList());
    }

    /**
     * Who of several isn't told by them of the end of one episode or stay.
     *
     * @param ended as {@code Type/id}
     */
    List<Reference> stillToTell(String ended, Collection<Reference> several) {
        Set<String> told = toldOf(ended);
        return several.stream()
                .filter(one -> PartyKey.of(one).filter(told::contains).isEmpty())
                .toList();
    }

    private Set<String> toldOf(String ended) {
        return notices.stream()
                .filter(notice -> notice.getAbout().stream()
                        .anyMatch(about ->
                                PartyKey.of(about).filter(ended::equals).isPresent()))
                .flatMap(notice -> notice.getRecipient().stream())
                .flatMap(recipient -> PartyKey.of(recipient).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
