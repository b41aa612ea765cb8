package goldthread.web.looked;

import goldthread.web.words.ClinicalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one person or system did with the record in a row on one day, to one end.
 *
 * @param looks newest first, at least one
 * @param emergency whether it was done in an emergency, as far as the page shows it
 */
record Visit(List<Look> looks, boolean emergency) {

    Visit {
        looks = List.copyOf(looks);
    }

    /** Gathers what stands in a row. */
    static List<Visit> of(List<Look> looks) {
        List<Visit> visits = new ArrayList<>();
        for (Look look : looks) {
            boolean emergency = look.isSaidEmergency() || looks.stream().anyMatch(before -> before.opened(look));
            Visit last = visits.isEmpty() ? null : visits.get(visits.size() - 1);
            if (last != null && last.emergency == emergency && last.first().isBySame(look)) {
                visits.set(visits.size() - 1, last.and(look));
            } else {
                visits.add(new Visit(List.of(look), emergency));
            }
        }
        return visits;
    }

    private Visit and(Look earlier) {
        List<Look> more = new ArrayList<>(looks);
        more.add(earlier);
        return new Visit(more, emergency);
    }

    /** The newest: who it was, and why. */
    public Look first() {
        return looks.get(0);
    }

    /** From when to when, in words. */
    public String when() {
        String begun = looks.get(looks.size() - 1).when().text();
        String ended = first().when().text();
        return begun.equals(ended) ? begun : begun + " to " + ended.substring(ended.indexOf(' ') + 1);
    }

    /** The last moment. */
    public ClinicalDate at() {
        return first().when();
    }

    /** What was done, each once, and how often. */
    public List<String> deeds() {
        Map<String, Integer> often = new LinkedHashMap<>();
        looks.forEach(look -> often.merge(look.what(), look.count(), Integer::sum));
        return often.entrySet().stream()
                .map(deed -> deed.getValue() == 1 ? deed.getKey() : deed.getKey() + " (" + deed.getValue() + " times)")
                .toList();
    }

    /** For whom, where that isn't said by who it was. */
    public String organisation() {
        return first().organisation().equals(first().who()) ? "" : first().organisation();
    }
}
