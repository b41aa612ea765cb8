package goldthread.web.story;

import java.util.ArrayList;
import java.util.List;

/**
 * What happened in one month, or in one year where no month is known.
 *
 * @param title in words
 * @param events in the order of the page
 */
record StoryMonth(String title, List<StoryEvent> events) {

    StoryMonth {
        events = List.copyOf(events);
    }

    /** Events that follow each other under the heading of their month. */
    static List<StoryMonth> of(List<StoryEvent> events) {
        List<StoryMonth> months = new ArrayList<>();
        List<StoryEvent> gathered = new ArrayList<>();
        for (StoryEvent event : events) {
            if (!gathered.isEmpty() && !gathered.get(0).month().equals(event.month())) {
                months.add(new StoryMonth(gathered.get(0).month(), gathered));
                gathered = new ArrayList<>();
            }
            gathered.add(event);
        }
        if (!gathered.isEmpty()) {
            months.add(new StoryMonth(gathered.get(0).month(), gathered));
        }
        return months;
    }
}
