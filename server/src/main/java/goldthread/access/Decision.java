package goldthread.access;

import goldthread.access.Asked.Tie;
import goldthread.child.Mark;
import goldthread.store.Interaction;
import goldthread.terminology.ShareLevel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who sees what: a pure function of the caller's kind, their rights at this moment, and the labels of what they ask for.
 *
 * @param kind of the caller
 * @param rights of the caller, by the child's id
 * @param dissents refusals to share with the caller, by the child's id
 * @param now by the database's clock
 */
record Decision(RoleKind kind, Map<String, List<Right>> rights, Map<String, List<Dissent>> dissents, Instant now) {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int YEARS_FROM_REVIEW_TO_SUSPENSION = 3;

    /** What parents and carers still see of a child of thirteen: who the child is and whom to call. */
    private static final Set<String> STILL_SEEN_AFTER_REVIEW = Set.of("Patient", "CareTeam");

    /** What several organisations work on together. */
    private static final Set<String> SHARED_WORK = Set.of(
            "Patient",
            "RelatedPerson",
            "CareTeam",
            "CarePlan",
            "Goal",
            "Task",
            "Communication",
            "CommunicationRequest",
            "Appointment",
            "Flag",
            "Consent",
            "List");

    Decision {
        rights = Map.copyOf(rights);
        dissents = Map.copyOf(dissents);
    }

    /** What the caller gets of it. */
    Verdict on(Asked asked) {
        if (kind.isFamily() && !Firewall.admits(kind, Interaction.READ, asked.type(), true)) {
            // What they never read they don't come upon in a plan or a story either.
            return Verdict.UNKNOWN;
        }
        if (asked.isOpen()) {
            return Verdict.SEEN;
        }
        Verdict asMember = byRights(asked);
        if (asMember == Verdict.SEEN) {
            return Verdict.SEEN;
        }
        if (asked.ties().contains(Tie.SENDER)) {
            return Verdict.AS_SENT;
        }
        return asked.ties().isEmpty() ? asMember : Verdict.SEEN;
    }

    /** Whether the caller may make a new version of it. */
    boolean mayChange(Asked asked) {
        if (asked.isOpen()) {
            return asked.ties().contains(Tie.AUTHOR) || asked.ties().contains(Tie.ITSELF);
        }
        Verdict verdict = on(asked);
        boolean works = asked.ties().contains(Tie.AUTHOR) || worksOn(asked);
        return verdict == Verdict.AS_SENT || (verdict == Verdict.SEEN && works);
    }

    /** Whether the caller's organisation has recorded it and the caller stands around all its children and sees it by that. */
    boolean isOwnAndSeen(Asked asked) {
        return !asked.isOpen() && asked.ties().contains(Tie.AUTHOR) && byRights(asked) == Verdict.SEEN;
    }

    /**
     * The child's own entry is changed by those who keep one: schools and voluntary services read it. A family changes what
     * it has written itself, and nothing of the professionals'.
     */
    private boolean worksOn(Asked asked) {
        return !kind.isFamily() && SHARED_WORK.contains(asked.type()) && (!asked.isChild() || kind.movesChildren());
    }

    /** On what it rests that the caller stands around a child; empty when they don't. */
    Set<Basis> bases(String child) {
        return rightsTo(child).stream().map(Right::basis).collect(Collectors.toUnmodifiableSet());
    }

    /** The caller's own places in the team, and those of their organisation where these count for the caller. */
    List<Right> places(String child) {
        return rights.getOrDefault(child, List.of()).stream()
                .filter(right -> right.basis() == Basis.MEMBER || right.basis() == Basis.ORGANISATION)
                .filter(right -> kind.restsOn(right.basis()))
                .toList();
    }

    /** Whether the caller stands around the child, on whatever basis. */
    boolean knows(String child) {
        return !rightsTo(child).isEmpty();
    }

    private Verdict byRights(Asked asked) {
        Set<String> children = asked.children();
        if (children.isEmpty() || !children.stream().allMatch(this::knows)) {
            return Verdict.UNKNOWN;
        }
        boolean seen = !kind.isHiddenBy(asked.marks())
                && children.stream()
                        .allMatch(child -> rightsTo(child).stream()
                                .anyMatch(right -> opens(right, asked) && !isRefused(child, right, asked)));
        return seen ? Verdict.SEEN : Verdict.WITHHELD;
    }

    /** What the caller has recorded stays theirs, and whoever is given a task reads it. */
    private boolean isRefused(String child, Right right, Asked asked) {
        boolean given = right.basis() == Basis.TASK_OWNER && asked.type().equals("Task");
        return right.basis().isRoutine()
                && !given
                && !asked.ties().contains(Tie.AUTHOR)
                && dissents.getOrDefault(child, List.of()).stream()
                        .anyMatch(dissent -> dissent.covers(asked) && !(dissent.againstDuty() && kind.isOfACouncil()));
    }

    private List<Right> rightsTo(String child) {
        List<Right> own = rights.getOrDefault(child, List.of()).stream()
                .filter(right -> kind.restsOn(right.basis()))
                .toList();
        return kind == RoleKind.PARENTAL ? parental(own) : own;
    }

    /** Responsibility counts for those whom the team has let in, until the child is sixteen. */
    private List<Right> parental(Collection<Right> own) {
        boolean inTeam = own.stream().anyMatch(right -> right.basis() == Basis.MEMBER);
        return own.stream()
                .filter(right -> right.basis() == Basis.PARENT && inTeam && !isSuspended(right))
                .toList();
    }

    private boolean opens(Right right, Asked asked) {
        boolean forCarers = Mark.SHARE_WITH_CARER.isIn(asked.marks());
        if (right.basis() == Basis.PARENT && isReviewed(right)) {
            return (forCarers && isAtMost(ShareLevel.RESTRICTED, asked))
                    || STILL_SEEN_AFTER_REVIEW.contains(asked.type());
        }
        ShareLevel ceiling = right.ceiling().compareTo(kind.highest()) < 0 ? right.ceiling() : kind.highest();
        return isAtMost(
                kind.isGiven(asked.marks()) && ceiling == ShareLevel.EVERYDAY ? ShareLevel.RESTRICTED : ceiling, asked);
    }

    private static boolean isAtMost(ShareLevel ceiling, Asked asked) {
        return asked.level().compareTo(ceiling) <= 0;
    }

    private boolean isReviewed(Right right) {
        return right.thirteenth() == null || !now.isBefore(right.thirteenth());
    }

    private boolean isSuspended(Right right) {
        return right.thirteenth() == null
                || !now.isBefore(right.thirteenth()
                        .atZone(ZONE)
                        .plusYears(YEARS_FROM_REVIEW_TO_SUSPENSION)
                        .toInstant());
    }
}
