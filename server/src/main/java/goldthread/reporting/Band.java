package goldthread.reporting;

import goldthread.terminology.ReportStratum;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How long something took, in few bands: a number of days could be known as one child's.
 *
 * @param stratum by which name it is told
 * @param atMost the most days that belong to it
 */
record Band(ReportStratum stratum, int atMost) {

    private static final List<Band> ALL = List.of(
            new Band(ReportStratum.WITHIN_WEEK, 7),
            new Band(ReportStratum.WITHIN_FOUR_WEEKS, 28),
            new Band(ReportStratum.WITHIN_TWELVE_WEEKS, 84),
            new Band(ReportStratum.WITHIN_EIGHTEEN_WEEKS, 126),
            new Band(ReportStratum.WITHIN_YEAR, 365),
            new Band(ReportStratum.OVER_YEAR, Integer.MAX_VALUE));

    /** An SQL expression for the code of the band of {@code days}. */
    static String sql() {
        return ALL.stream()
                .filter(band -> band.stratum() != ReportStratum.OVER_YEAR)
                .map(band -> "WHEN f.days <= " + band.atMost() + " THEN '"
                        + band.stratum().code() + "'")
                .collect(Collectors.joining(" ", "CASE ", " ELSE '" + ReportStratum.OVER_YEAR.code() + "' END"));
    }

    static List<ReportStratum> strata() {
        return ALL.stream().map(Band::stratum).toList();
    }
}
