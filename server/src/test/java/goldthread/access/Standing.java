package goldthread.access;

import goldthread.terminology.ShareLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a caller of one kind stands to children, written in few words; each word gives a new one. */
record Standing(RoleKind kind, Map<String, List<Right>> rights, Map<String, List<Dissent>> dissents, Instant now) {

    static final Instant NOW = Instant.parse("2026-09-15T10:00:00Z");

    /** Nothing to anybody. */
    static Standing of(RoleKind kind) {
        return new Standing(kind, Map.of(), Map.of(), NOW);
    }

    /** In the team around Amy, seeing up to this level. */
    static Standing member(RoleKind kind, ShareLevel ceiling) {
        return of(kind).to(Entry.AMY, Basis.MEMBER, ceiling);
    }

    /** A parent whom Amy's team has let in; Amy turns thirteen then. */
    static Standing parent(@Nullable Instant thirteenth) {
        return member(RoleKind.PARENTAL, ShareLevel.EVERYDAY)
                .to(Entry.AMY, new Right(Basis.PARENT, ShareLevel.RESTRICTED, thirteenth));
    }

    Standing to(String child, Basis basis, ShareLevel ceiling) {
        return to(child, new Right(basis, ceiling, null));
    }

    Standing to(String child, Right right) {
        Map<String, List<Right>> more = new HashMap<>(rights);
        List<Right> those = new ArrayList<>(rights.getOrDefault(child, List.of()));
        those.add(right);
        more.put(child, List.copyOf(those));
        return new Standing(kind, Map.copyOf(more), dissents, now);
    }

    /** To whom the child's record isn't to be shared: this. */
    Standing refused(String child, Dissent... refusals) {
        Map<String, List<Dissent>> more = new HashMap<>(dissents);
        more.put(child, List.of(refusals));
        return new Standing(kind, rights, Map.copyOf(more), now);
    }

    Standing at(Instant moment) {
        return new Standing(kind, rights, dissents, moment);
    }

    Decision decision() {
        return new Decision(kind, rights, dissents, now);
    }

    Verdict on(Entry entry) {
        return decision().on(entry.asked());
    }

    boolean isOwnAndSeen(Entry entry) {
        return decision().isOwnAndSeen(entry.asked());
    }

    boolean mayChange(Entry entry) {
        return decision().mayChange(entry.asked());
    }
}
