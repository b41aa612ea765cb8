package goldthread.reporting;

import static goldthread.terminology.ReportStratum.NOT_STATED;
import static goldthread.terminology.ReportStratum.NO_GROUP;

import goldthread.terminology.Coded;
import goldthread.terminology.RaterPerspective;
import goldthread.terminology.ReliableChange;
import goldthread.terminology.ReportStratum;
import goldthread.terminology.WaitingGroup;
import java.util.List;
import java.util.stream.Stream;

/** The ways in which numbers are divided. */
final class Axes {

    /** Instruments of which a difference between two scores is published as more than noise. */
    static final List<String> TOOLS = List.of(
            "cgas",
            "core-10",
            "cors",
            "gad-7",
            "gbo",
            "honosca",
            "ors",
            "phq-9",
            "rcads",
            "score-15",
            "sdq",
            "swemwbs",
            "wemwbs",
            "yp-core");

    private static final List<Coded> SOURCES = List.of(
            ReportStratum.SOURCE_PRIMARY_CARE,
            ReportStratum.SOURCE_FAMILY,
            ReportStratum.SOURCE_SOCIAL_CARE,
            ReportStratum.SOURCE_EDUCATION,
            ReportStratum.SOURCE_JUSTICE,
            ReportStratum.SOURCE_HOSPITAL_AND_HEALTH,
            ReportStratum.SOURCE_OTHER,
            NOT_STATED);

    /** Of an answer to a referral, who had referred. */
    private static final String REFERRED_BY = "COALESCE((SELECT MIN(a.answer) FROM HFJ_RES_LINK l"
            + " JOIN gt_countable a ON a.source_pid = l.TARGET_RESOURCE_ID AND a.kind = '" + Kind.ASKED.code() + "'"
            + " WHERE l.SRC_RESOURCE_ID = f.source_pid AND l.SRC_PATH = 'Task.focus'), '" + NOT_STATED.code() + "')";

    private Axes() {}

    static Axis answers(String name, String title, List<? extends Coded> strata) {
        return new Axis(name, title, "f.answer", strata);
    }

    static Axis details(String name, String title, List<? extends Coded> strata) {
        return new Axis(name, title, "f.detail", strata);
    }

    /** All codes of an enum, and what the record doesn't say. */
    static List<Coded> orNotStated(Coded... codes) {
        return Stream.concat(Stream.of(codes), Stream.of(NOT_STATED)).toList();
    }

    static Axis bands() {
        return new Axis("time", "How long it took", Band.sql(), Band.strata());
    }

    /** Of what may have taken no time that is known. */
    static Axis bandsOrNone() {
        return new Axis(
                "time",
                "How long it took",
                "CASE WHEN f.days IS NULL THEN '' ELSE " + Band.sql() + " END",
                Band.strata());
    }

    static Axis source() {
        return answers("source", "Who referred", SOURCES);
    }

    static Axis sourceOfReferral() {
        return new Axis("source", "Who had referred", REFERRED_BY, SOURCES);
    }

    static Axis groups() {
        return new Axis(
                "group",
                "Children whose numbers are told apart",
                "",
                Stream.concat(Stream.<Coded>of(WaitingGroup.values()), Stream.of(NO_GROUP))
                        .toList());
    }

    /** What came of the scores of one instrument each, and of all together. */
    static Axis[] changes() {
        return Stream.concat(
                        Stream.of(answers("change", "What the difference means", List.of(ReliableChange.values()))),
                        TOOLS.stream().map(Axes::change))
                .toArray(Axis[]::new);
    }

    private static Axis change(String tool) {
        return new Axis(
                tool,
                "What the difference means, by " + tool,
                "CASE WHEN f.detail = '" + tool + "' THEN f.answer ELSE '' END",
                List.of(ReliableChange.IMPROVED, ReliableChange.NO_CHANGE, ReliableChange.DETERIORATED));
    }

    /** Thirds of what can be scored, of one questionnaire or of all others. */
    static Axis thirds(String name, String title, String condition) {
        return new Axis(
                name,
                title,
                "CASE WHEN " + condition + " THEN f.answer ELSE '' END",
                List.of(ReportStratum.LOWER_THIRD, ReportStratum.MIDDLE_THIRD, ReportStratum.UPPER_THIRD));
    }

    /** Whose side a score gives; it stands behind the instrument. */
    static Axis raters() {
        return new Axis(
                "rater",
                "Who was asked",
                "SUBSTRING(f.detail FROM POSITION(':' IN f.detail) + 1)",
                orNotStated(RaterPerspective.values()));
    }
}
