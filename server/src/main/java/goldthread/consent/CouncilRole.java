package goldthread.consent;

import goldthread.terminology.PrBasis;
import org.jspecify.annotations.Nullable;

/**
 * What a resource says about a council and the child (N113).
 *
 * @param source the resource in which it stands
 * @param council which council; {@code null} when that isn't recorded
 * @param contact a telephone number or address of the council; may be empty
 * @param basis the order or agreement on which the child is looked after; {@code null} when that isn't recorded
 * @param lookedAfter whether it shows that the council looks after the child
 * @param days on which it holds
 */
record CouncilRole(
        Named source,
        @Nullable Named council,
        String contact,
        @Nullable PrBasis basis,
        boolean lookedAfter,
        Days days) {}
