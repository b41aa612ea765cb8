package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import goldthread.tests.support.TwoChildren;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

/** A member of a team gains nothing by changing it: another organisation says who comes in and who sees more. */
@AgainstTheServer
final class OwnGainIT {
    private static final String OURS = "https://w3id.org/goldthread/fhir/";
    private static final String SHARE_LEVEL = OURS + "StructureDefinition/ext-share-level";
    private static final String STATUS = OURS + "StructureDefinition/ext-participant-status";
    private static final int CLINICIAN = 2;

    private final TestServer server;
    private final FhirClient council;
    private final FhirClient clinician;
    private final TwoChildren directory;
    private final String child;
    private final String sealed;

    OwnGainIT(TestServer server) {
        this.server = server;
        directory = TwoChildren.on(server);
        council = server.as("la-system");
        clinician = server.as("camhs-clinician");
        child = "Patient/" + council.created(TestData.child());
        sealed = "Observation/"
                + council.post("Observation", """
                {"resourceType":"Observation","status":"final","code":{"text":"Under seal"},
                 "meta":{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"V"}]},
                 "subject":{"reference":"%s"}}""".formatted(child)).id();
    }

    private static CareTeamParticipantComponent at(String level, CareTeamParticipantComponent member) {
        member.getExtension().removeIf(extension -> SHARE_LEVEL.equals(extension.getUrl()));
        member.addExtension()
                .setUrl(SHARE_LEVEL)
                .setValue(new CodeableConcept()
                        .addCoding(new Coding()
                                .setSystem(OURS + "CodeSystem/share-level")
                                .setCode(level)));
        return member;
    }

    private static void proposed(CareTeamParticipantComponent member) {
        member.getExtension().removeIf(extension -> STATUS.equals(extension.getUrl()));
        member.addExtension()
                .setUrl(STATUS)
                .setValue(new CodeableConcept()
                        .addCoding(new Coding()
                                .setSystem(OURS + "CodeSystem/participant-status")
                                .setCode("proposed")));
    }

    private CareTeamParticipantComponent join(CareTeam team, String role, String who, String organisation) {
        return TestData.join(team, role, directory.entry(who), directory.entry(organisation), "2026-03-01");
    }

    /** The council's team, in which the clinician sees what is everyday. */
    private CareTeam team() {
        CareTeam team = TestData.team(child, directory.entry("social-worker"), directory.entry("council"));
        at("everyday", join(team, "camhs-clinician", "clinician", "trust"));
        return team;
    }

    private Answer changed(FhirClient caller, String team, Consumer<CareTeam> change) {
        Answer before = caller.get("CareTeam/" + team).expect(200);
        CareTeam changed = before.resource(CareTeam.class);
        change.accept(changed);
        return caller.update(changed, before.etag());
    }

