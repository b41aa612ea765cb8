package goldthread.store.validation;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * A rule about one resource alone that no profile can say. A room offers it as a bean; it is asked together with the
 * validator, before any database connection is taken, and an exchange in intake mode hears it as a warning.
 */
public interface ContentRule {

    /** What is wrong with the resource; expressions start with its type. */
    List<Finding> check(Resource resource);
}
