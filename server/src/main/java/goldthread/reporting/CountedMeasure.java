package goldthread.reporting;

import static goldthread.reporting.Axes.answers;
import static goldthread.reporting.Axes.bands;
import static goldthread.reporting.Axes.bandsOrNone;
import static goldthread.reporting.Axes.details;
import static goldthread.reporting.Axes.orNotStated;
import static goldthread.terminology.ReportStratum.ACKNOWLEDGED;
import static goldthread.terminology.ReportStratum.ADVICE_ONLY;
import static goldthread.terminology.ReportStratum.ALTERNATIVE_OFFERED;
import static goldthread.terminology.ReportStratum.ANSWERED_AT_ONCE;
import static goldthread.terminology.ReportStratum.BOOKED_AGAIN;
import static goldthread.terminology.ReportStratum.FIRST_REQUEST;
import static goldthread.terminology.ReportStratum.IN_TIME;
import static goldthread.terminology.ReportStratum.LATER_THAN_DAY;
import static goldthread.terminology.ReportStratum.NEED_RECORDED;
import static goldthread.terminology.ReportStratum.NOTHING_OFFERED;
import static goldthread.terminology.ReportStratum.NOTHING_RECORDED;
import static goldthread.terminology.ReportStratum.NOT_ACKNOWLEDGED;
import static goldthread.terminology.ReportStratum.NOT_STATED;
import static goldthread.terminology.ReportStratum.OTHER_STEP;
import static goldthread.terminology.ReportStratum.OVERDUE;
import static goldthread.terminology.ReportStratum.REPEATED_REQUEST;
import static goldthread.terminology.ReportStratum.SAFEGUARDING_ANSWERED;
import static goldthread.terminology.ReportStratum.SEEN_SINCE;
import static goldthread.terminology.ReportStratum.SUPPORT_ASKED;
import static goldthread.terminology.ReportStratum.SUPPORT_GIVEN;
import static goldthread.terminology.ReportStratum.SUPPORT_TURNED_DOWN;
import static goldthread.terminology.ReportStratum.TAKEN_ON;
import static goldthread.terminology.ReportStratum.TRIED_AGAIN;
import static goldthread.terminology.ReportStratum.TURNED_DOWN;
import static goldthread.terminology.ReportStratum.VIEW_EXPLAINED;
import static goldthread.terminology.ReportStratum.VIEW_HEARD;
import static goldthread.terminology.ReportStratum.VIEW_MISSING;
import static goldthread.terminology.ReportStratum.WISH_EXPLAINED;
import static goldthread.terminology.ReportStratum.WISH_OVERDUE;
import static goldthread.terminology.ReportStratum.WISH_UNEXPLAINED;
import static goldthread.terminology.ReportStratum.WISH_WAITING;
import static goldthread.terminology.ReportStratum.WITHIN_DAY;

