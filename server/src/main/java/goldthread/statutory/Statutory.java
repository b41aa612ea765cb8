package goldthread.statutory;

import goldthread.directory.Parties;
import goldthread.store.StoredResource;
import goldthread.terminology.NoticeCategory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * What the law asks for around one child, for whoever shows it beside something else.
 *
 * @param processes those that go on first, the next date first
 * @param findings what stands out when all are looked at together
 */
public record Statutory(List<StatutoryProcess> processes, List<Finding> findings) {

    /** Of what a record is read for this. */
    public static final List<Class<? extends Resource>> TYPES = List.of(
            Patient.class, CarePlan.class, EpisodeOfCare.class, Encounter.class, Flag.class, Communication.class);

    /** Of the many messages of a record only handovers of placements matter. */
    public static boolean mayMatter(StoredResource stored) {
        return stored.body().contains('"' + NoticeCategory.PLACEMENT_HANDOVER.code() + '"');
    }

    /** Copies its lists. */
    public Statutory {
        processes = List.copyOf(processes);
        findings = List.copyOf(findings);
    }

    /**
     * As it stands on a day.
     *
     * @param child logical id
     * @param record of the child, as its reader sees it
     * @param parties whom it names
     */
    public static Statutory of(String child, Collection<? extends Resource> record, Parties parties, LocalDate day) {
        StatutoryTimeline timeline = new StatutoryTimeline(new ReadLife(record, parties, day).of(child));
        return new Statutory(timeline.processes(), timeline.findings());
    }
}
