package goldthread.reporting;

import static goldthread.terminology.ReportStratum.ACKNOWLEDGED;
import static goldthread.terminology.ReportStratum.ADVICE_ONLY;
import static goldthread.terminology.ReportStratum.ALTERNATIVE_OFFERED;
import static goldthread.terminology.ReportStratum.ANSWERED_AT_ONCE;
import static goldthread.terminology.ReportStratum.FIRST_REQUEST;
import static goldthread.terminology.ReportStratum.IN_TIME;
import static goldthread.terminology.ReportStratum.NOTHING_OFFERED;
import static goldthread.terminology.ReportStratum.NOT_ACKNOWLEDGED;
import static goldthread.terminology.ReportStratum.NOT_STATED;
import static goldthread.terminology.ReportStratum.NO_GROUP;
import static goldthread.terminology.ReportStratum.OVERDUE;
import static goldthread.terminology.ReportStratum.REPEATED_REQUEST;
import static goldthread.terminology.ReportStratum.TAKEN_ON;
import static goldthread.terminology.ReportStratum.TURNED_DOWN;
import static goldthread.terminology.ReportStratum.VIEW_EXPLAINED;
import static goldthread.terminology.ReportStratum.VIEW_HEARD;
import static goldthread.terminology.ReportStratum.VIEW_MISSING;

import goldthread.profiles.Profiles;
import goldthread.terminology.Coded;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.MentalHealthNeedsReview;
import goldthread.terminology.MissedAppointmentKind;
import goldthread.terminology.ReportStratum;
import goldthread.terminology.WaitingGroup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What this server counts. What each number means stands in the Measure of the same name. */
@SuppressWarnings("ImmutableEnumChecker") // lists of records that nobody changes
enum CountedMeasure {
    REFERRALS_ASKED(
            Population.of(Kind.ASKED),
            answers("source", "Who referred", sources()),
            details("again", "Whether it was asked before", List.of(FIRST_REQUEST, REPEATED_REQUEST))),
    TIME_TO_ACKNOWLEDGE(Population.of(Kind.ACKNOWLEDGED), bands()),
    TIME_TO_ANSWER(
            Population.of(Kind.ANSWERED),
            answers("answer", "What was answered", List.of(TAKEN_ON, TURNED_DOWN, ANSWERED_AT_ONCE)),
            details(
                    "offered",
                    "What was offered to those who were turned down",
                    List.of(ALTERNATIVE_OFFERED, ADVICE_ONLY, NOTHING_OFFERED, NOT_STATED)),
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
            answers(
                    "finding",
                    "What was found",
                    Stream.concat(Stream.<Coded>of(MentalHealthNeedsReview.values()), Stream.of(NOT_STATED))
                            .toList())),
    MOVES(
            Population.of(Kind.MOVED),
            answers("where", "Where the child moved", List.of(EpisodeType.PLACEMENT, EpisodeType.SCHOOL))),
    TOLD(
            Population.TOLD,
            answers("receipt", "Whether it was acknowledged", List.of(ACKNOWLEDGED, NOT_ACKNOWLEDGED)),
            new Axis("time", "How long it took", acknowledgedIn(), Band.strata())),
    PLANS_DUE(Population.PLANS, answers("review", "Whether the review is due", List.of(IN_TIME, OVERDUE)));

    private final Population population;
    private final List<Axis> axes;

    CountedMeasure(Population population, Axis... axes) {
        this.population = population;
        Axis groups = new Axis(
                "group",
                "Children whose numbers are told apart",
                "",
                Stream.concat(Stream.<Coded>of(WaitingGroup.values()), Stream.of(NO_GROUP))
                        .toList());
        this.axes = Stream.concat(Stream.of(axes), Stream.of(groups)).toList();
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

    private static Axis answers(String name, String title, List<? extends Coded> strata) {
        return new Axis(name, title, "f.answer", strata);
    }

    private static Axis details(String name, String title, List<? extends Coded> strata) {
        return new Axis(name, title, "f.detail", strata);
    }

    private static Axis bands() {
        return new Axis("time", "How long it took", Band.sql(), Band.strata());
    }

    private static String acknowledgedIn() {
        return "CASE WHEN f.days IS NULL THEN '' ELSE " + Band.sql() + " END";
    }

    private static List<ReportStratum> sources() {
        return List.of(
                ReportStratum.SOURCE_PRIMARY_CARE,
                ReportStratum.SOURCE_FAMILY,
                ReportStratum.SOURCE_SOCIAL_CARE,
                ReportStratum.SOURCE_EDUCATION,
                ReportStratum.SOURCE_JUSTICE,
                ReportStratum.SOURCE_HOSPITAL_AND_HEALTH,
                ReportStratum.SOURCE_OTHER,
                NOT_STATED);
    }
}
