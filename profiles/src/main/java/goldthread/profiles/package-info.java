/**
 * What a resource must look like here: our profiles, extensions, search parameters, operations and role statements, as
 * constants for the code and as resources for whoever validates or serves them. The sources are the FSH files in {@code
 * input/fsh}; the JSON beside this package is compiled from them. What a code means is the terminology module's matter,
 * and what a server does about a finding is the server's: nothing here decides, stores or refuses. Where a rule asks for
 * an element, its cardinality does not ask again, so that one fault gives one finding, with the rule's sentence.
 */
@NullMarked
package goldthread.profiles;

import org.jspecify.annotations.NullMarked;
