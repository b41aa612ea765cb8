package goldthread.notification;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.NoticeCategory;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * That those who care for a child have received a handover is said by them, and not by whoever sent it (N133).
 *
 * @param notice as it is, or becomes
 * @param houses the organisations of a person or role that sent it, as {@code Organization/id}: what they send, their house sends
 */
record HandoverReceipt(Communication notice, Set<String> houses) {

    /** One whose sender is an organisation, or a person of none. */
    HandoverReceipt(Communication notice) {
        this(notice, Set.of());
    }

    /** Whether it hands over a placement. */
    static boolean isOne(@Nullable Communication notice) {
        return notice != null && NoticeCategory.PLACEMENT_HANDOVER.isIn(notice.getCategory());
    }

    /**
     * Whether a name is that of its receiving side, where a caller has it: whoever sent it doesn't receive it, be it by the
     * name of their organisation; somebody else of that organisation does whom it names themselves.
     *
     * @param keys the caller's names, as {@code Type/id} or {@code system|value}
     * @param user the caller's own name
     */
    boolean isReceivedAs(String name, Collection<String> keys, String user) {
        String sender = PartyKey.of(notice.getSender()).orElse("");
        boolean inPerson = name.equals(user) && !user.startsWith("Organization/");
        return recipients().contains(name)
                && keys.contains(name)
                && !sender.equals(user)
                && (inPerson || (!keys.contains(sender) && keys.stream().noneMatch(houses::contains)));
    }

    /**
     * Whether all that it newly says of its receipt is said by a caller who receives it. What was said of other placements
     * isn't said of these.
     *
     * @param before as it was; {@code null} when it is new
     */
    boolean isSaidBy(Collection<String> keys, String user, @Nullable Communication before) {
        Set<String> by = takers(notice);
        boolean received = notice.getReceivedElement().hasValue();
        if (before != null && isOne(before) && placements(before).containsAll(placements(notice))) {
            by.removeAll(takers(before));
            received = received && !before.getReceivedElement().hasValue();
        }
        return by.stream().allMatch(name -> isReceivedAs(name, keys, user))
                && (!received || recipients().stream().anyMatch(name -> isReceivedAs(name, keys, user)));
    }

    private List<String> recipients() {
        return notice.getRecipient().stream()
                .flatMap(recipient -> PartyKey.of(recipient).stream())
                .toList();
    }

    /** Who is said to have taken note; one of whom nothing can be told has a name that nobody has. */
    private static Set<String> takers(Communication notice) {
        Set<String> takers = new HashSet<>();
        for (Extension taken : notice.getExtensionsByUrl(Extensions.ACKNOWLEDGED)) {
            takers.add(Optional.ofNullable(FirstExtension.value(taken, "by"))
                    .filter(Reference.class::isInstance)
                    .flatMap(by -> PartyKey.of((Reference) by))
                    .orElse(""));
        }
        return takers;
    }

    private static List<String> placements(Communication notice) {
        return notice.getAbout().stream()
                .flatMap(about -> PartyKey.of(about).stream())
                .toList();
    }
}
