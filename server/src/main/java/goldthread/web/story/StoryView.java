package goldthread.web.story;

import goldthread.web.Parts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * A page of the story.
 *
 * @param choice what was asked for
 * @param told how many events the answer had
 * @param events that are shown, in order
 * @param notShown what is said about what isn't shared with this reader
 * @param next token of the page that follows; {@code null} at the end
 */
record StoryView(
        StoryChoice choice,
        int told,
        List<StoryEvent> events,
        List<String> notShown,
        @Nullable String next) {

    StoryView {
        events = List.copyOf(events);
        notShown = List.copyOf(notShown);
    }

    static StoryView of(Parameters answer, StoryChoice choice, LocalDate today) {
        List<StoryEvent> all = Parts.of(answer)
                .each("event")
                .map(event -> StoryEvent.of(event, today))
                .toList();
        return new StoryView(
                choice,
                all.size(),
                all.stream()
                        .filter(event -> event.major() || !choice.majorOnly())
                        .toList(),
                Parts.of(answer)
                        .each("withheld")
                        .map(notice -> notice.text("text"))
                        .toList(),
                answer.getParameter().stream()
                        .filter(parameter -> "next".equals(parameter.getName()))
                        .map(parameter -> parameter.getValue().primitiveValue())
                        .findFirst()
                        .orElse(null));
    }

    public List<StoryMonth> months() {
        return StoryMonth.of(events);
    }

    /** How much is shown, in a sentence. */
    public String summary() {
        if (events.isEmpty()) {
            return nothing();
        }
        String first = events.get(choice.oldestFirst() ? 0 : events.size() - 1).day();
        String last = events.get(choice.oldestFirst() ? events.size() - 1 : 0).day();
        String kind = choice.majorOnly() ? "major " : "";
        String shown = "Showing " + events.size() + " " + kind + (events.size() == 1 ? "event" : "events")
                + (first.equals(last) ? " of " + first : " from " + first + " to " + last) + ".";
        return next == null
                ? shown
                : shown + (choice.oldestFirst() ? " Later" : " Earlier") + " ones are on the next page.";
    }

    private String nothing() {
        if (told > 0) {
            return "None of the " + told + " events on this page is a major one.";
        }
        if (choice.isNarrowed()) {
            return "Nothing that is shared with you matches what you chose.";
        }
        return notShown.isEmpty()
                ? "Nothing recorded by any agency in this period."
                : "Nothing in this period is shared with you.";
    }

    /** The agencies whose events are shown: names by {@code Organization/id}. */
    Map<String, String> agencies() {
        Map<String, String> byId = new TreeMap<>();
        events.stream()
                .filter(event -> !event.agencyId().isEmpty())
                .forEach(event -> byId.put(event.agencyId(), event.agency()));
        return byId;
    }
}
