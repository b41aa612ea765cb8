package goldthread.reporting;

import static goldthread.terminology.ReportStratum.NOT_STATED;
import static goldthread.terminology.ReportStratum.SERVICE_ACCESS;
import static goldthread.terminology.ReportStratum.SERVICE_CARE_AND_JUSTICE;
import static goldthread.terminology.ReportStratum.SERVICE_COMMUNITY;
import static goldthread.terminology.ReportStratum.SERVICE_CRISIS;
import static goldthread.terminology.ReportStratum.SERVICE_EATING_DISORDERS;
import static goldthread.terminology.ReportStratum.SERVICE_NEURODEVELOPMENTAL;
import static goldthread.terminology.ReportStratum.SERVICE_OTHER;
import static goldthread.terminology.ReportStratum.SERVICE_SCHOOL_TEAM;

import goldthread.profiles.Profiles;
import goldthread.terminology.Coded;
import goldthread.terminology.ReportStratum;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Of which type a service is that is asked for help, in so few groups that a report can tell them apart (N20, N156). */
final class ServiceTypes {

    /** All groups, in the order of a report. */
    static final List<Coded> ALL = List.of(
            SERVICE_ACCESS,
            SERVICE_SCHOOL_TEAM,
            SERVICE_COMMUNITY,
            SERVICE_CRISIS,
            SERVICE_EATING_DISORDERS,
            SERVICE_NEURODEVELOPMENTAL,
            SERVICE_CARE_AND_JUSTICE,
            SERVICE_OTHER,
            NOT_STATED);

    /** Team types of national statistics; all others are of another type. */
    private static final Map<ReportStratum, List<String>> TYPES = Map.of(
            SERVICE_ACCESS, List.of("A18"),
            SERVICE_SCHOOL_TEAM, List.of("D06", "F01"),
            SERVICE_COMMUNITY, List.of("A05", "A06", "A08", "A09", "A10", "A12", "A13", "A14", "A16", "F06"),
            SERVICE_CRISIS, List.of("A02", "A03", "A04", "A11", "A19", "A20", "A21", "A22", "A23", "A24", "A25", "C05"),
            SERVICE_EATING_DISORDERS, List.of("C10"),
            SERVICE_NEURODEVELOPMENTAL, List.of("C01", "C04", "E01", "E02", "E04"),
            SERVICE_CARE_AND_JUSTICE, List.of("B01", "B02", "C06", "C07", "D02", "D03"));

    private static final String SERVICE = "HealthcareService/";
    private static final String FOUND = "COALESCE((SELECT MIN(CASE" + cases() + " ELSE '" + SERVICE_OTHER.code()
            + "' END) FROM %s JOIN HFJ_SPIDX_TOKEN t ON t.RES_ID = %s AND t.SP_SYSTEM = '" + Profiles.ROOT
            + "/CodeSystem/mhsds-team-type' WHERE %s), '" + NOT_STATED.code() + "')";

    private ServiceTypes() {}

    /** SQL for the type of whoever stands in a column by their reference. */
    static String ofAgency(String column) {
        return FOUND.formatted(
                "HFJ_RESOURCE s",
                "s.RES_ID",
                "s.RES_TYPE = 'HealthcareService' AND " + column + " LIKE '" + SERVICE + "%' AND s.FHIR_ID = SUBSTRING("
                        + column + " FROM " + (SERVICE.length() + 1) + ")");
    }

    /** SQL for the type of the service that has a task, whose key stands in a column. */
    static String ofTask(String column) {
        return FOUND.formatted(
                "HFJ_RES_LINK l",
                "l.TARGET_RESOURCE_ID",
                "l.SRC_RESOURCE_ID = " + column + " AND l.SRC_PATH = 'Task.owner'");
    }

    private static String cases() {
        return TYPES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(group -> " WHEN t.SP_VALUE IN (" + texts(group.getValue()) + ") THEN '"
                        + group.getKey().code() + "'")
                .collect(Collectors.joining());
    }

    private static String texts(List<String> codes) {
        return codes.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
    }
}
