package goldthread.statutory;

import goldthread.directory.Words;
import goldthread.store.AnswerPart;
import goldthread.terminology.EpisodeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/**
 * The timeline in the words of the operation.
 *
 * @param timeline what is told
 * @param words for codes of ours
 * @param incomplete whether somebody keeps something of the child from the caller
 */
record TimelineAnswer(StatutoryTimeline timeline, Words words, boolean incomplete) {

    private static final int YEAR = 12;
    private static final int TWO_YEARS = 24;

    Parameters parameters() {
        Parameters answer = new Parameters();
        timeline.processes().forEach(process -> tell(process, AnswerPart.named("process", answer)));
        timeline.findings().forEach(finding -> tell(finding, AnswerPart.named("finding", answer)));
        timeline.places().forEach(place -> tell(place, AnswerPart.named("place", answer)));
        for (EpisodeType type : List.of(EpisodeType.PLACEMENT, EpisodeType.SCHOOL)) {
            AnswerPart.named("moves", answer)
                    .code("type", type)
                    .with("twelveMonths", new IntegerType(timeline.moves(type, YEAR)))
                    .with("twentyFourMonths", new IntegerType(timeline.moves(type, TWO_YEARS)));
        }
        Life life = timeline.life();
        life.restrictions().forEach(restriction -> tell(restriction, AnswerPart.named("restriction", answer)));
        life.preTrials().forEach(status -> tell(status, AnswerPart.named("preTrial", answer)));
        answer.addParameter().setName("asOf").setValue(date(life.today()));
        answer.addParameter().setName("incomplete").setValue(new BooleanType(incomplete));
        return answer;
    }

    private void tell(StatutoryProcess process, AnswerPart part) {
        part.with("code", worded(process.code()))
                .code("state", process.state())
                .with("title", process.title().isEmpty() ? null : new StringType(process.title()))
                .with("authority", process.authority());
        process.bases().forEach(basis -> part.with("legalBasis", worded(basis)));
        part.with("start", process.span().start().map(TimelineAnswer::date))
                .with("end", process.span().end().map(TimelineAnswer::date))
                .with("nextDate", process.next().map(TimelineAnswer::date))
                .with(
                        "overdue",
                        new BooleanType(process.isOverdue(timeline.life().today())))
                .with("onHold", process.onHold().map(this::worded));
        process.provision().ifPresent(provision -> tell(provision, part.part("provision")));
        part.with("resource", new Reference(process.about()));
    }

    private void tell(Provision provision, AnswerPart part) {
        part.code("status", provision.status());
        provision.missing().forEach(missing -> part.with("missing", new StringType(missing)));
        part.with("reason", provision.reason().map(this::worded))
                .with("reviewBy", provision.reviewBy().map(TimelineAnswer::date));
    }

    private void tell(Finding finding, AnswerPart part) {
        part.code("code", finding.code())
                .with("text", new StringType(words.meaningOf(finding.code())))
                .with("reason", finding.reason().map(this::worded))
                .with("date", finding.date().map(TimelineAnswer::date));
        finding.concerns().forEach(about -> part.with("concerns", new Reference(about)));
    }

    private void tell(Place place, AnswerPart part) {
        part.code("type", place.type())
                .with("kind", place.kind().map(this::worded))
                .code("state", place.state())
                .with("start", place.span().start().map(TimelineAnswer::date))
                .with("end", place.span().end().map(TimelineAnswer::date))
                .with("planned", place.planned().isEmpty() ? null : new CodeType(place.planned()))
                .with("organisation", place.organisation())
                .with("placingAuthority", place.placing())
                .with("receivingAuthority", place.receiving());
        place.carers().forEach(carer -> part.with("carer", carer));
        part.with("nextDate", place.next().map(TimelineAnswer::date)).with("resource", new Reference(place.about()));
    }

    private void tell(Restriction restriction, AnswerPart part) {
        part.with("start", restriction.span().start().map(TimelineAnswer::date))
                .with("authority", restriction.authority())
                .with("nextDate", restriction.next().map(TimelineAnswer::date))
                .with(
                        "overdue",
                        new BooleanType(restriction.isUnwatched(timeline.life().today())))
                .with("resource", new Reference(restriction.about()));
    }

    private static void tell(PreTrial status, AnswerPart part) {
        part.with("status", new CodeType(status.status()));
        status.agreedBy().forEach(who -> part.with("agreedBy", new StringType(who)));
        status.restrictions().forEach(restriction -> part.with("restriction", new StringType(restriction)));
        part.with("reviewBy", status.reviewBy().map(TimelineAnswer::date))
                .with("resource", new Reference(status.about()));
    }

    /** The same concept with words, where it has none. */
    private CodeableConcept worded(CodeableConcept concept) {
        CodeableConcept worded = concept.copy();
        if (!worded.hasText()) {
            Optional<String> ours = words.of(concept);
            ours.ifPresent(worded::setText);
        }
        return worded;
    }

    private static DateType date(LocalDate day) {
        return new DateType(day.toString());
    }
}
