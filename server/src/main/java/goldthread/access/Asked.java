package goldthread.access;

import goldthread.store.OpenTypes;
import goldthread.terminology.ShareLevel;
import java.util.Set;

/**
 * A resource of which somebody asks, as far as a decision needs to know it.
 *
 * @param key HAPI's key
 * @param type of the resource
 * @param id logical id
 * @param children all whom it is about; empty when none is known
 * @param level how widely it may be known
 * @param marks bits of {@link goldthread.child.Mark}
 * @param ties what the caller has to do with it, whoever the children are
 * @param recorder the organisation that recorded it last, as {@code system|value}
 */
record Asked(
        long key,
        String type,
        String id,
        Set<String> children,
        ShareLevel level,
        int marks,
        Set<Tie> ties,
        String recorder) {

    /** What somebody has to do with a resource without standing around its child. */
    enum Tie {
        /** They sent its first version. */
        AUTHOR,
        /** It is addressed to them. */
        ADDRESSEE,
        /** It answers a referral that they sent. */
        REFERRER,
        /** It is a child of whom they have sent the demographics. */
        SENDER,
        /** It is an entry of the directory that stands for them or is part of their organisation. */
        ITSELF
    }

    Asked {
        children = Set.copyOf(children);
        ties = Set.copyOf(ties);
    }

    boolean isOpen() {
        return OpenTypes.contains(type);
    }

    boolean isChild() {
        return type.equals("Patient");
    }

    /** {@code Type/id}. */
    String reference() {
        return type + "/" + id;
    }
}
