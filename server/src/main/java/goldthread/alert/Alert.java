package goldthread.alert;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.profiles.Profiles;
import goldthread.store.Origin;
import goldthread.store.OwnWork;
import goldthread.terminology.FlagCategory;
import goldthread.terminology.FlagCode;
import goldthread.terminology.TaskCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;

/**
 * What everybody around a child must see at once, and what somebody has to do about it.
 *
 * @param child logical id
 * @param about what it rests on, as {@code Type/id}
 * @param flag what the alert says
 * @param category what it is about
 * @param task what is to be done
 * @param words the same for people, without anything of the child
 * @param owner who is to do it
 * @param labels how widely both may be known
 */
public record Alert(
        String child,
        String about,
        FlagCode flag,
        FlagCategory category,
        TaskCode task,
        String words,
        Reference owner,
        List<Coding> labels) {

    /** Names on an alert what it is about. */
    static final String DETAIL = "http://hl7.org/fhir/StructureDefinition/flag-detail";

    /** Copies its list. */
    public Alert {
        labels = List.copyOf(labels);
    }

    /** The alert itself. */
    public Flag flag(Instant now) {
        Flag raised = new Flag();
        raised.getMeta().addProfile(Profiles.FLAG);
        labels.forEach(label -> raised.getMeta().addSecurity(label.copy()));
        raised.setStatus(FlagStatus.ACTIVE)
                .setSubject(new Reference("Patient/" + child))
                .setAuthor(server());
        raised.addCategory().addCoding(category.coding());
        raised.getCode().addCoding(flag.coding());
        raised.getPeriod().setStart(Date.from(now));
        raised.addExtension(DETAIL, new Reference(about));
        return raised;
    }

    /** What is to be done, within this time. */
    public Task task(Instant now, Duration within) {
        return new Ask(child, about, task, words, owner, labels).task(now, within);
    }

    /**
     * Stores both, in the transaction of the request because of which they are.
     *
     * @param within until when it is to be done
     */
    public void raise(OwnWork own, RequestDetails because, Instant now, Duration within) {
        own.create(flag(now), because);
        own.create(task(now, within), because);
    }

    private static Reference server() {
        Reference server = new Reference().setDisplay("Goldthread");
        String organisation = Origin.SERVER.organisation();
        int bar = organisation.indexOf('|');
        server.getIdentifier().setSystem(organisation.substring(0, bar)).setValue(organisation.substring(bar + 1));
        return server;
    }
}
