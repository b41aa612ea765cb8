package goldthread.web.assessment;

import goldthread.web.words.ClinicalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPayloadComponent;

/**
 * A concern that somebody has raised.
 *
 * @param id of the notice that raises it
 * @param words of it, with its day
 */
record Concern(String id, String words) {

    static Concern of(Communication raised) {
        String said = raised.getPayload().stream()
                .filter(CommunicationPayloadComponent::hasContentStringType)
                .map(payload -> payload.getContentStringType().getValue())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String when = raised.getSentElement().hasValue()
                ? " (" + ClinicalDate.of(raised.getSentElement()).text() + ")"
                : "";
        return new Concern(
                raised.getIdElement().getIdPart(),
                (said.isEmpty() ? "A concern without words" : "“" + said + "”") + when);
    }
}
