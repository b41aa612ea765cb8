package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.ChildPlaces;
import goldthread.tests.support.EachIdentity;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Probe;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.TestInstance;

/**
 * Each of the demo's identities, on every kind of path: what they get of a child whom they don't know is what they get of one
 * who has never been here. The probes of each kind in their breadth are those of {@code Hidden*IT}, for one of each sort.
 */
@AgainstTheServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryIdentityIT {
    private static final String WORD = "Quillwhisper";
    private static final String NOTHING = "{\"resourceType\":\"Parameters\"}";
    private static final String NOTE = """
            {"resourceType":"Observation","status":"final","code":{"text":"a note"},"subject":{"reference":"Patient/{Patient}"}}""";

    private static final List<Probe> PROBES = List.of(
            Probe.get("Patient/{Patient}"),
            Probe.get("Observation/{Observation}/_history/1"),
            Probe.get("CareTeam/{CareTeam}/_history"),
            Probe.get("Patient?identifier=https://fhir.nhs.uk/Id/nhs-number%7C{nhs}"),
            Probe.get("Observation?patient={Patient}"),
            Probe.get("Observation?_id={Observation}&_include=Observation:patient"),
            Probe.get("CareTeam?patient:identifier=https://fhir.nhs.uk/Id/nhs-number%7C{nhs}"),
            Probe.get("Patient/{Patient}/$chronology"),
            Probe.get("Patient/{Patient}/$shared-care-plan"),
            Probe.get("Patient/{Patient}/$disclosures"),
            Probe.get("Patient/{Patient}/$links"),
            Probe.post("Patient/{Patient}/$unlink", NOTHING, "If-Match", "W/\"1\""),
            Probe.post("CareTeam/{CareTeam}/$end-member", NOTHING, "If-Match", "W/\"1\""),
            Probe.post("Observation", NOTE),
            Probe.post(
                    "Communication",
                    NOTE.replace("\"final\",\"code\":{\"text\":\"a note\"}", "\"completed\"")
                            .replace("Observation", "Communication")),
            Probe.send(
                    "PUT",
                    "Observation/{Observation}",
                    "application/fhir+json",
                    NOTE.replaceFirst("\\{", "{\"id\":\"{Observation}\","),
                    "If-Match",
                    "W/\"1\""));

    private static final List<Probe> BATCHED = List.of(PROBES.get(0), PROBES.get(4), PROBES.get(13));

    private final TestServer server;
    private final Map<String, ChildPlaces> hidden = new HashMap<>();

    EveryIdentityIT(TestServer server) {
        this.server = server;
    }

    /** A child whom nobody knows but whoever keeps the record, and their colleagues. */
    private ChildPlaces keptBy(String keeper) {
        FhirClient client = server.as(keeper);
        String number = TestData.nhsNumber();
        Patient child = TestData.child(number);
        child.getNameFirstRep().setFamily(WORD);
        String id = client.created(child);
        Observation score = TestData.score("Patient/" + id, "2026-03-01", 7);
        score.getCode().setText(WORD);
        CareTeam team = new CareTeam();
        team.setStatus(CareTeam.CareTeamStatus.ACTIVE)
                .setName(WORD)
                .getSubject()
                .setReference("Patient/" + id);
        return new ChildPlaces(Map.of(
                "nhs", number, "Patient", id, "Observation", client.created(score), "CareTeam", client.created(team)));
    }

    @EachIdentity
    void a_child_whom_they_do_not_know_is_as_one_who_has_never_been_here(String identity) {
        boolean ofTheCouncil = List.of("la-system", "social-worker", "iro", "manager", "youth-justice-worker")
                .contains(identity);
        ChildPlaces one = hidden.computeIfAbsent(ofTheCouncil ? "camhs-system" : "la-system", this::keptBy);
        ChildPlaces nobody = one.invented();
        FhirClient caller = server.as(identity);
        List<String> apart = new ArrayList<>();
        // That an entry of a batch has the verdict of the request alone, Hidden*IT shows of every probe.
        Stream.concat(PROBES.stream(), BATCHED.stream().map(probe -> probe.asEntry("batch")))
                .forEach(probe -> {
                    Answer known = probe.about(one, caller);
                    String said = Probe.blank(known, one);
                    String unsaid = Probe.blank(probe.about(nobody, caller), nobody);
                    if (!said.equals(unsaid) || said.contains(WORD) || known.status() >= 500) {
                        apart.add(probe + "\n  known: " + said + "\n  never here: " + unsaid);
                    }
                });
        assertThat(apart).isEmpty();
    }
}
