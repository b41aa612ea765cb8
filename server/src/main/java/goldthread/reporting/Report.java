package goldthread.reporting;

import goldthread.terminology.Coded;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The numbers of one measure that are told.
 *
 * @param measure what was counted
 * @param reporter of which organisation, as {@code Organization/id}
 * @param scope when it happened, and where the children lived
 * @param asOf when it was counted
 * @param total the whole; empty when it is withheld
 * @param tables each way in which it is divided; an empty number is withheld
 */
record Report(
        CountedMeasure measure,
        String reporter,
        Scope scope,
        Instant asOf,
        OptionalLong total,
        Map<Axis, Map<Coded, OptionalLong>> tables) {

    /** What may be told of what was counted. */
    static Report of(
            CountedMeasure measure,
            String reporter,
            Scope scope,
            Instant asOf,
            Cell all,
            Map<Axis, Map<Coded, Cell>> parts,
            SmallNumbers small) {
        Map<Axis, Map<Coded, OptionalLong>> tables = new LinkedHashMap<>();
        measure.axes().forEach(axis -> tables.put(axis, small.told(Objects.requireNonNull(parts.get(axis)))));
        return new Report(measure, reporter, scope, asOf, small.told(all), tables);
    }
}
