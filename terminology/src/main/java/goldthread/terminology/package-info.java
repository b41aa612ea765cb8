/**
 * The words that everyone around a child shares: code systems, value sets, concept maps and naming systems as resources
 * for whoever serves or validates with them, and as constants for the code that works with them. The sources are the
 * FSH files in {@code input/fsh}; the JSON in {@code fhir/} on the class path is compiled from them and is the only
 * place where displays and definitions stand. Also here is what can be said of a code or a number alone: the range of an
 * outcome measure, the check digit of an NHS number. Nothing here knows a server, a database or a profile, and no code
 * system of someone else is defined.
 */
@NullMarked
package goldthread.terminology;

import org.jspecify.annotations.NullMarked;
