package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.InParallel;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

/** Who is around a child, since when, who leads, who is missing; and how that changes. */
@AgainstTheServer
final class MembershipIT {
    private static final Issue NOTHING_HERE =
            new Issue("error", "not-found", "", "", "There is nothing here, or nothing that you may see.");

    private final TestServer server;
    private final FhirClient camhs;
    private final String number = TestData.nhsNumber();
    private final String child;
    private final String clinic;
    private final String school;
    private final String clinician;
    private final String teacher;

    MembershipIT(TestServer server) {
        this.server = server;
        this.camhs = server.as("camhs-system");
        child = "Patient/" + camhs.created(TestData.child(number));
        clinic = "Organization/" + camhs.created(TestData.organisation().setName("Elmbrook CAMHS"));
        school = "Organization/" + camhs.created(TestData.organisation().setName("Weir Lane School"));
        clinician = "Practitioner/" + camhs.created(TestData.practitioner("Brandt"));
        teacher = "Practitioner/" + camhs.created(TestData.practitioner("Marsh"));
    }

    /** One member as a line: name, role, lead, status, start, end. */
    private static String line(ParametersParameterComponent member) {
        return text(member, "name") + "|" + text(member, "role") + "|"
                + (part(member, "lead")
                                .map(lead -> ((BooleanType) lead).booleanValue())
                                .orElse(false)
                        ? "leads"
                        : "")
                + "|" + text(member, "status") + "|" + text(member, "start") + "|" + text(member, "end");
    }

    private static Optional<Type> part(ParametersParameterComponent member, String name) {
        return member.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .map(ParametersParameterComponent::getValue)
                .findFirst();
    }

    private static String text(ParametersParameterComponent member, String name) {
        return part(member, name)
                .map(value -> switch (value.fhirType()) {
                    case "CodeableConcept" ->
                        ((org.hl7.fhir.r4.model.CodeableConcept) value)
                                .getCodingFirstRep()
                                .getCode();
                    case "Reference" -> ((Reference) value).getReference();
                    default -> value.primitiveValue();
                })
                .orElse("");
    }

    private static List<ParametersParameterComponent> all(Answer answer, String name) {
        return answer.expect(200).resource(Parameters.class).getParameter().stream()
                .filter(parameter -> parameter.getName().equals(name))
                .toList();
    }

    private static List<String> members(Answer answer) {
        return all(answer, "member").stream().map(MembershipIT::line).toList();
    }

    private static List<String> gaps(Answer answer) {
        return all(answer, "gap").stream().map(gap -> text(gap, "code")).toList();
    }

    private CareTeam team() {
        return TestData.team(child, clinician, clinic);
    }

    private Answer membership(String query) {
        return camhs.get(child + "/$membership" + query);
    }

    @Test
    void the_lead_comes_first_with_all_that_is_known_of_them() {
        String team = "CareTeam/" + camhs.created(team());

        Answer answer = membership("");

        assertThat(members(answer))
                .containsExactly(
                        "Alex Brandt|lead-professional|leads|effective|2026-02-01|",
                        "Wren Thorne|child||effective|2026-02-01|");
        ParametersParameterComponent lead = all(answer, "member").get(0);
        assertThat(text(lead, "person")).isEqualTo(clinician);
        assertThat(text(lead, "definition")).isNotBlank();
        assertThat(text(lead, "organisation")).isEqualTo(clinic);
        assertThat(text(lead, "source")).isEqualTo(team);
        assertThat(part(lead, "contact").map(contact -> ((org.hl7.fhir.r4.model.ContactPoint) contact).getValue()))
                .contains("01632 960100");
        assertThat(members(camhs.get(team + "/$membership"))).isEqualTo(members(answer));
        assertThat(camhs.post(child + "/$membership", "{\"resourceType\":\"Parameters\"}")
                        .text())
                .isEqualTo(answer.text());
    }

    @Test
    void what_is_missing_is_said() {
        assertThat(gaps(membership(""))).contains("no-team", "no-lead");

        camhs.created(team());

        assertThat(gaps(membership(""))).contains("no-school").doesNotContain("no-team", "no-lead", "no-gp");
    }

