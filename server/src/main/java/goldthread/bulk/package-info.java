/**
 * Records of many children for systems whose operator has named them and the purpose: rows for a provider's own national
 * submission, and export of the records of a group. This room decides nothing about what anybody may know: it asks the gate
 * of every record, when it is taken down and again when it is handed out. What is sealed is never among it.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "child", "store", "terminology", "profiles"})
@NullMarked
package goldthread.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
