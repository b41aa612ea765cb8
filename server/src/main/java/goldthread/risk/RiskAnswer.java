package goldthread.risk;

import goldthread.directory.Words;
import goldthread.staleness.ReviewNeeded;
import goldthread.staleness.Reviewable;
import goldthread.staleness.SelfHarmFrequency;
import goldthread.store.AnswerPart;
import goldthread.store.DateSpan;
import goldthread.store.conformance.Translations;
import goldthread.terminology.ReviewSubject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/**
 * What all agencies say of the risk, in the words of the operation.
 *
 * @param record what the caller sees
 * @param words for codes of ours
 * @param translations of the agencies' own scales
 * @param now the moment for which this holds
 */
record RiskAnswer(RiskRecord record, Words words, Translations translations, Instant now) {

    Parameters parameters() {
        Parameters answer = new Parameters();
        OutOfDate outOfDate = OutOfDate.of(record, now);
        new Directions(record, outOfDate, new LocalScale(words, translations), words).tell(answer);
        outOfDate.needed().stream()
                .map(ReviewNeeded::subject)
                .filter(subject -> subject.kind() != ReviewSubject.RISK)
                .distinct()
                .forEach(subject -> review(subject, outOfDate, AnswerPart.named("review", answer)));
        selfHarm(answer);
        answer.addParameter().setName("asOf").setValue(new InstantType(Date.from(now)));
        answer.addParameter().setName("incomplete").setValue(new BooleanType(record.incomplete()));
        return answer;
    }

    private static void review(Reviewable subject, OutOfDate outOfDate, AnswerPart review) {
        review.with("subject", new Reference(subject.about())).code("kind", subject.kind());
        outOfDate.tell(subject.about(), review);
    }

    private void selfHarm(Parameters answer) {
        List<LocalDate> days = record.selfHarmDays();
        SelfHarmFrequency frequency =
                SelfHarmFrequency.of(days, now.atZone(DateSpan.ZONE).toLocalDate());
        if (frequency.recent() + frequency.earlier() > 0) {
            AnswerPart.named("selfHarm", answer)
                    .with("recent", new IntegerType(frequency.recent()))
                    .with("earlier", new IntegerType(frequency.earlier()))
                    .with("rising", new BooleanType(frequency.isRising()))
                    .with("reading", new StringType(frequency.reading()));
        }
    }
}
