package goldthread.notification;

import goldthread.profiles.Extensions;
import goldthread.profiles.Meeting;
import goldthread.profiles.Profiles;
import goldthread.store.Origin;
import goldthread.terminology.CareTeamCategory;
import goldthread.terminology.FlagCode;
import goldthread.terminology.NoticeCategory;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.TeamRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** What a write means for those around the child: a pure function of the version before and the one that is stored. */
final class Topics {

    private static final Set<PlanCategory> FOR_SAFETY =
            EnumSet.of(PlanCategory.SAFETY, PlanCategory.RISK_MINIMISATION, PlanCategory.CRISIS, PlanCategory.RELAPSE);

    private static final Set<String> STAYS = Set.of("IMP", "ACUTE", "NONAC");

    private static final Set<EncounterStatus> STAYING =
            EnumSet.of(EncounterStatus.ARRIVED, EncounterStatus.INPROGRESS, EncounterStatus.ONLEAVE);

    private Topics() {}

    /**
     * The topics of a write.
     *
     * @param before the version before; {@code null} for a new resource
     * @param after as it is stored
     */
    static Set<Topic> of(@Nullable Resource before, Resource after) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        if (after instanceof Task task) {
            topics.addAll(TaskTopics.of((Task) before, task));
            add(Topic.MEETING_CALLED, before == null && MeetingTopics.isAsked(task), topics);
        } else if (after instanceof CareTeam team) {
            team((CareTeam) before, team, topics);
        } else if (after instanceof CarePlan plan) {
            plan((CarePlan) before, plan, topics);
        } else if (after instanceof Flag flag) {
            flag((Flag) before, flag, topics);
        } else if (after instanceof RiskAssessment risk) {
            add(Topic.RISK_CHANGED, saysSomethingElse(before, risk), topics);
        } else {
            care(before, after, topics);
        }
        topics.addAll(ConcernTopics.of(before, after));
        return topics;
    }

    private static void care(@Nullable Resource before, Resource after, Set<Topic> topics) {
        topics.addAll(PlaceTopics.of(before, after));
        if (after instanceof Appointment is) {
            add(Topic.WAS_NOT_BROUGHT, isMissed(is) && !(before instanceof Appointment was && isMissed(was)), topics);
            add(Topic.MEETING_CALLED, MeetingTopics.isCalled((Appointment) before, is), topics);
        } else if (after instanceof EpisodeOfCare is) {
            boolean wasFinished = before instanceof EpisodeOfCare was && isFinished(was);
            add(Topic.CLOSURE, isFinished(is) && !wasFinished && !PlaceTopics.isAnyPlace(is), topics);
        } else if (after instanceof Encounter is) {
            List<Extension> earlier = before instanceof Encounter was ? outcome(was) : List.of();
            add(Topic.CONTACT_OUTCOME, !outcome(is).isEmpty() && !same(outcome(is), earlier), topics);
            add(Topic.DISCHARGE, isDischarged(is) && !(before instanceof Encounter was && isDischarged(was)), topics);
            add(Topic.DISCHARGE_PLANNED, isPlanned(is) && !(before instanceof Encounter was && isPlanned(was)), topics);
        } else if (after instanceof Communication message) {
            add(Topic.OUTCOME_REPORTED, before == null && isReport(message), topics);
        }
    }

    /** The server's own reports: whoever else writes one tells it to whom they want. */
    private static boolean isReport(Communication message) {
        return NoticeCategory.OUTCOME_REPORT.isIn(message.getCategory()) && Origin.isServer(message.getSender());
    }

    /** Of the team around the child only: other teams are their service's own business. */
    private static void team(@Nullable CareTeam before, CareTeam after, Set<Topic> topics) {
        if (!CareTeamCategory.TEAM_AROUND_CHILD.isIn(after.getCategory())) {
            return;
        }
        List<CareTeamParticipantComponent> was = before == null ? List.of() : before.getParticipant();
        boolean statusChanged = before != null && before.getStatus() != after.getStatus();
        add(Topic.TEAM_MEMBERSHIP_CHANGED, statusChanged || !same(was, after.getParticipant()), topics);
        add(Topic.LEAD_CHANGED, !same(leads(was), leads(after.getParticipant())), topics);
    }

    private static List<CareTeamParticipantComponent> leads(List<CareTeamParticipantComponent> participants) {
        return participants.stream()
                .filter(participant -> TeamRole.LEAD_PROFESSIONAL.isIn(participant.getRole()))
                .toList();
    }

    private static void plan(@Nullable CarePlan before, CarePlan after, Set<Topic> topics) {
        boolean safety = after.getMeta().hasProfile(Profiles.SAFETY_PLAN)
                || FOR_SAFETY.stream().anyMatch(category -> category.isIn(after.getCategory()));
        add(Topic.STATUTORY_PLAN_CHANGED, !goingOn(before).equals(goingOn(after)), topics);
        add(safety ? Topic.SAFETY_PLAN_UPDATED : Topic.PLAN_UPDATED, saysSomethingElse(before, after), topics);
    }

    /** For which processes of protection, care and education a plan is in force; paused ones are. */
    private static Set<PlanCategory> goingOn(@Nullable CarePlan plan) {
        if (plan == null || (plan.getStatus() != CarePlanStatus.ACTIVE && plan.getStatus() != CarePlanStatus.ONHOLD)) {
            return Set.of();
        }
        return plan.getCategory().stream()
                .flatMap(category -> Stream.of(PlanCategory.CP, PlanCategory.LAC, PlanCategory.EHCP)
                        .filter(kind -> kind.isIn(List.of(category))
                                || PlanCategory.statutory(category)
                                        .filter(kind::equals)
                                        .isPresent()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void flag(@Nullable Flag before, Flag after, Set<Topic> topics) {
        boolean raised = isActive(after) && (before == null || !isActive(before));
        add(Topic.REFERRAL_OVERDUE, raised && FlagCode.REFERRAL_OVERDUE.isIn(after.getCode()), topics);
        add(Topic.REVIEW_NEEDED, raised && FlagCode.REVIEW_NEEDED.isIn(after.getCode()), topics);
        add(Topic.REVIEW_DUE, raised && FlagCode.REVIEW_OVERDUE.isIn(after.getCode()), topics);
    }

    private static boolean isActive(Flag flag) {
        return flag.getStatus() == FlagStatus.ACTIVE;
    }

    private static boolean isMissed(Appointment appointment) {
        return appointment.getStatus() == AppointmentStatus.NOSHOW && !Meeting.isNotMissedByChild(appointment);
    }

    private static boolean isFinished(EpisodeOfCare episode) {
        return episode.getStatus() == EpisodeOfCareStatus.FINISHED;
    }

    private static boolean isDischarged(Encounter contact) {
        return contact.getStatus() == EncounterStatus.FINISHED
                && STAYS.contains(String.valueOf(contact.getClass_().getCode()));
    }

    /** Whether a stay goes on of which somebody has written how it is to end. */
    private static boolean isPlanned(Encounter stay) {
        return STAYING.contains(stay.getStatus())
                && STAYS.contains(String.valueOf(stay.getClass_().getCode()))
                && stay.hasExtension(Extensions.DISCHARGE_PLAN);
    }

    private static List<Extension> outcome(Encounter contact) {
        return contact.getExtensionsByUrl(Extensions.CONTACT_OUTCOME);
    }

    /** Whether anything but id, version and time of storing differs. */
    private static boolean saysSomethingElse(@Nullable Resource before, Resource after) {
        if (before == null) {
            return true;
        }
        Resource was = before.copy();
        Resource is = after.copy();
        for (Resource one : List.of(was, is)) {
            one.setId((String) null);
            one.setMeta(null);
        }
        return !was.equalsDeep(is);
    }

    static boolean same(List<? extends Base> some, List<? extends Base> others) {
        return Base.compareDeep(some, others, true);
    }

    static void add(Topic topic, boolean happened, Set<Topic> topics) {
        if (happened) {
            topics.add(topic);
        }
    }
}
