/**
 * Goldthread: the application and its rooms, one package each. This package holds the start of the program and nothing
 * else; a room's {@code package-info} says what it is for and which rooms it may use.
 */
@NullMarked
package goldthread;

import org.jspecify.annotations.NullMarked;
