package goldthread.chronology.event;

import goldthread.child.PartyKey;
import goldthread.store.Origin;
import goldthread.terminology.ChronologyCategory;
import goldthread.terminology.Coded;
import goldthread.terminology.FlagCode;
import goldthread.terminology.NoticeCategory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;

/** What someone was told, and alerts that were raised and ended. What was written in a notice stays in the notice. */
final class NoticeEvents {

    private static final Set<NoticeCategory> GRAVE = EnumSet.of(
            NoticeCategory.CONCERN,
            NoticeCategory.SAFEGUARDING,
            NoticeCategory.ESCALATION,
            NoticeCategory.CLOSURE_NOTICE,
            NoticeCategory.DISCHARGE_NOTICE,
            NoticeCategory.LIFE_CHANGE);

    private static final Set<FlagCode> GRAVE_ALERTS = EnumSet.of(
            FlagCode.NO_ACTIVE_SUPPORT,
            FlagCode.DISENGAGEMENT,
            FlagCode.SAFEGUARDING,
            FlagCode.CHILD_PROTECTION_PLAN,
            FlagCode.LOOKED_AFTER,
            FlagCode.MISSING_DISCHARGE_PLAN,
            FlagCode.INAPPROPRIATE_SETTING,
            FlagCode.RESTRICTIVE_MEASURE);

    private NoticeEvents() {}

    static List<Event> of(Communication notice, Telling telling) {
        CommunicationStatus status = Objects.requireNonNullElse(notice.getStatus(), CommunicationStatus.NULL);
        boolean ofTheServer = PartyKey.of(notice.getSender())
                .filter(Origin.SERVER.organisation()::equals)
                .isPresent();
        if (status == CommunicationStatus.ENTEREDINERROR || status == CommunicationStatus.PREPARATION || ofTheServer) {
            // What the server tells of an event is no event of its own.
            return List.of();
        }
        Optional<NoticeCategory> kind = notice.getCategory().stream()
                .map(category -> Coded.find(NoticeCategory.class, category))
                .flatMap(Optional::stream)
                .findFirst();
        boolean disclosure = kind.filter(NoticeCategory.DISCLOSURE::equals).isPresent();
        boolean major = disclosure || kind.filter(GRAVE::contains).isPresent();
        String summary = new Sentence(telling.words(notice.getCategory()).orElse("Notice"))
                .and(", from ", telling.name(notice.getSender()))
                .and(" to ", telling.names(notice.getRecipient()))
                .end();
        return EventTime.at(notice.getSentElement())
                .or(() -> EventTime.at(notice.getReceivedElement()))
                .map(time -> List.of(Event.of(
                        time, disclosure ? ChronologyCategory.DISCLOSURE : ChronologyCategory.NOTICE, major, summary)))
                .orElse(List.of());
    }

    static List<Event> of(Flag alert, Telling telling) {
        if (alert.getStatus() == FlagStatus.ENTEREDINERROR) {
            return List.of();
        }
        boolean major = Coded.find(FlagCode.class, alert.getCode())
                .filter(GRAVE_ALERTS::contains)
                .isPresent();
        List<Event> events = new ArrayList<>();
        EventTime.at(alert.getPeriod().getStartElement())
                .ifPresent(time -> events.add(
                        Event.of(time, ChronologyCategory.ALERT, major, sentence("Alert raised", alert, telling))));
        EventTime.at(alert.getPeriod().getEndElement())
                .ifPresent(time -> events.add(
                        Event.minor(time, ChronologyCategory.ALERT, sentence("Alert ends", alert, telling))));
        return events;
    }

    private static String sentence(String what, Flag alert, Telling telling) {
        return new Sentence(what)
                .and(": ", telling.words(alert.getCode()).or(() -> telling.words(alert.getCategory())))
                .end();
    }
}
