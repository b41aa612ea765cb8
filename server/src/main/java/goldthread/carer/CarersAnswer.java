package goldthread.carer;

import goldthread.directory.Words;
import goldthread.store.AnswerPart;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * A child's carers in the words of the operation.
 *
 * @param carers who they are
 * @param words for codes of ours
 * @param today the day
 * @param incomplete whether somebody keeps something of the child from the caller
 */
record CarersAnswer(Carers carers, Words words, LocalDate today, boolean incomplete) {

    Parameters parameters() {
        Parameters answer = new Parameters();
        carers.carers().forEach(carer -> tell(carer, AnswerPart.named("carer", answer)));
        carers.siblings().forEach(sibling -> tell(sibling, AnswerPart.named("sibling", answer)));
        carers.offers().forEach(offers -> tell(offers, AnswerPart.named("byType", answer)));
        carers.findings().forEach(finding -> tell(finding, AnswerPart.named("finding", answer)));
        answer.addParameter().setName("youngCarer").setValue(new BooleanType(carers.youngCarer()));
        answer.addParameter().setName("asOf").setValue(date(today));
        answer.addParameter().setName("incomplete").setValue(new BooleanType(incomplete));
        return answer;
    }

    private void tell(Carer carer, AnswerPart part) {
        part.with("person", carer.person());
        carer.types().forEach(type -> part.with("type", worded(type)));
        carer.relationship().forEach(relationship -> part.with("relationship", worded(relationship)));
        part.code("responsibility", carer.responsibility());
        carer.bases().forEach(basis -> part.with("basis", worded(basis)));
        carer.needs().forEach(need -> tell(need, part.part("need")));
        carer.support().forEach(support -> tell(support, part.part("support")));
        carer.actions()
                .forEach(action -> part.part("action")
                        .with("what", text(action.what()))
                        .with("due", action.due().map(CarersAnswer::date))
                        .with("resource", new Reference(action.about())));
        carer.informed()
                .forEach(informed -> part.part("told")
                        .with("date", informed.date().map(CarersAnswer::date))
                        .with("what", text(informed.what()))
                        .with("resource", new Reference(informed.about())));
    }

    private void tell(Need need, AnswerPart part) {
        part.code("kind", need.kind())
                .with("domain", need.domain().map(this::worded))
                .with("date", need.date().map(CarersAnswer::date))
                .with("validUntil", need.validUntil().map(CarersAnswer::date))
                .with("valid", new BooleanType(need.valid()))
                .with("ownView", new BooleanType(need.ownView()));
        need.evidence().forEach(evidence -> part.with("evidence", new StringType(evidence)));
        need.records().forEach(record -> part.with("record", record));
        part.with("resource", new Reference(need.about()));
    }

    private void tell(SupportAsked support, AnswerPart part) {
        part.with("what", support.what().map(this::worded))
                .with("asked", support.asked().map(CarersAnswer::date))
                .with("state", new CodeType(support.state()))
                .with("businessStatus", support.businessStatus().map(this::worded))
                .with("open", new BooleanType(support.isOpen()));
        support.by().forEach(by -> part.with("by", by));
        part.with("resource", new Reference(support.about()));
    }

    private void tell(Sibling sibling, AnswerPart part) {
        part.with("person", sibling.person());
        sibling.relationship().forEach(relationship -> part.with("relationship", worded(relationship)));
        part.with("child", sibling.child());
    }

    private void tell(Offers offers, AnswerPart part) {
        part.with("type", worded(new CodeableConcept(offers.type().coding())))
                .with("carers", new IntegerType(offers.carers()))
                .with("support", new IntegerType(offers.supported()))
                .with("training", new IntegerType(offers.trained()));
    }

    private void tell(Finding finding, AnswerPart part) {
        part.code("code", finding.code()).with("text", new StringType(words.meaningOf(finding.code())));
        finding.concerns().forEach(about -> part.with("concerns", new Reference(about)));
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

    private static @Nullable StringType text(String words) {
        return words.isEmpty() ? null : new StringType(words);
    }

    private static DateType date(LocalDate day) {
        return new DateType(day.toString());
    }
}
