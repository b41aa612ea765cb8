package goldthread.store;

/**
 * A column as a statement compares it without its index. A database picks the index by which it begins before it knows what
 * stands in the placeholders: H2 prefers a column that equals one value, such as a type, to one that is among a few, such as
 * ids; PostgreSQL can't tell an organisation with ten thousand children from one with ten. Where it is known which column
 * leads to few rows, the other one is hidden, so that the cost follows what is asked for and not what is stored.
 */
public final class Unindexed {

    private Unindexed() {}

    /**
     * The same text, which no index holds.
     *
     * @param column of text, never {@code null} in the database
     */
    public static String column(String column) {
        return "CONCAT(" + column + ", '')";
    }
}