    @Test
    void an_agency_that_works_with_the_child_but_is_not_in_the_team_is_a_gap() {
        camhs.created(team());
        String other = "Organization/" + camhs.created(TestData.organisation().setName("Stepping Stones"));
        camhs.created(TestData.referral(child, clinic, other));

        ParametersParameterComponent gap = all(membership(""), "gap").stream()
                .filter(each -> text(each, "code").equals("agency-not-in-team"))
                .findFirst()
                .orElseThrow();

        assertThat(text(gap, "text")).contains("Stepping Stones");
    }

    @Test
    void a_day_can_be_asked_about_and_those_who_left_can_be_shown() {
        CareTeam team = team();
        TestData.join(team, "school-lead", teacher, school, "2026-03-01")
                .getPeriod()
                .setEndElement(new DateTimeType("2026-04-30"));
        camhs.created(team);
        String member = "Alex Marsh|school-lead||";

        assertThat(members(membership("?asOf=2026-02-28"))).noneMatch(line -> line.startsWith(member));
        assertThat(members(membership("?asOf=2026-03-01"))).contains(member + "effective|2026-03-01|2026-04-30");
        assertThat(members(membership("?asOf=2026-04-30"))).contains(member + "effective|2026-03-01|2026-04-30");
        assertThat(members(membership("?asOf=2026-05-01"))).noneMatch(line -> line.startsWith(member));
        assertThat(members(membership("?asOf=2026-05-01&includeEnded=true")))
                .contains(member + "ended|2026-03-01|2026-04-30");
        assertThat(gaps(membership("?asOf=2026-01-31"))).contains("no-lead");
    }

    @Test
    void members_can_be_asked_for_by_role_and_by_agency() {
        CareTeam team = team();
        TestData.join(team, "school-lead", teacher, school, "2026-03-01");
        camhs.created(team);

        assertThat(members(membership("?role=school-lead")))
                .containsExactly("Alex Marsh|school-lead||effective|2026-03-01|");
        assertThat(members(membership("?agency=" + school)))
                .containsExactly("Alex Marsh|school-lead||effective|2026-03-01|");
        assertThat(members(membership("?role=gp"))).isEmpty();
        assertThat(members(membership("?role=gp&role=lead-professional"))).hasSize(1);
    }

    @Test
    void what_can_not_be_asked_is_refused() {
        assertThat(membership("?nonsense=1").status()).isEqualTo(400);
        assertThat(membership("?nonsense=1").issues().stream().map(Issue::rule)).containsExactly("unknown-parameter");
        for (String query : List.of(
                "?asOf=yesterday", "?includeEnded=perhaps", "?role=no-such-role", "?asOf=2026-01-01&asOf=2026-01-02")) {
            assertThat(membership(query).status()).as(query).isEqualTo(400);
            assertThat(membership(query).issues().stream().map(Issue::rule)).containsExactly("bad-grammar");
        }
        for (String path : List.of("Patient/nobody/$membership", "CareTeam/nobody/$membership")) {
            assertThat(camhs.get(path).status()).isEqualTo(404);
            assertThat(camhs.get(path).issues()).containsExactly(NOTHING_HERE);
        }
    }

    @Test
    void teams_are_found_by_who_is_in_them_and_by_whom_they_are_about() {
        CareTeam team = team();
        TestData.join(team, "school-lead", teacher, school, "2026-03-01");
        String id = camhs.created(team);

        for (String[] query : new String[][] {
            {"participant", clinician},
            {"participant", teacher},
            {"patient", child},
            {"patient:identifier", "https://fhir.nhs.uk/Id/nhs-number|" + number},
            {"participant-org", school},
            {"lead-professional", clinician}
        }) {
            Bundle found = camhs.search("CareTeam", query).expect(200).bundle();
            assertThat(found.getEntry().stream()
                            .map(entry -> entry.getResource().getIdPart()))
                    .as(query[0])
                    .containsExactly(id);
        }
        Bundle withPeople = camhs.get("CareTeam?patient=" + child
                        + "&participant-role=school-lead&participant-period=ge2026-03-01"
                        + "&_include=CareTeam:participant&_include=CareTeam:patient")
                .expect(200)
                .bundle();
        assertThat(withPeople.getEntry().stream()
                        .map(entry -> entry.getResource().fhirType() + "/"
                                + entry.getResource().getIdPart()))
                .containsExactlyInAnyOrder("CareTeam/" + id, child, clinician, teacher);
    }

