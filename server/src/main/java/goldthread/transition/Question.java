package goldthread.transition;

import goldthread.terminology.TaskCode;
import org.hl7.fhir.r4.model.Resource;

/**
 * What somebody is to be asked about a child's move.
 *
 * @param task what is to be done
 * @param about the episode or plan on which it rests
 */
record Question(TaskCode task, Resource about) {}
