package goldthread.reporting;

import goldthread.store.DatabaseClock;
import goldthread.terminology.Coded;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts what a report tells: a fixed number of SQL statements, on one connection. */
@Component
class ComposeReport {

    private final Reporters reporters;
    private final Counts counts;
    private final SmallNumbers small;
    private final DatabaseClock clock;
    private final TransactionTemplate transaction;

    ComposeReport(
            Reporters reporters,
            Counts counts,
            SmallNumbers small,
            DatabaseClock clock,
            PlatformTransactionManager transactions) {
        this.reporters = reporters;
        this.counts = counts;
        this.small = small;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /**
     * The report.
     *
     * @param asked whose numbers; what those below them did counts too
     */
    Report report(CountedMeasure measure, Reporters.Asked asked, ReportQuestion question) {
        Report report = transaction.execute(status -> count(measure, asked, question));
        return Objects.requireNonNull(report);
    }

    private Report count(CountedMeasure measure, Reporters.Asked asked, ReportQuestion question) {
        Scope scope = new Scope(reporters.agencies(asked), question.period(), question.area());
        Instant now = clock.now();
        Map<Axis, Map<Coded, Cell>> parts = new LinkedHashMap<>();
        measure.axes().forEach(axis -> parts.put(axis, counts.parts(measure, axis, scope)));
        return Report.of(measure, asked.entry(), scope, now, counts.all(measure, scope), parts, small);
    }
}
