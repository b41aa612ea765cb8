package goldthread.web.child;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pages about a child by what somebody wants to know, in the order in which it is wanted: what is needed at once first. */
@SuppressWarnings("ImmutableEnumChecker") // lists that are copied
public enum ChildArea {
    /** What is agreed, what is due, what the child wants and whether it helps. */
    PLAN(
            "Plan",
            new Page("plan", "Shared plan", ""),
            new Page("wishes", "Wishes", "/wishes"),
            new Page("outcomes", "Outcomes", "/outcomes"),
            new Page("meetings", "Meetings", "/meetings")),
    /** What worries, and what to do then. */
    SAFETY("Safety", new Page("safety-plan", "Safety plan", "/safety-plan"), new Page("risk", "Risk", "/risk")),
    /** Who is around the child, whom to call and who may agree to what. */
    PEOPLE(
            "People",
            new Page("team", "Team", "/team"),
            new Page("carers", "Carers", "/carers"),
            new Page("consent", "Consent", "/consent")),
    /** What one agency asks of another. */
    REFERRALS(
            "Referrals",
            new Page("referrals", "Referrals", "/referrals"),
            new Page("concerns", "Concerns", "/concerns")),
    /** What happened, what the law has set going, and who knows of it. */
    HISTORY(
            "History",
            new Page("chronology", "Chronology", "/chronology"),
            new Page("statutory", "Statutory", "/statutory"),
            new Page("who-looked", "Who looked", "/who-looked"));

    private final String title;
    private final List<Page> pages;

    ChildArea(String title, Page... pages) {
        this.title = title;
        this.pages = List.of(pages);
    }

    /**
     * One page.
     *
     * @param code by which it calls itself
     * @param title what the link to it says
     * @param path below the child's own address
     */
    public record Page(String code, String title, String path) {}

    /** The one to which a page belongs; empty for a page that belongs to none. */
    static Optional<ChildArea> of(String page) {
        return Arrays.stream(values())
                .filter(area -> area.pages.stream().anyMatch(one -> one.code().equals(page))
                        || (page.equals("referral") && area == REFERRALS))
                .findFirst();
    }

    /** What the link to it says. */
    public String title() {
        return title;
    }

    /** Its pages; the first is where the link to it leads. */
    public List<Page> pages() {
        return pages;
    }
}