    @Test
    void a_child_has_one_active_team_around_it_however_many_are_sent_at_once() {
        List<Answer> answers = InParallel.run(16, i -> camhs.create(team()));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer -> {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.issues().stream().map(Issue::rule)).containsExactly("one-active-team");
        });
        assertThat(camhs.search("CareTeam", "patient", child).bundle().getEntry())
                .hasSize(1);
    }

    @Test
    void a_team_has_one_lead_on_every_day() {
        CareTeam none = team();
        none.getParticipant().remove(1);
        CareTeam two = team();
        TestData.join(two, "lead-professional", teacher, school, "2026-03-01");
        CareTeam handedOver = team();
        handedOver.getParticipant().get(1).getPeriod().setEndElement(new DateTimeType("2026-03-01"));
        TestData.join(handedOver, "lead-professional", teacher, school, "2026-03-02");
        CareTeam sameDay = handedOver.copy();
        sameDay.getParticipant().get(2).getPeriod().setStartElement(new DateTimeType("2026-03-01"));

        assertRefused(camhs.create(none), "lead-missing");
        assertRefused(camhs.create(two), "lead-overlap");
        assertRefused(camhs.create(sameDay), "lead-overlap");
        camhs.create(handedOver).expect(201);
    }

    private static void assertRefused(Answer answer, String rule) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.issues().stream().map(Issue::rule)).containsExactly(rule);
        assertThat(answer.issues().get(0).text()).isNotBlank();
    }

    @Test
    void nobody_is_dropped_from_a_team() {
        CareTeam sent = team();
        TestData.join(sent, "school-lead", teacher, school, "2026-03-01");
        String id = camhs.created(sent);
        Answer before = camhs.get("CareTeam/" + id);
        CareTeam dropped = before.resource(CareTeam.class);
        dropped.getParticipant().remove(2);
        CareTeam replaced = before.resource(CareTeam.class);
        replaced.getParticipant().get(2).setMember(new Reference(clinician));
        CareTeam ended = before.resource(CareTeam.class);
        ended.getParticipant().get(2).getPeriod().setEndElement(new DateTimeType("2026-05-01"));

        assertRefused(camhs.update(dropped, before.etag()), "participant-removed");
        assertRefused(camhs.update(replaced, before.etag()), "participant-removed");
        assertRefused(
                camhs.patch(
                        "CareTeam/" + id,
                        "[{\"op\":\"remove\",\"path\":\"/participant/2\"}]",
                        "If-Match",
                        before.etag()),
                "participant-removed");
        Bundle bundle = TestData.transaction();
        bundle.addEntry()
                .setResource(dropped)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PUT)
                .setUrl("CareTeam/" + id)
                .setIfMatch(before.etag());
        assertRefused(camhs.bundle(bundle), "participant-removed");
        assertThat(camhs.get("CareTeam/" + id).text()).isEqualTo(before.text());
        camhs.update(ended, before.etag()).expect(200);
    }

    private String change(String operation, String member, String... more) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("member").setValue(new Reference(member));
        for (int i = 0; i < more.length; i += 2) {
            Type value = more[i].equals("role")
                    ? new CodeType(more[i + 1])
                    : more[i].equals("onBehalfOf") ? new Reference(more[i + 1]) : new DateTimeType(more[i + 1]);
            parameters.addParameter().setName(more[i]).setValue(value);
        }
        return FhirClient.text(parameters);
    }

    @Test
    void a_member_is_proposed_accepted_by_another_organisation_and_ended() {
        CareTeam withCouncil = team();
        TestData.join(withCouncil, "social-worker", clinician, Agencies.COUNCIL.in(camhs), "2026-03-01");
        String team = "CareTeam/" + camhs.created(withCouncil);
        FhirClient council = server.as("la-system");
        String today = camhs.get(team)
                .header("Date")
                .map(date -> LocalDate.now().toString())
                .orElseThrow();

        Answer proposed = camhs.post(
                team + "/$add-member",
                change("add", teacher, "role", "school-lead", "onBehalfOf", school),
                "If-Match",
                "W/\"1\"");
        assertThat(proposed.expect(200).etag()).isEqualTo("W/\"2\"");
        assertThat(proposed.resource(CareTeam.class).getParticipant()).hasSize(4);
        assertThat(members(membership(""))).contains("Alex Marsh|school-lead||proposed|" + today + "|");

        Answer ownAcceptance = camhs.post(team + "/$accept-member", change("accept", teacher), "If-Match", "W/\"2\"");
        assertRefused(ownAcceptance, "self-acceptance");

        Answer accepted = council.post(team + "/$accept-member", change("accept", teacher), "If-Match", "W/\"2\"");
        assertThat(accepted.expect(200).etag()).isEqualTo("W/\"3\"");
        assertThat(members(membership(""))).contains("Alex Marsh|school-lead||effective|" + today + "|");

        Answer ended = camhs.post(team + "/$end-member", change("end", teacher), "If-Match", "W/\"3\"");
        assertThat(ended.expect(200).etag()).isEqualTo("W/\"4\"");
        Answer again = camhs.post(team + "/$end-member", change("end", teacher), "If-Match", "W/\"4\"");
        assertThat(again.expect(200).etag()).isEqualTo("W/\"4\"");
        assertThat(camhs.get(team + "/_history").bundle().getEntry()).hasSize(4);
    }

    @Test
    void a_change_of_a_team_says_which_version_it_changes() {
        String team = "CareTeam/" + camhs.created(team());
        String body = change("add", teacher, "role", "school-lead", "onBehalfOf", school);

        assertThat(camhs.post(team + "/$add-member", body).status()).isEqualTo(428);
        assertThat(camhs.post(team + "/$add-member", body, "If-Match", "W/\"7\"")
                        .status())
                .isEqualTo(412);
        assertThat(camhs.get(team).etag()).isEqualTo("W/\"1\"");
        assertThat(camhs.get(team + "/$add-member").status()).isIn(404, 405);
    }

    @Test
    void what_can_not_be_changed_is_refused_with_its_reason() {
        String team = "CareTeam/" + camhs.created(team());

        assertRefused(
                camhs.post(
                        team + "/$add-member",
                        change("add", clinician, "role", "lead-professional", "onBehalfOf", clinic),
                        "If-Match",
                        "W/\"1\""),
                "member-already-there");
        assertRefused(
                camhs.post(team + "/$end-member", change("end", teacher), "If-Match", "W/\"1\""), "member-not-there");
        assertRefused(
                camhs.post(team + "/$accept-member", change("accept", clinician), "If-Match", "W/\"1\""),
                "member-not-proposed");
        assertThat(server.as("la-system")
                        .post(team + "/$accept-member", change("accept", clinician), "If-Match", "W/\"1\"")
                        .status())
                .as("the team of a child whom they don't know")
                .isEqualTo(404);
        assertRefused(
                camhs.post(
                        team + "/$add-member",
                        change("add", "Practitioner/nobody", "role", "school-lead", "onBehalfOf", school),
                        "If-Match",
                        "W/\"1\""),
                "reference-not-found");
        assertRefused(
                camhs.post(team + "/$end-member", change("end", clinician, "end", "2026-03-01"), "If-Match", "W/\"1\""),
                "lead-missing");
        assertThat(camhs.get(team).etag()).isEqualTo("W/\"1\"");
    }

    @Test
    void a_child_s_own_record_shows_the_gp_that_it_names() {
        Patient unregistered = TestData.child();
        unregistered.getGeneralPractitioner().clear();
        String id = camhs.created(unregistered);

        assertThat(gaps(camhs.get("Patient/" + id + "/$membership"))).contains("no-gp");
        assertThat(gaps(membership(""))).doesNotContain("no-gp");
    }
}
