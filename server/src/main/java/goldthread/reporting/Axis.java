package goldthread.reporting;

import goldthread.terminology.Coded;
import java.util.List;

/**
 * One way in which a number is divided.
 *
 * @param name as reports call it
 * @param title in words
 * @param column an SQL expression for the code of its part, of a row {@code f}; empty text belongs to no part
 * @param strata all its parts, so that one that is nought is withheld as one that is small
 */
record Axis(String name, String title, String column, List<? extends Coded> strata) {

    /** Whether the parts are those of the children, and not of what is counted. */
    boolean isOfGroups() {
        return column.isEmpty();
    }
}
