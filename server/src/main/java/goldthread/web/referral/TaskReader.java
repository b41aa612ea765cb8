package goldthread.web.referral;

import goldthread.directory.Words;
import goldthread.web.ConditionalOnPages;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.RecordRefusal;
import goldthread.web.child.ChildBanner;
import goldthread.web.mine.WhoIsWho;
import goldthread.web.words.ClinicalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/** Asks for what the pages of one task show. */
@Component
@ConditionalOnPages
class TaskReader {

    private final FhirDoor fhir;
    private final WhoIsWho directory;
    private final Words words;

    TaskReader(FhirDoor fhir, WhoIsWho directory, Words words) {
        this.fhir = fhir;
        this.directory = directory;
        this.words = words;
    }

    /**
     * The task as it is now, for whoever has signed in.
     *
     * @throws RecordRefusal when it isn't there for them, or answers no referral
     */
    TaskDesk desk(String id) {
        FhirRequest.get("/Task/{}", id);
        List<Resource> found = all(FhirRequest.get("/Task")
                .with("_id", id)
                .with("_include", "Task:patient")
                .with("_include", "Task:focus")
                .with("_include", "Task:owner")
                .with("_include", "Task:requester"));
        Task task = ReferralPages.one(found, Task.class);
        if (!Standing.isOfReferral(task)) {
            throw RecordRefusal.notThere();
        }
        ZonedDateTime now = ZonedDateTime.now(ClinicalDate.ZONE);
        ChildBanner child = ChildBanner.of(ReferralPages.one(found, Patient.class), now.toLocalDate());
        TaskDesk.Who who = new TaskDesk.Who(directory.mine(), directory.parties(found, List.of()), words);
        return TaskDesk.of(task, child, found, who, now);
    }

    /** The services of the directory, by reference, in the order of their names. */
    Map<String, String> services() {
        Map<String, String> byName = new TreeMap<>();
        all(FhirRequest.get("/HealthcareService").with("_count", "100").with("_sort", "name")).stream()
                .filter(HealthcareService.class::isInstance)
                .map(HealthcareService.class::cast)
                .filter(service -> !service.hasActive() || service.getActive())
                .sorted(Comparator.comparing(service -> String.valueOf(service.getName())))
                .forEach(service -> byName.put(
                        called(service),
                        "HealthcareService/" + service.getIdElement().getIdPart()));
        return byName;
    }

    private static String called(HealthcareService service) {
        String by = service.getProvidedBy().getDisplay();
        return by == null ? service.getName() : service.getName() + ", " + by;
    }

    /** Which organisation has changed it last, and when. */
    Optional<String> lastChange(String task) {
        return all(FhirRequest.get("/Provenance")
                        .with("target", "Task/" + task)
                        .with("_sort", "-recorded")
                        .with("_count", "1"))
                .stream()
                .filter(Provenance.class::isInstance)
                .map(Provenance.class::cast)
                .findFirst()
                .map(this::change);
    }

    private String change(Provenance last) {
        Reference by = last.getAgentFirstRep().getOnBehalfOf();
        String key = by.getIdentifier().getSystem() + "|" + by.getIdentifier().getValue();
        String name = by.getIdentifier().hasValue()
                ? all(FhirRequest.get("/Organization").with("identifier", key)).stream()
                        .filter(Organization.class::isInstance)
                        .map(entry -> ((Organization) entry).getName())
                        .findFirst()
                        .orElse("Somebody else")
                : "Somebody else";
        return name + ", " + ClinicalDate.of(last.getRecordedElement());
    }

    private List<Resource> all(FhirRequest search) {
        return WhoIsWho.all(fhir.ask(search).bundle()).toList();
    }
}
