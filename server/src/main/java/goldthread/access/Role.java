package goldthread.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The roles that a token can name. Whoever comes in another role may do nothing: a role that nobody has thought about has
 * no rights.
 */
enum Role {
    GP_SYSTEM(RoleKind.PRACTICE_SYSTEM),
    CAMHS_SYSTEM(RoleKind.SYSTEM),
    LA_SYSTEM(RoleKind.COUNCIL_SYSTEM),
    SCHOOL_SYSTEM(RoleKind.SCHOOL_SYSTEM),
    EXCHANGE(RoleKind.EXCHANGE),
    GP(RoleKind.PRACTICE),
    CAMHS_CLINICIAN(RoleKind.HEALTH),
    CAMHS_LEAD(RoleKind.HEALTH),
    SPA(RoleKind.HEALTH),
    CARE_COORDINATOR(RoleKind.HEALTH),
    PSYCHIATRIST(RoleKind.HEALTH),
    PSYCHOLOGIST(RoleKind.HEALTH),
    THERAPIST(RoleKind.HEALTH),
    CRISIS_PRACTITIONER(RoleKind.HEALTH),
    RESPONSIBLE_CLINICIAN(RoleKind.HEALTH),
    MENTAL_HEALTH_SUPPORT_TEAM(RoleKind.HEALTH),
    PAEDIATRICIAN(RoleKind.HEALTH),
    HEALTH_VISITOR(RoleKind.HEALTH),
    SCHOOL_NURSE(RoleKind.HEALTH),
    LOOKED_AFTER_CHILDREN_NURSE(RoleKind.HEALTH),
    SOCIAL_WORKER(RoleKind.COUNCIL),
    AMHP(RoleKind.COUNCIL),
    MANAGER(RoleKind.COUNCIL),
    IRO(RoleKind.COUNCIL_OVERSIGHT),
    VIRTUAL_MENTAL_HEALTH_LEAD(RoleKind.COUNCIL_OVERSIGHT),
    PERSONAL_ADVISER(RoleKind.COUNCIL_OVERSIGHT),
    YOUTH_JUSTICE(RoleKind.COUNCIL_OVERSIGHT),
    VIRTUAL_SCHOOL_HEAD(RoleKind.SCHOOL),
    SCHOOL_LEAD(RoleKind.SCHOOL),
    DESIGNATED_TEACHER(RoleKind.SCHOOL),
    DESIGNATED_SAFEGUARDING_LEAD(RoleKind.SCHOOL),
    SENIOR_MENTAL_HEALTH_LEAD(RoleKind.SCHOOL),
    SENCO(RoleKind.SCHOOL),
    CLASS_TEACHER(RoleKind.SCHOOL),
    EDUCATIONAL_PSYCHOLOGIST(RoleKind.SCHOOL),
    VCS_WORKER(RoleKind.SUPPORT),
    FAMILY_SUPPORT_WORKER(RoleKind.SUPPORT),
    YOUTH_WORKER(RoleKind.SUPPORT),
    SUBSTANCE_USE_WORKER(RoleKind.SUPPORT),
    INDEPENDENT_ADVOCATE(RoleKind.SUPPORT),
    IMHA(RoleKind.SUPPORT),
    INDEPENDENT_VISITOR(RoleKind.SUPPORT),
    RESIDENTIAL_WORKER(RoleKind.SUPPORT),
    FOSTER_CARER(RoleKind.CARER),
    KINSHIP_CARER(RoleKind.CARER),
    PARENT(RoleKind.PARENTAL),
    YOUNG_PERSON(RoleKind.YOUNG_PERSON),
    ANALYST(RoleKind.ANALYST),
    AUDITOR(RoleKind.AUDITOR);

    private static final Map<String, Role> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Role::code, Function.identity()));

    private final RoleKind kind;

    Role(RoleKind kind) {
        this.kind = kind;
    }

    static Optional<Role> of(Caller caller) {
        return Optional.ofNullable(BY_CODE.get(caller.role()));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    RoleKind kind() {
        return kind;
    }

    /** Whether callers in this role are clinicians of a child and adolescent mental health service. */
    boolean isCamhsClinician() {
        return switch (this) {
            case CAMHS_CLINICIAN,
                    CAMHS_LEAD,
                    CARE_COORDINATOR,
                    PSYCHIATRIST,
                    PSYCHOLOGIST,
                    THERAPIST,
                    CRISIS_PRACTITIONER,
                    RESPONSIBLE_CLINICIAN -> true;
            default -> false;
        };
    }

    /** Whether callers in this role say first that two records are of one child: clinicians of CAMHS, and councils. */
    boolean proposesJoining() {
        return isCamhsClinician() || kind == RoleKind.COUNCIL;
    }

    /** Whether callers in this role confirm it, or take it back: people of the services that keep children's entries. */
    boolean confirmsJoining() {
        return kind == RoleKind.PRACTICE || kind == RoleKind.HEALTH || kind == RoleKind.COUNCIL;
    }

    /** Whether what callers in this role send is theirs alone. */
    boolean actsForThemselves() {
        return kind.writesAlone();
    }
}
