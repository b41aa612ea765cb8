package goldthread.careteam;

import goldthread.profiles.Extensions;
import goldthread.terminology.CareStatus;
import goldthread.terminology.Coded;
import goldthread.terminology.GpRegistration;
import goldthread.terminology.MembershipGap;
import goldthread.terminology.TeamRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Patient;

/** Whom every child, or a child in this situation, should have: a GP, a school, those whom the law gives them. */
final class DutyGaps {

    private static final Set<TeamRole> SCHOOL_STAFF = EnumSet.of(
            TeamRole.DESIGNATED_TEACHER,
            TeamRole.DESIGNATED_SAFEGUARDING_LEAD,
            TeamRole.SCHOOL_LEAD,
            TeamRole.SENIOR_MENTAL_HEALTH_LEAD,
            TeamRole.CLASS_TEACHER,
            TeamRole.SENCO);

    /** A child on remand is looked after by law. */
    private static final Set<CareStatus> LOOKED_AFTER = EnumSet.of(
            CareStatus.LOOKED_AFTER,
            CareStatus.LOOKED_AFTER_ACCOMMODATED,
            CareStatus.LOOKED_AFTER_CARE_ORDER,
            CareStatus.REMANDED);

    private static final Set<CareStatus> WITH_SOCIAL_WORKER =
            EnumSet.of(CareStatus.CHILD_IN_NEED, CareStatus.CHILD_PROTECTION, CareStatus.UNBORN_CHILD_PROTECTION);

    private static final Set<GpRegistration> WHY_THERE_IS_NO_GP = EnumSet.of(
            GpRegistration.NOT_REGISTERED_MOVED,
            GpRegistration.NOT_REGISTERED_NO_ADDRESS,
            GpRegistration.NOT_REGISTERED_REFUSED,
            GpRegistration.NOT_REGISTERED_CHOICE,
            GpRegistration.NOT_REGISTERED_IMMIGRATION);

    private static final int FIRST_SCHOOL_AGE = 5;
    private static final int LAST_SCHOOL_AGE = 17;
    private static final int LENGTH_OF_A_WHOLE_DATE = 10;

    private final Circle circle;
    private final Patient child;
    private final Set<CareStatus> statuses;
    private final boolean lookedAfter;
    private final List<Gap> gaps = new ArrayList<>();

    private DutyGaps(Circle circle, Patient child) {
        this.circle = circle;
        this.child = child;
        this.statuses = concepts(child, Extensions.CARE_STATUS)
                .flatMap(concept -> Coded.find(CareStatus.class, concept).stream())
                .collect(Collectors.toSet());
        this.lookedAfter = statuses.stream().anyMatch(LOOKED_AFTER::contains);
    }

    static List<Gap> of(Circle circle, Patient child) {
        DutyGaps duties = new DutyGaps(circle, child);
        duties.lookForGp();
        duties.lookForSchool();
        duties.lookForCouncil();
        duties.lookForAdultService();
        return duties.gaps;
    }

    private static Stream<CodeableConcept> concepts(Patient child, String extension) {
        return child.getExtensionsByUrl(extension).stream()
                .filter(found -> found.getValue() instanceof CodeableConcept)
                .map(found -> (CodeableConcept) found.getValue());
    }

    private void lookForGp() {
        boolean saysWhy = concepts(child, Extensions.GP_REGISTRATION_STATUS)
                .anyMatch(status -> WHY_THERE_IS_NO_GP.stream().anyMatch(reason -> reason.isIn(status)));
        if (!child.hasGeneralPractitioner() && !saysWhy && !circle.hasMember(TeamRole.GP)) {
            add(MembershipGap.NO_GP, "No GP surgery is known for this child, nor why there is none.");
        }
    }

    private void lookForSchool() {
        boolean known = circle.activity().inSchool() || SCHOOL_STAFF.stream().anyMatch(circle::hasMember);
        if (!known && isOfSchoolAge() && !circle.hasMember(TeamRole.ELECTIVE_HOME_EDUCATION_OFFICER)) {
            add(MembershipGap.NO_SCHOOL, "No school, college or home education is known for this child.");
        }
        boolean isOrWasInCare = lookedAfter || statuses.contains(CareStatus.PREVIOUSLY_LOOKED_AFTER);
        if (known && isOrWasInCare && !circle.hasMember(TeamRole.DESIGNATED_TEACHER)) {
            add(
                    MembershipGap.NO_DESIGNATED_TEACHER,
                    "The school is known, but its designated teacher for children in care is not in the team.");
        }
    }

    /** A child of unknown age might be: better one question too many. */
    private boolean isOfSchoolAge() {
        String born = child.getBirthDateElement().getValueAsString();
        Instant moment = circle.asOf().from();
        if (born == null || born.length() < LENGTH_OF_A_WHOLE_DATE || moment == null) {
            return true;
        }
        int age = Period.between(LocalDate.parse(born), LocalDate.ofInstant(moment, Span.ZONE))
                .getYears();
        return age >= FIRST_SCHOOL_AGE && age <= LAST_SCHOOL_AGE;
    }

    private void lookForCouncil() {
        boolean hasDuties = lookedAfter
                || circle.activity().statutoryPlan()
                || statuses.stream().anyMatch(WITH_SOCIAL_WORKER::contains);
        if (hasDuties && !circle.hasMember(TeamRole.SOCIAL_WORKER)) {
            add(
                    MembershipGap.NO_SOCIAL_WORKER,
                    "The council has duties towards this child, but no social worker is in the team.");
        }
        if (lookedAfter && !circle.hasMember(TeamRole.IRO)) {
            add(
                    MembershipGap.NO_IRO,
                    "This child is looked after, but no independent reviewing officer is in the team.");
        }
        if (lookedAfter && TeamGaps.advocates(circle).isEmpty()) {
            add(MembershipGap.NO_ADVOCATE, "This child has a right to an advocate, and none is in the team.");
        }
    }

    private void lookForAdultService() {
        if (circle.activity().movesToAdult() && !circle.hasMember(TeamRole.ADULT_SERVICES_WORKER)) {
            add(
                    MembershipGap.NO_ADULT_SERVICE,
                    "The time of the move to adult services has begun, and nobody of an adult service is in the team.");
        }
    }

    private void add(MembershipGap code, String text) {
        gaps.add(new Gap(code, text));
    }
}
