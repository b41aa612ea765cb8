package goldthread.sending;

import java.util.Locale;

/** Where a referral stands with one addressee, as far as another referral is concerned. */
enum Standing {
    /** Nobody has given a final answer. */
    OPEN,

    /** It was turned down. */
    REJECTED,

    /** It is over otherwise. */
    ENDED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
