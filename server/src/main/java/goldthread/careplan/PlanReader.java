package goldthread.careplan;

import goldthread.carer.Carers;
import goldthread.child.Recorders;
import goldthread.child.SeenRecord;
import goldthread.directory.Directory;
import goldthread.directory.Parties;
import goldthread.measure.Scores;
import goldthread.statutory.Statutory;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.terminology.PlanSection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a shared plan is made of: three SQL statements, whatever the size of the record, each body parsed once. */
@Component
class PlanReader {

    private static final Set<String> ALWAYS = Set.of("Patient", "RelatedPerson", "CareTeam");

    private final Directory directory;
    private final Store store;
    private final Recorders allRecorders;

    PlanReader(Directory directory, Store store, Recorders recorders) {
        this.directory = directory;
        this.store = store;
        this.allRecorders = recorders;
    }

    /** The record of a child, as far as these sections need it; empty when there is no such child. */
    @Transactional(readOnly = true)
    public Optional<PlanRecord> read(SeenRecord seen, Set<PlanSection> sections) {
        String childId = seen.childId();
        Set<String> types = types(sections);
        List<StoredResource> bodies =
                seen.resources(types).stream().filter(PlanReader::mayMatter).toList();
        if (bodies.stream().noneMatch(body -> isChild(body, childId))) {
            return Optional.empty();
        }
        Map<String, String> recorders = allRecorders.of(seen, types);
        Set<String> named = new HashSet<>(recorders.values());
        named.addAll(seen.withheldBy());
        List<Set<String>> mentions = bodies.stream().map(Directory::mentions).toList();
        Parties parties = directory.mentioned(mentions, named);
        List<Recorded<?>> record = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            record.add(recorded(bodies.get(i), recorders, mentions.get(i)));
        }
        return record.stream()
                .filter(recorded -> recorded.reference().equals("Patient/" + childId))
                .map(recorded -> recorded.as(Patient.class))
                .flatMap(Optional::stream)
                .findFirst()
                .map(child -> new PlanRecord(child, record, parties, seen.withheldBy()));
    }

    private static boolean isChild(StoredResource body, String childId) {
        return body.type().equals("Patient") && body.id().equals(childId);
    }

    /** Of the many observations and messages of a record few matter to a plan. */
    private static boolean mayMatter(StoredResource body) {
        return switch (body.type()) {
            case "Observation" ->
                Scores.mayBe(body)
                        || WishesSection.mayBe(body)
                        || Unrest.mayBe(body)
                        || Carers.mayMatter(body)
                        || SeekingRefuge.mayMatter(body);
            case "Communication" -> Concerns.mayBe(body) || Carers.mayMatter(body) || Statutory.mayMatter(body);
            case "QuestionnaireResponse" -> AboutMeForm.mayBe(body);
            default -> true;
        };
    }

    private Recorded<Resource> recorded(StoredResource body, Map<String, String> recorders, Set<String> mentions) {
        return new Recorded<>(store.parse(body), body.lastUpdated(), recorders.get(body.reference()), mentions);
    }

    private static Set<String> types(Set<PlanSection> sections) {
        Set<String> types = new TreeSet<>(ALWAYS);
        sections.forEach(section -> types.addAll(types(section)));
        return types;
    }

    private static Set<String> types(PlanSection section) {
        return switch (section) {
            case ABOUT_ME -> Set.of("ServiceRequest", "QuestionnaireResponse");
            case TEAM -> Set.of("EpisodeOfCare", "Encounter", "Appointment");
            case CARERS -> Set.of("Observation", "ServiceRequest", "Task", "CarePlan", "Communication");
            case NO_SERVICE_HELPING -> Set.of("ServiceRequest", "Task", "EpisodeOfCare");
            case GOALS -> Set.of("Goal", "CarePlan");
            case WISHES -> Set.of("Observation", "Appointment", "Task");
            case ACTIONS -> Set.of("CarePlan", "Task", "ServiceRequest", "Appointment");
            case SAFETY_PLAN -> Set.of("CarePlan", "EpisodeOfCare");
            case GUIDANCE, REVIEWS -> Set.of("CarePlan");
            case STATUTORY -> Set.of("CarePlan", "EpisodeOfCare", "Encounter", "Flag", "Communication");
            case RISK -> Set.of("RiskAssessment", "Flag");
            case ASSESSMENTS -> Set.of("ClinicalImpression", "Condition", "Communication", "Observation");
            case SCORES -> Set.of("Observation", "Encounter", "EpisodeOfCare", "Goal");
            case REFERRALS -> Set.of("ServiceRequest", "Task");
            case MEETINGS -> Set.of("Appointment");
            case CHALLENGES -> Set.of("Task", "Consent");
            case TRANSITION -> Set.of("CarePlan");
            case MEDICATION -> Set.of("MedicationStatement", "AllergyIntolerance");
            case SCHOOL -> Set.of("EpisodeOfCare");
            case DIAGNOSES -> Set.of("Condition");
        };
    }
}