import goldthread.profiles.Profiles;
import goldthread.terminology.CarerType;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.InappropriateSetting;
import goldthread.terminology.MentalHealthNeedsReview;
import goldthread.terminology.MissedAppointmentKind;
import goldthread.terminology.RejectionReason;
import goldthread.terminology.TaskFailureReason;
import goldthread.terminology.WishesResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What this server counts. What each number means stands in the Measure of the same name. */
@SuppressWarnings("ImmutableEnumChecker") // lists of records that nobody changes
enum CountedMeasure {
    REFERRALS_ASKED(
            Population.of(Kind.ASKED),
            Axes.source(),
            details("again", "Whether it was asked before", List.of(FIRST_REQUEST, REPEATED_REQUEST))),
    TIME_TO_ACKNOWLEDGE(Population.of(Kind.ACKNOWLEDGED), bands()),
    TIME_TO_ANSWER(
            Population.of(Kind.ANSWERED),
            answers("answer", "What was answered", List.of(TAKEN_ON, TURNED_DOWN, ANSWERED_AT_ONCE)),
            details(
                    "offered",
                    "What was offered to those who were turned down",
                    List.of(ALTERNATIVE_OFFERED, ADVICE_ONLY, NOTHING_OFFERED, NOT_STATED)),
            Axes.sourceOfReferral(),
            bands()),
    WAITING_NOW(Population.WAITING, answers("clock", "What is owed", List.of(IN_TIME, OVERDUE)), bands()),
    NOT_BROUGHT(
            Population.of(Kind.NOT_BROUGHT),
            answers(
                    "how",
                    "How the appointment was missed",
                    List.of(
                            MissedAppointmentKind.WAS_NOT_BROUGHT,
                            MissedAppointmentKind.DID_NOT_ATTEND,
                            MissedAppointmentKind.REFUSED,
                            NOT_STATED))),
    CHILD_HEARD(
            Population.of(Kind.ASSESSED),
            answers("view", "Whether the child's view is in it", List.of(VIEW_HEARD, VIEW_EXPLAINED, VIEW_MISSING))),
    MENTAL_HEALTH_REVIEWED(
            Population.of(Kind.REVIEWED),
            answers("finding", "What was found", orNotStated(MentalHealthNeedsReview.values()))),
    MOVES(
            Population.of(Kind.MOVED),
            answers("where", "Where the child moved", List.of(EpisodeType.PLACEMENT, EpisodeType.SCHOOL))),
    TOLD(
            Population.TOLD,
            answers("receipt", "Whether it was acknowledged", List.of(ACKNOWLEDGED, NOT_ACKNOWLEDGED)),
            bandsOrNone()),
    PLANS_DUE(Population.PLANS, answers("review", "Whether the review is due", List.of(IN_TIME, OVERDUE))),
    FIRST_CONTACT(MorePopulations.FIRST_CONTACTS, Axes.source(), bandsOrNone()),
    TURNED_DOWN_BECAUSE(
            Population.of(Kind.DECLINED),
            answers("reason", "Why it was turned down", orNotStated(RejectionReason.values())),
            details(
                    "offered",
                    "What was offered instead",
                    List.of(ALTERNATIVE_OFFERED, ADVICE_ONLY, NOTHING_OFFERED, NOT_STATED))),
    HELP_NOT_GIVEN(
            Population.of(Kind.UNDONE),
            answers("reason", "Why it could not be given", orNotStated(TaskFailureReason.values()))),
    AFTER_ABSENCE(
            MorePopulations.AFTER_ABSENCE,
            answers(
                    "followed",
                    "What followed",
                    List.of(
                            SAFEGUARDING_ANSWERED,
                            SEEN_SINCE,
                            TRIED_AGAIN,
                            BOOKED_AGAIN,
                            OTHER_STEP,
                            NOTHING_RECORDED))),
    UNSUITABLE_SETTINGS(
            Population.of(Kind.SETTING),
            answers("setting", "Where the child was", List.of(InappropriateSetting.values()))),
    WISHES_ANSWERED(
            MorePopulations.WISHES,
            answers(
                    "answer",
                    "What became of it",
                    List.of(
                            WishesResponse.ACTED_ON,
                            WishesResponse.PARTLY_ACTED_ON,
                            WishesResponse.NOT_ACTED_ON,
                            WISH_WAITING,
                            WISH_OVERDUE)),
            details(
                    "explained",
                    "Whether the child was told why it wasn't done",
                    List.of(WISH_EXPLAINED, WISH_UNEXPLAINED))),
    CARERS_SUPPORTED(
            MorePopulations.CARERS,
            answers("carer", "Who cares", orNotStated(CarerType.values())),
            details(
                    "support",
                    "What is recorded of their need",
                    List.of(NEED_RECORDED, SUPPORT_ASKED, SUPPORT_GIVEN, SUPPORT_TURNED_DOWN)),
            MorePopulations.KINSHIP_SUPPORT),
    EXPERIENCE(
            Population.of(Kind.EXPERIENCED),
            Axes.thirds("esq", "What was scored of a service", "f.detail LIKE 'chi-esq:%'"),
            Axes.thirds("session", "What was scored of a session", "f.detail NOT LIKE 'chi-esq:%'"),
            Axes.raters()),
    OUTCOME_CHANGE(MorePopulations.OUTCOMES, Axes.changes()),
    RECORDED_IN_TIME(
            Population.of(Kind.RECORDED),
            answers("recorded", "Whether it was recorded within a day", List.of(WITHIN_DAY, LATER_THAN_DAY)),
            bands()),
    REFERRALS_BY_SERVICE(ServicePopulations.ASKED, ServicePopulations.askedBy()),
    ANSWERS_BY_SERVICE(ServicePopulations.ANSWERED, ServicePopulations.answeredBy()),
    WAITS_BY_SERVICE(ServicePopulations.WAITING, ServicePopulations.waitingFor()),
    DELAYED_DISCHARGES(Population.of(Kind.DELAYED), ServicePopulations.delays());

    private final Population population;
    private final List<Axis> axes;

    CountedMeasure(Population population, Axis... axes) {
        this.population = population;
        this.axes = Stream.concat(Stream.of(axes), Stream.of(Axes.groups())).toList();
    }

    Population population() {
        return population;
    }

    List<Axis> axes() {
        return axes;
    }

    /** The canonical URL of its Measure. */
    String url() {
        return Profiles.ROOT + "/Measure/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CountedMeasure> of(String url) {
        return Stream.of(values()).filter(measure -> measure.url().equals(url)).findFirst();
    }
}
