package goldthread.reporting;

import static goldthread.terminology.ReportStratum.NOTHING_OFFERED;
import static goldthread.terminology.ReportStratum.NOT_STATED;
import static goldthread.terminology.ReportStratum.SOURCE_EDUCATION;
import static goldthread.terminology.ReportStratum.TURNED_DOWN;

import goldthread.terminology.Coded;
import goldthread.terminology.ReferralClock;
import goldthread.terminology.ReportStratum;
import java.util.List;

/** What is counted of services by their type, and of those whom they keep. */
final class ServicePopulations {

    /** Which type of service is asked; detail is who refers (N20, N156). */
    static final Population ASKED = by(Kind.ASKED, "c.answer");

    /** How each type of service decides; detail is how, and with what instead (N20). */
    static final Population ANSWERED = by(
            Kind.ANSWERED,
            "CASE WHEN c.detail = " + text(NOTHING_OFFERED) + " THEN c.detail WHEN c.answer = " + text(TURNED_DOWN)
                    + " THEN c.answer ELSE '' END");

    /** For which type of service children wait; detail is what is owed first, and whether it is overdue (N18, N20). */
    static final Population WAITING = Population.waiting(ServiceTypes.ofTask("d.task_pid"), owed());

    private ServicePopulations() {}

    private static Population by(Kind kind, String detail) {
        return new Population(
                "SELECT c.source_pid, c.child_id, c.agency, c.happened_at, " + ServiceTypes.ofAgency("c.agency")
                        + " AS answer, " + detail + " AS detail, c.days FROM gt_countable c WHERE c.kind = '"
                        + kind.code() + "'",
                false);
    }

    private static String owed() {
        return "CASE WHEN d.acknowledge_due IS NOT NULL THEN " + text(ReferralClock.ACKNOWLEDGE)
                + " WHEN d.decide_due IS NOT NULL THEN " + text(ReferralClock.DECIDE)
                + " WHEN d.first_contact_due IS NOT NULL THEN " + text(ReferralClock.FIRST_CONTACT)
                + " WHEN d.four_weeks_due IS NOT NULL THEN " + text(ReferralClock.FOUR_WEEKS)
                + " ELSE " + text(ReferralClock.REVIEW) + " END || CASE WHEN COALESCE(d.acknowledge_due, d.decide_due,"
                + " d.first_contact_due, d.four_weeks_due, d.review_due) <= CURRENT_TIMESTAMP THEN ':' ELSE '' END";
    }

    static Axis[] askedBy() {
        return new Axis[] {
            type("service", "Which service was asked", ""),
            type("education", "Which service was asked by schools", "f.detail = " + text(SOURCE_EDUCATION))
        };
    }

    static Axis[] answeredBy() {
        return new Axis[] {
            type("service", "Which service answered", ""),
            type(
                    "turned-down",
                    "Which service turned it down",
                    "f.detail IN (" + text(TURNED_DOWN) + ", " + text(NOTHING_OFFERED) + ")"),
            type("nothing-offered", "Which service had nothing to offer", "f.detail = " + text(NOTHING_OFFERED)),
            Axes.bands()
        };
    }

    static Axis[] waitingFor() {
        List<Coded> clocks = List.of(ReferralClock.values());
        return new Axis[] {
            type("service", "Which service owes it", ""),
            new Axis("owed", "What is owed first", "REPLACE(f.detail, ':', '')", clocks),
            new Axis(
                    "overdue",
                    "What is overdue",
                    "CASE WHEN f.detail LIKE '%:' THEN REPLACE(f.detail, ':', '') ELSE '' END",
                    clocks),
            Axes.bands()
        };
    }

    static Axis[] delays() {
        return new Axis[] {
            Axes.answers(
                    "reason",
                    "What keeps the child there",
                    List.of(
                            ReportStratum.DELAY_PLACEMENT,
                            ReportStratum.DELAY_HOUSING,
                            ReportStratum.DELAY_SUPPORT,
                            ReportStratum.DELAY_DECISION,
                            ReportStratum.DELAY_CHOICE,
                            ReportStratum.DELAY_OTHER,
                            NOT_STATED)),
            Axes.details(
                    "removed",
                    "Whether it was removed",
                    List.of(ReportStratum.DELAY_REMOVED, ReportStratum.DELAY_STANDS)),
            Axes.bandsOrNone()
        };
    }

    /** By the type of service, of the rows for which a condition holds; of all when it is empty. */
    private static Axis type(String name, String title, String condition) {
        return new Axis(
                name,
                title,
                condition.isEmpty() ? "f.answer" : "CASE WHEN " + condition + " THEN f.answer ELSE '' END",
                ServiceTypes.ALL);
    }

    private static String text(Coded code) {
        return "'" + code.code() + "'";
    }
}
