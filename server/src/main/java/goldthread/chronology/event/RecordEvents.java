package goldthread.chronology.event;

import goldthread.terminology.ChronologyCategory;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.ListResource.ListStatus;

/** Decisions to agree or refuse, and documents that were filed. */
final class RecordEvents {

    private RecordEvents() {}

    static List<Event> of(Consent consent, Telling telling) {
        ConsentState status = Objects.requireNonNullElse(consent.getStatus(), ConsentState.NULL);
        if (status == ConsentState.ENTEREDINERROR || status == ConsentState.DRAFT) {
            return List.of();
        }
        boolean refused =
                status == ConsentState.REJECTED || consent.getProvision().getType() == ConsentProvisionType.DENY;
        String summary = new Sentence(
                        status == ConsentState.PROPOSED
                                ? "Consent asked for"
                                : refused ? "Consent refused" : "Consent given")
                .and(" by ", telling.names(consent.getPerformer()))
                .and(": ", telling.words(consent.getCategory()).or(() -> telling.words(consent.getScope())))
                .end();
        return EventTime.at(consent.getDateTimeElement())
                .map(time -> List.of(Event.of(time, ChronologyCategory.CONSENT, refused, summary)))
                .orElse(List.of());
    }

    static List<Event> of(DocumentReference document, Telling telling) {
        if (document.getStatus() == DocumentReferenceStatus.ENTEREDINERROR) {
            return List.of();
        }
        String summary = new Sentence("Document filed")
                .and(" by ", telling.names(document.getAuthor()))
                .and(": ", telling.words(document.getType()).or(() -> Optional.ofNullable(document.getDescription())))
                .end();
        return EventTime.at(document.getDateElement())
                .map(time -> List.of(Event.minor(time, ChronologyCategory.DOCUMENT, summary)))
                .orElse(List.of());
    }

    static List<Event> of(ListResource list, Telling telling) {
        if (list.getStatus() == ListStatus.ENTEREDINERROR) {
            return List.of();
        }
        String summary = new Sentence("List made")
                .and(" by ", telling.name(list.getSource()))
                .and(": ", telling.words(list.getCode()).or(() -> Optional.ofNullable(list.getTitle())))
                .end();
        return EventTime.at(list.getDateElement())
                .map(time -> List.of(Event.minor(time, ChronologyCategory.DOCUMENT, summary)))
                .orElse(List.of());
    }
}
