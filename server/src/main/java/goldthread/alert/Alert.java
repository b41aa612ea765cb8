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
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CodeableConcept;
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
 * @param beside logical ids of other records of the child on which it rests too: both name these, so that only those know of it
 *     who may know of each
 */
public record Alert(
        String child,
        String about,
        FlagCode flag,
        FlagCategory category,
        TaskCode task,
        String words,
        Reference owner,
        List<Coding> labels,
        Set<String> beside) {

    private static final String PATIENT = "Patient/";
    private static final String RECORD = "Record";

    /** Names on an alert what it is about. */
    static final String DETAIL = "http://hl7.org/fhir/StructureDefinition/flag-detail";

    /** Copies its collections. */
    public Alert {
        labels = List.copyOf(labels);
        beside = Set.copyOf(beside);
    }

    /** One that rests on one record alone. */
    public Alert(
            String child,
            String about,
            FlagCode flag,
            FlagCategory category,
            TaskCode task,
            String words,
            Reference owner,
            List<Coding> labels) {
        this(child, about, flag, category, task, words, owner, labels, Set.of());
    }

    /** Whether an alert rests on several records of a child. */
    public static boolean isJoint(Flag flag) {
        return flag.getExtensionsByUrl(DETAIL).stream()
                .anyMatch(detail -> detail.getValue() instanceof Reference named && isPatient(named));
    }

    /** Whether what is to be done rests on several records of a child. */
    public static boolean isJoint(Task task) {
        return task.getInput().stream()
                .anyMatch(input -> RECORD.equals(input.getType().getText())
                        && input.getValue() instanceof Reference named
                        && isPatient(named));
    }

    private static boolean isPatient(Reference named) {
        return String.valueOf(named.getReference()).startsWith(PATIENT);
    }

    /** The alert itself. */
    public Flag flag(Instant now) {
        Flag raised = new Flag();
        raised.getMeta().addProfile(Profiles.FLAG);
        labels.forEach(label -> raised.getMeta().addSecurity(label.copy()));
        raised.setStatus(FlagStatus.ACTIVE)
                .setSubject(new Reference(PATIENT + child))
                .setAuthor(server());
        raised.addCategory().addCoding(category.coding());
        raised.getCode().addCoding(flag.coding());
        raised.getPeriod().setStart(Date.from(now));
        raised.addExtension(DETAIL, new Reference(about));
        new TreeSet<>(beside).forEach(record -> raised.addExtension(DETAIL, new Reference(PATIENT + record)));
        return raised;
    }

    /** What is to be done, within this time. */
    public Task task(Instant now, Duration within) {
        Task asked = new Ask(child, about, task, words, owner, labels).task(now, within);
        new TreeSet<>(beside)
                .forEach(record -> asked.addInput()
                        .setType(new CodeableConcept().setText(RECORD))
                        .setValue(new Reference(PATIENT + record)));
        return asked;
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
