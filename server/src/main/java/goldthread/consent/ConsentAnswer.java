package goldthread.consent;

import goldthread.directory.Words;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;

/** An opinion as the Parameters that {@code $who-can-consent} answers. */
final class ConsentAnswer {

    private ConsentAnswer() {}

    static Parameters of(Opinion opinion, Words words) {
        Parameters answer = new Parameters();
        opinion.candidates()
                .forEach(candidate ->
                        write(candidate, words, answer.addParameter().setName("candidate")));
        opinion.disagreements()
                .forEach(disagreement -> new DisagreementPart(disagreement, words)
                        .write(answer.addParameter().setName("disagreement")));
        opinion.limits().forEach(sentence -> answer.addParameter("limits", sentence));
        opinion.unknown().forEach(sentence -> answer.addParameter("unknown", sentence));
        answer.addParameter("notice", Opinion.NOTICE);
        return answer;
    }

    private static void write(Candidate candidate, Words words, ParametersParameterComponent parameter) {
        parameter.addPart().setName("who").setValue(reference(candidate.who()));
        CodeableConcept basis = new CodeableConcept().setText(candidate.words());
        basis.addCoding(candidate.basis().coding().setDisplay(words.of(candidate.basis())));
        parameter.addPart().setName("basis").setValue(basis);
        candidate
                .evidence()
                .forEach(evidence -> parameter.addPart().setName("evidence").setValue(reference(evidence)));
        if (candidate.validUntil() != null) {
            parameter
                    .addPart()
                    .setName("validUntil")
                    .setValue(new DateType(candidate.validUntil().toString()));
        }
    }

    static Reference reference(Named named) {
        Reference reference = new Reference().setDisplay(named.name());
        return named.reference().isEmpty() ? reference : reference.setReference(named.reference());
    }
}
