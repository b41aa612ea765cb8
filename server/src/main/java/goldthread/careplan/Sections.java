package goldthread.careplan;

import goldthread.careplan.Section.Group;
import goldthread.terminology.PlanSection;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sections of a plan that a question asks for, in the order in which they are shown. */
final class Sections {

    private Sections() {}

    static List<Section> of(PlanView view) {
        return Stream.of(PlanSection.values())
                .filter(view.question().sections()::contains)
                .map(kind -> marked(section(kind, view), view.question().since()))
                .filter(section -> !section.isEmpty() || section.kind() != PlanSection.NO_SERVICE_HELPING)
                .toList();
    }

    private static Section section(PlanSection kind, PlanView view) {
        return switch (kind) {
            case ABOUT_ME -> AboutMeSection.of(view);
            case TEAM -> TeamSection.of(view);
            case CARERS -> CarersSection.of(view);
            case NO_SERVICE_HELPING -> NobodyHelpingSection.of(view);
            case GOALS -> GoalsSection.of(view);
            case WISHES -> WishesSection.of(view);
            case ACTIONS -> ActionsSection.of(view);
            case SAFETY_PLAN -> SafetyPlanSection.of(view);
            case RISK -> RiskSection.of(view);
            case ASSESSMENTS -> AssessmentsSection.of(view);
            case SCORES -> ScoresSection.of(view);
            case REFERRALS -> ReferralsSection.of(view);
            case STATUTORY -> StatutorySection.of(view);
            case GUIDANCE -> GuidanceSection.of(view);
            case REVIEWS -> ReviewsSection.of(view);
            case MEETINGS -> MeetingsSection.of(view);
            case CHALLENGES -> ChallengesSection.of(view);
            case TRANSITION -> TransitionSection.of(view);
            case MEDICATION -> MedicationSection.of(view);
            case SCHOOL -> SchoolSection.of(view);
            case DIAGNOSES -> DiagnosesSection.of(view);
        };
    }

    /** With a mark on every statement that rests on something stored since then. */
    private static Section marked(Section section, @Nullable Instant since) {
        if (since == null) {
            return section;
        }
        return new Section(
                section.kind(),
                section.groups().stream()
                        .map(group -> new Group(
                                group.title(),
                                group.agency(),
                                group.columns(),
                                group.statements().stream()
                                        .map(statement -> statement.markedIf(isChanged(statement, since), Mark.CHANGED))
                                        .toList()))
                        .toList());
    }

    private static boolean isChanged(Statement statement, Instant since) {
        return statement.evidence().stream()
                .anyMatch(evidence -> evidence.lastUpdated().isAfter(since));
    }
}