    private void assertRefused(Answer answer, String expression) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.issues().stream().map(Issue::rule)).containsOnly("self-acceptance");
        assertThat(answer.text()).contains(expression);
        assertThat(clinician.get(sealed).status()).isEqualTo(404);
    }

    @Test
    void nobody_raises_what_they_see_themselves() {
        String team = council.created(team());

        assertRefused(
                changed(
                        clinician,
                        team,
                        raised -> at("sealed", raised.getParticipant().get(CLINICIAN))),
                "CareTeam.participant[2]");

        assertThat(changed(
                                council,
                                team,
                                raised -> at("sealed", raised.getParticipant().get(CLINICIAN)))
                        .status())
                .isEqualTo(200);
        assertThat(clinician.get(sealed).status()).isEqualTo(200);
    }

    @Test
    void nobody_stays_longer_than_they_were_let_in_for() {
        CareTeam team = team();
        team.getParticipant().get(CLINICIAN).getPeriod().setEndElement(new DateTimeType("2099-01-31"));
        String id = council.created(team);

        assertRefused(
                changed(
                        clinician,
                        id,
                        longer -> longer.getParticipant()
                                .get(CLINICIAN)
                                .getPeriod()
                                .setEndElement(new DateTimeType("2099-06-30"))),
                "CareTeam.participant[2]");

        assertThat(changed(
                                clinician,
                                id,
                                shorter -> shorter.getParticipant()
                                        .get(CLINICIAN)
                                        .getPeriod()
                                        .setEndElement(new DateTimeType("2098-06-30")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobody_comes_in_anew_for_another_organisation() {
        String team = council.created(team());

        assertRefused(
                changed(clinician, team, more -> at("sealed", join(more, "psychiatrist", "clinician", "practice"))),
                "CareTeam.participant[3]");
        assertRefused(
                changed(clinician, team, more -> at("sealed", join(more, "psychiatrist", "clinician", "trust"))),
                "CareTeam.participant[3]");
    }

    @Test
    void nobody_replaces_the_team_by_one_in_which_they_see_more() {
        String id = council.created(team());
        Answer before = clinician.get("CareTeam/" + id).expect(200);
        CareTeam closed = before.resource(CareTeam.class);
        closed.setStatus(CareTeam.CareTeamStatus.INACTIVE);
        CareTeam own = TestData.team(child, directory.entry("clinician"), directory.entry("trust"));
        at("sealed", own.getParticipant().get(1));

        assertRefused(clinician.bundle(replacing(before, closed, own)), "participant[1]");

        CareTeam same = team();
        same.getIdentifierFirstRep().setValue(TestData.unique("T"));
        clinician.bundle(replacing(before, closed, same)).expect(200);
        assertThat(clinician.get(child).status()).isEqualTo(200);
        assertThat(clinician.get(sealed).status()).isEqualTo(404);
    }

    private static Bundle replacing(Answer before, CareTeam closed, CareTeam opened) {
        Bundle bundle = TestData.transaction(closed, opened);
        bundle.getEntry()
                .get(0)
                .setFullUrl(null)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PUT)
                .setUrl("CareTeam/" + closed.getIdElement().getIdPart())
                .setIfMatch(before.etag());
        return bundle;
    }

    @Test
    void a_team_kept_in_readiness_is_judged_when_it_begins_to_give_rights() {
        String id = council.created(team());
        CareTeam ready = TestData.team(child, directory.entry("clinician"), directory.entry("trust"));
        at("sealed", ready.getParticipant().get(1));
        ready.setStatus(CareTeam.CareTeamStatus.PROPOSED);
        Answer created = clinician.create(ready).expect(201);
        Answer before = clinician.get("CareTeam/" + id).expect(200);
        CareTeam closed = before.resource(CareTeam.class);
        closed.setStatus(CareTeam.CareTeamStatus.INACTIVE);
        ready.setId("CareTeam/" + created.id());
        ready.setStatus(CareTeam.CareTeamStatus.ACTIVE);
        Bundle bundle = replacing(before, closed, ready);
        bundle.getEntry()
                .get(1)
                .setFullUrl(null)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PUT)
                .setUrl("CareTeam/" + created.id())
                .setIfMatch("W/\"1\"");

        assertRefused(clinician.bundle(bundle), "participant[1]");
    }

    @Test
    void a_school_comes_in_when_two_organisations_say_so() {
        String id = council.created(team());
        FhirClient school = server.as("school-lead");

        assertRefused(
                changed(council, id, more -> join(more, "school-lead", "school-lead", "school")),
                "CareTeam.participant[3]");
        assertThat(school.get(child).status()).isEqualTo(404);

        assertThat(changed(council, id, more -> proposed(join(more, "school-lead", "school-lead", "school")))
                        .status())
                .isEqualTo(200);
        assertThat(school.get(child).status()).isEqualTo(404);
        assertThat(changed(
                                clinician,
                                id,
                                accepted -> accepted.getParticipant()
                                        .get(3)
                                        .getExtension()
                                        .removeIf(extension -> STATUS.equals(extension.getUrl())))
                        .status())
                .isEqualTo(200);
        assertThat(school.get(child).status()).isEqualTo(200);
    }

    @Test
    void another_organisation_s_clinician_comes_in_when_a_member_says_so() {
        CareTeam team = TestData.team(child, directory.entry("social-worker"), directory.entry("council"));
        String id = council.created(team);
        assertThat(clinician.get(child).status()).isEqualTo(404);

        assertThat(changed(council, id, more -> join(more, "camhs-clinician", "clinician", "trust"))
                        .status())
                .isEqualTo(200);

        assertThat(clinician.get(child).status()).isEqualTo(200);
    }

    @Test
    void a_record_stays_about_all_whom_it_names() {
        council.created(team());
        String bob = directory.bob().reference("Patient");
        String body = """
                {"resourceType":"Appointment",%s"status":"booked",
                 "meta":{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"N"}]},
                 "start":"2026-12-10T09:00:00Z","end":"2026-12-10T10:00:00Z",
                 "participant":[{"actor":{"reference":"%s"},"status":"accepted"}%s]}""";
        String both = body.formatted("", child, ",{\"actor\":{\"reference\":\"" + bob + "\"},\"status\":\"accepted\"}");
        String id = council.post("Appointment", both).expect(201).id();

        Answer answer = council.put(
                "Appointment/" + id, body.formatted("\"id\":\"" + id + "\",", child, ""), "If-Match", "W/\"1\"");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues().stream().map(Issue::rule)).containsExactly("subject-changed");
        assertThat(clinician.get("Appointment/" + id).status()).isEqualTo(404);
        assertThat(clinician.get("Appointment/" + id + "/_history").status()).isEqualTo(404);
    }

    @Test
    void a_school_changes_no_birthday() {
        CareTeam team = team();
        join(team, "school-lead", "school-lead", "school");
        council.created(team);
        Answer before = server.as("school-lead").get(child).expect(200);
        Patient changed = before.resource(Patient.class);
        changed.setBirthDateElement(new DateType("2018-01-01"));

        assertThat(server.as("school-lead").update(changed, before.etag()).status())
                .isEqualTo(404);
    }
}
