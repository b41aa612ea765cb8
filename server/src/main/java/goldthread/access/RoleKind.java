package goldthread.access;

import static goldthread.access.Basis.COLLEAGUE;
import static goldthread.access.Basis.EMERGENCY;
import static goldthread.access.Basis.MEMBER;
import static goldthread.access.Basis.ORGANISATION;
import static goldthread.access.Basis.PARENT;
import static goldthread.access.Basis.REGISTERED_GP;
import static goldthread.access.Basis.SELF;
import static goldthread.access.Basis.TASK_OWNER;

import com.google.common.collect.ImmutableSet;
import goldthread.child.Mark;
import goldthread.terminology.ShareLevel;
import java.util.stream.Stream;

/** What callers of one kind may rest their rights on, and what stays hidden from all of them. */
enum RoleKind {
    PRACTICE_SYSTEM(ImmutableSet.of(MEMBER, ORGANISATION, COLLEAGUE, REGISTERED_GP, TASK_OWNER), ShareLevel.RESTRICTED),
    SYSTEM(ImmutableSet.of(MEMBER, ORGANISATION, COLLEAGUE, TASK_OWNER), ShareLevel.RESTRICTED),
    COUNCIL_SYSTEM(ImmutableSet.of(MEMBER, ORGANISATION, COLLEAGUE, TASK_OWNER), ShareLevel.RESTRICTED),
    SCHOOL_SYSTEM(
            ImmutableSet.of(MEMBER, ORGANISATION, COLLEAGUE, TASK_OWNER),
            ShareLevel.EVERYDAY,
            Mark.PSYCHIATRY,
            Mark.DOMESTIC_VIOLENCE,
            Mark.SUBSTANCE_USE,
            Mark.THIRD_PARTY,
            Mark.CHILD_DISCLOSURE,
            Mark.LEGAL_PROCEEDINGS,
            Mark.ADOPTION,
            Mark.YOUTH_JUSTICE,
            Mark.LOCATION_PROTECTED,
            Mark.UNKNOWN),
    EXCHANGE(ImmutableSet.of(), ShareLevel.EVERYDAY),
    PRACTICE(ImmutableSet.of(MEMBER, ORGANISATION, REGISTERED_GP, TASK_OWNER, EMERGENCY), ShareLevel.SEALED),
    HEALTH(ImmutableSet.of(MEMBER, ORGANISATION, TASK_OWNER, EMERGENCY), ShareLevel.SEALED),
    COUNCIL(ImmutableSet.of(MEMBER, ORGANISATION, TASK_OWNER, EMERGENCY), ShareLevel.SEALED),
    COUNCIL_OVERSIGHT(ImmutableSet.of(MEMBER), ShareLevel.RESTRICTED),
    SCHOOL(ImmutableSet.of(MEMBER), ShareLevel.EVERYDAY, SCHOOL_SYSTEM),
    SUPPORT(
            ImmutableSet.of(MEMBER, TASK_OWNER),
            ShareLevel.RESTRICTED,
            Mark.DOMESTIC_VIOLENCE,
            Mark.THIRD_PARTY,
            Mark.CHILD_DISCLOSURE,
            Mark.LEGAL_PROCEEDINGS,
            Mark.ADOPTION,
            Mark.YOUTH_JUSTICE,
            Mark.LOCATION_PROTECTED,
            Mark.UNKNOWN),
    CARER(
            ImmutableSet.of(MEMBER),
            ShareLevel.RESTRICTED,
            Mark.DOMESTIC_VIOLENCE,
            Mark.THIRD_PARTY,
            Mark.CHILD_DISCLOSURE,
            Mark.NOT_FOR_PARENT,
            Mark.LEGAL_PROCEEDINGS,
            Mark.ADOPTION,
            Mark.LOCATION_PROTECTED,
            Mark.UNKNOWN),
    PARENTAL(ImmutableSet.of(PARENT, MEMBER), ShareLevel.EVERYDAY, CARER),
    YOUNG_PERSON(
            ImmutableSet.of(SELF),
            ShareLevel.RESTRICTED,
            Mark.THIRD_PARTY,
            Mark.NOT_FOR_CHILD,
            Mark.LEGAL_PROCEEDINGS,
            Mark.UNKNOWN),
    ANALYST(ImmutableSet.of(), ShareLevel.EVERYDAY),
    AUDITOR(ImmutableSet.of(), ShareLevel.EVERYDAY);

    private final ImmutableSet<Basis> bases;
    private final ShareLevel highest;
    private final int hidden;

    RoleKind(ImmutableSet<Basis> bases, ShareLevel highest, Mark... hidden) {
        this.bases = bases;
        this.highest = highest;
        this.hidden = Stream.of(hidden).mapToInt(Mark::bit).sum();
    }

    RoleKind(ImmutableSet<Basis> bases, ShareLevel highest, RoleKind hiddenAsFor) {
        this.bases = bases;
        this.highest = highest;
        this.hidden = hiddenAsFor.hidden;
    }

    boolean restsOn(Basis basis) {
        return bases.contains(basis);
    }

    /** The highest level that anybody of this kind sees, whatever the team has decided. */
    ShareLevel highest() {
        return highest;
    }

    /** The same for a resource with these marks, of which one may give it to callers of this kind. */
    ShareLevel highest(int marks) {
        return highest == ShareLevel.EVERYDAY && isGiven(marks) ? ShareLevel.RESTRICTED : highest;
    }

    /** Whether one of these marks gives callers of this kind what is restricted. */
    boolean isGiven(int marks) {
        return (isEducation() && Mark.SHARE_EDUCATION.isIn(marks))
                || (this == PARENTAL && Mark.SHARE_WITH_CARER.isIn(marks));
    }

    /** Whether one of these marks hides a resource from all of this kind. */
    boolean isHiddenBy(int marks) {
        return (marks & hidden) != 0;
    }

    boolean isEducation() {
        return this == SCHOOL || this == SCHOOL_SYSTEM;
    }

    boolean isFamily() {
        return this == CARER || this == PARENTAL || this == YOUNG_PERSON;
    }

    /**
     * Whether what callers of this kind send is theirs alone, and not known to all others of their organisation: families
     * share a portal, and a school's staff doesn't read about each pupil.
     */
    boolean writesAlone() {
        return isFamily() || this == SCHOOL || this == COUNCIL_OVERSIGHT;
    }

    /** Whether callers of this kind work for a council, whose duty to protect a child no refusal ends. */
    boolean isOfACouncil() {
        return this == COUNCIL || this == COUNCIL_SYSTEM || this == COUNCIL_OVERSIGHT;
    }

    /** Whether callers of this kind say with which practice a child is registered. */
    boolean movesChildren() {
        return switch (this) {
            case PRACTICE, PRACTICE_SYSTEM, HEALTH, SYSTEM, COUNCIL, COUNCIL_SYSTEM, EXCHANGE -> true;
            default -> false;
        };
    }

    boolean isSystem() {
        return this == PRACTICE_SYSTEM
                || this == SYSTEM
                || this == COUNCIL_SYSTEM
                || this == SCHOOL_SYSTEM
                || this == EXCHANGE;
    }
}
