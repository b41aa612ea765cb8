package goldthread.careplan;

/** What a statement of the plan calls attention to, always in words and never by colour alone. */
enum Mark {
    OVERDUE("Overdue"),
    DOUBLED("Also in another plan"),
    OUT_OF_DATE("Out of date"),
    CHILD_NOT_HEARD("Without the child's own view"),
    UNANSWERED("Not answered"),
    NO_INTERPRETER("No interpreter"),
    NOT_ASKED("Not asked"),
    NOT_ACCOUNTABLE("Nobody is accountable"),
    CHOSEN("Chosen by the child"),
    NEVER_MET("Have never met"),
    CHANGED("Changed");

    private final String words;

    Mark(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
