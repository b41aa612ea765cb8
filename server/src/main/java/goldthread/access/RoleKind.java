package goldthread.access;

import static goldthread.access.Basis.COLLEAGUE;
import static goldthread.access.Basis.EMERGENCY;
import static goldthread.access.Basis.MEMBER;
import static goldthread.access.Basis.ORGANISATION;
import static goldthread.access.Basis.PARENT;
import static goldthread.access.Basis.REGISTERED_GP;
import static goldthread.access.Basis.SELF;
import static goldthread.access.Basis.TASK_OWNER;

import goldthread.child.Mark;
import goldthread.terminology.ShareLevel;
import java.util.Set;
import java.util.stream.Stream;

/** What callers of one kind may rest their rights on, and what stays hidden from all of them. */
enum RoleKind {
    PRACTICE_SYSTEM(Set.of(MEMBER, ORGANISATION, COLLEAGUE, REGISTERED_GP, TASK_OWNER), ShareLevel.RESTRICTED),
    SYSTEM(Set.of(MEMBER, ORGANISATION, COLLEAGUE, TASK_OWNER), ShareLevel.RESTRICTED),
    COUNCIL_SYSTEM(Set.of(MEMBER, ORGANISATION, COLLEAGUE, TASK_OWNER), ShareLevel.RESTRICTED),
    SCHOOL_SYSTEM(
            Set.of(MEMBER, ORGANISATION, COLLEAGUE, TASK_OWNER),
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
    EXCHANGE(Set.of(), ShareLevel.EVERYDAY),
    PRACTICE(Set.of(MEMBER, ORGANISATION, REGISTERED_GP, TASK_OWNER, EMERGENCY), ShareLevel.SEALED),
    HEALTH(Set.of(MEMBER, ORGANISATION, TASK_OWNER, EMERGENCY), ShareLevel.SEALED),
    COUNCIL(Set.of(MEMBER, ORGANISATION, TASK_OWNER, EMERGENCY), ShareLevel.SEALED),
    COUNCIL_OVERSIGHT(Set.of(MEMBER), ShareLevel.RESTRICTED),
    SCHOOL(Set.of(MEMBER), ShareLevel.EVERYDAY, SCHOOL_SYSTEM),
    SUPPORT(
            Set.of(MEMBER, TASK_OWNER),
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
            Set.of(MEMBER),
            ShareLevel.RESTRICTED,
            Mark.DOMESTIC_VIOLENCE,
            Mark.THIRD_PARTY,
            Mark.CHILD_DISCLOSURE,
            Mark.NOT_FOR_PARENT,
            Mark.LEGAL_PROCEEDINGS,
            Mark.ADOPTION,
            Mark.LOCATION_PROTECTED,
            Mark.UNKNOWN),
    PARENTAL(Set.of(PARENT, MEMBER), ShareLevel.EVERYDAY, CARER),
    YOUNG_PERSON(
            Set.of(SELF),
            ShareLevel.RESTRICTED,
            Mark.THIRD_PARTY,
            Mark.NOT_FOR_CHILD,
            Mark.LEGAL_PROCEEDINGS,
            Mark.UNKNOWN),
    ANALYST(Set.of(), ShareLevel.EVERYDAY),
    AUDITOR(Set.of(), ShareLevel.EVERYDAY);

    private final Set<Basis> bases;
    private final ShareLevel highest;
    private final int hidden;

    RoleKind(Set<Basis> bases, ShareLevel highest, Mark... hidden) {
        this.bases = bases;
        this.highest = highest;
        this.hidden = Stream.of(hidden).mapToInt(Mark::bit).sum();
    }

    RoleKind(Set<Basis> bases, ShareLevel highest, RoleKind hiddenAsFor) {
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

    boolean isSystem() {
        return this == PRACTICE_SYSTEM
                || this == SYSTEM
                || this == COUNCIL_SYSTEM
                || this == SCHOOL_SYSTEM
                || this == EXCHANGE;
    }
}
