package goldthread.outcome;

import goldthread.child.SeenRecord;
import goldthread.directory.Words;
import goldthread.measure.Scores;
import goldthread.store.Store;
import goldthread.terminology.OutcomeMeasures;
import java.time.Instant;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;

/** Reads and composes a report for whoever sees a part of a record: one SQL statement, however long the record. */
@Component
class OutcomeReader {

    private final Store store;
    private final OutcomeMeasures measures;
    private final Words words;

    OutcomeReader(Store store, OutcomeMeasures measures, Words words) {
        this.store = store;
        this.measures = measures;
        this.words = words;
    }

    /** What they see of it. */
    OutcomeRecord read(ServiceRequest referral, SeenRecord seen) {
        return new OutcomeRecord(
                referral,
                seen.resources(OutcomeRecord.TYPES).stream()
                        .filter(stored -> !stored.type().equals("Observation") || Scores.mayBe(stored))
                        .map(store::parse)
                        .toList(),
                !seen.withheldBy().isEmpty());
    }

    OutcomeReport report(OutcomeRecord record, Instant now) {
        return new ComposeReport(record, measures, words, now).report();
    }

    ReportSentences sentences(OutcomeReport report, OutcomeRecord record) {
        return new ReportSentences(report, record.since(), words);
    }
}
