package goldthread.reporting;

import java.math.BigInteger;

/**
 * A number that could be told: how many, of how many children.
 *
 * @param count how many
 * @param children of how many different children
 * @param rows a sum over all that are counted: the same things give the same sum, whatever the number is called
 */
record Cell(long count, long children, BigInteger rows) {

    static final Cell NONE = new Cell(0, 0, BigInteger.ZERO);

    Cell {
        if (count < children || children < 0) {
            throw new IllegalArgumentException("each child counts once at least");
        }
    }
}
