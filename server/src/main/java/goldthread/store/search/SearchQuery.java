package goldthread.store.search;

import java.util.List;

/**
 * A query that has been read and found in order.
 *
 * @param type of the resources looked for
 * @param conditions all of which a match must meet
 * @param sort parameter names, {@code -} before one that runs downwards
 * @param includes {@code Type:parameter[:Target]} to follow from matches
 * @param reverseIncludes {@code Type:parameter} that point at matches
 * @param count matches on a page
 * @param offset matches on earlier pages, of those that are stored
 * @param after logical id of the last match on earlier pages of those that the caller sees as sent; they come after the
 *     stored ones
 */
public record SearchQuery(
        String type,
        List<Condition> conditions,
        List<String> sort,
        List<String> includes,
        List<String> reverseIncludes,
        int count,
        int offset,
        String after) {

    /** The most matches on a page. */
    public static final int MAX_COUNT = 100;

    static final int DEFAULT_COUNT = 50;

    /** Copies its lists. */
    public SearchQuery {
        if (count < 0 || count > MAX_COUNT || offset < 0) {
            throw new IllegalArgumentException("count or offset out of range");
        }
        conditions = List.copyOf(conditions);
        sort = List.copyOf(sort);
        includes = List.copyOf(includes);
        reverseIncludes = List.copyOf(reverseIncludes);
    }

    /**
     * One {@code name[:modifier|.chain]=value[,value]} of a query.
     *
     * @param name of the parameter, without what follows it
     * @param qualifier modifier or chain with its leading {@code :} or {@code .}; empty without one
     * @param value as sent, alternatives separated by commas
     */
    public record Condition(String name, String qualifier, String value) {}

    SearchQuery with(List<Condition> others) {
        return new SearchQuery(type, others, sort, includes, reverseIncludes, count, offset, after);
    }

    SearchQuery at(int newOffset, String newAfter) {
        return new SearchQuery(type, conditions, sort, includes, reverseIncludes, count, newOffset, newAfter);
    }
}
