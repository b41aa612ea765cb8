package goldthread.consent;

import goldthread.directory.Words;
import goldthread.terminology.Coded;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/**
 * A disagreement as a parameter of {@code $who-can-consent}.
 *
 * @param disagreement that is told
 * @param words for codes
 */
record DisagreementPart(Disagreement disagreement, Words words) {

    void write(ParametersParameterComponent parameter) {
        CodeableConcept decision =
                new CodeableConcept(disagreement.decision().coding().setDisplay(words.of(disagreement.decision())));
        if (!disagreement.scope().isEmpty()) {
            decision.setText(disagreement.scope());
        }
        parameter.addPart().setName("decision").setValue(decision);
        disagreement
                .refused()
                .forEach(answer -> write(answer, parameter.addPart().setName("refused")));
        disagreement
                .agreed()
                .forEach(answer -> write(answer, parameter.addPart().setName("agreed")));
        disagreement.refused().stream()
                .flatMap(answer -> answer.recommended().stream())
                .distinct()
                .forEach(what -> parameter.addPart().setName("recommended").setValue(new Reference(what)));
        WayOn.ALL.forEach(kind -> write(kind, parameter.addPart().setName("option")));
    }

    private static void write(Answered answer, ParametersParameterComponent part) {
        part.addPart().setName("who").setValue(ConsentAnswer.reference(answer.who()));
        LocalDate day = answer.day();
        if (day != null) {
            part.addPart().setName("date").setValue(new DateType(day.toString()));
        }
        if (!answer.reason().isBlank()) {
            part.addPart().setName("reason").setValue(new StringType(answer.reason()));
        }
        part.addPart()
                .setName("resource")
                .setValue(new Reference(answer.source().reference()));
    }

    private void write(Coded kind, ParametersParameterComponent part) {
        part.addPart().setName("code").setValue(new CodeType(kind.code()));
        part.addPart().setName("text").setValue(new StringType(words.of(kind)));
        Optional<WayOn> begun = disagreement.ways().stream()
                .filter(way -> way.kind().equals(kind))
                .min(Comparator.comparing(WayOn::isOver).thenComparing(WayOn::reference));
        begun.ifPresent(way -> {
            part.addPart().setName("state").setValue(new CodeType(way.state()));
            part.addPart().setName("resource").setValue(new Reference(way.reference()));
        });
    }
}
