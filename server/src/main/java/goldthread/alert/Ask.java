package goldthread.alert;

import goldthread.profiles.Profiles;
import goldthread.terminology.TaskCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * What somebody has to do about a child.
 *
 * @param child logical id
 * @param about what it rests on, as {@code Type/id}
 * @param task what is to be done
 * @param words the same for people, without anything of the child
 * @param owner who is to do it
 * @param labels how widely it may be known
 */
public record Ask(String child, String about, TaskCode task, String words, Reference owner, List<Coding> labels) {

    /** Copies its list. */
    public Ask {
        labels = List.copyOf(labels);
    }

    /** What is to be done, within this time. */
    public Task task(Instant now, Duration within) {
        Task asked = new Task();
        asked.getMeta().addProfile(Profiles.ACTION);
        labels.forEach(label -> asked.getMeta().addSecurity(label.copy()));
        asked.setStatus(TaskStatus.REQUESTED)
                .setIntent(TaskIntent.ORDER)
                .setDescription(words)
                .setFocus(new Reference(about))
                .setFor(new Reference("Patient/" + child))
                .setAuthoredOn(Date.from(now))
                .setLastModified(Date.from(now))
                .setOwner(owner.copy());
        asked.getCode().addCoding(task.coding());
        asked.getRestriction().getPeriod().setEnd(Date.from(now.plus(within)));
        return asked;
    }
}
