package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/** What the server asks for by itself where the law asks for something: once, of somebody, about a record. */
@AgainstTheServer
final class StatutoryTasksIT {
    private static final String ROOT = "https://w3id.org/goldthread/fhir";

    private final Engaged engaged;

    StatutoryTasksIT(TestServer server) {
        engaged = new Engaged(server);
    }

    private EpisodeOfCare place(String type, String kindSystem, String kind) {
        return TestData.parse(
                EpisodeOfCare.class, """
            {
              "resourceType": "EpisodeOfCare",
              "meta": {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
              "status": "active",
              "type": [
                {"coding": [{"system": "%1$s/CodeSystem/episode-type", "code": "%2$s"}]},
                {"coding": [{"system": "%1$s/CodeSystem/%3$s", "code": "%4$s"}]}],
              "patient": {"reference": "%5$s"},
              "managingOrganization": {"reference": "%6$s"},
              "period": {"start": "2026-09-03"}
            }
            """.formatted(ROOT, type, kindSystem, kind, engaged.child(), engaged.surgery()));
    }

    private EpisodeOfCare stored(EpisodeOfCare place) {
        place.setId(engaged.practice().created(place));
        return place;
    }

    private void end(EpisodeOfCare place) {
        String path = "EpisodeOfCare/" + place.getIdElement().getIdPart();
        EpisodeOfCare now = engaged.practice().get(path).expect(200).resource(EpisodeOfCare.class);
        now.setStatus(EpisodeOfCareStatus.FINISHED)
                .getPeriod()
                .setEndElement(TestData.parse(
                                EpisodeOfCare.class,
                                "{\"resourceType\":\"EpisodeOfCare\",\"period\":{\"end\":\"2026-11-20\"}}")
                        .getPeriod()
                        .getEndElement());
        engaged.practice().update(now, "W/\"1\"").expect(200);
    }

    @Test
    void whoever_is_educated_at_home_is_looked_at_once() {
        EpisodeOfCare place = stored(place("school", "education-kind", "elective-home-education"));
        end(place);

        assertThat(engaged.found(Task.class, "assess-home-education"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.getFocus().getReference())
                            .isEqualTo("EpisodeOfCare/" + place.getIdElement().getIdPart());
                    assertThat(task.getOwner().getReference()).isEqualTo(engaged.lead());
                });
    }

    private CarePlan interrupted() {
        return TestData.parse(CarePlan.class, """
            {
              "resourceType": "CarePlan",
              "meta": {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
              "extension": [
                {"url": "%1$s/StructureDefinition/ext-responsible-authority", "valueReference": {"reference": "%2$s"}},
                {"url": "%1$s/StructureDefinition/ext-provision-status", "extension": [
                  {"url": "status", "valueCodeableConcept": {"coding": [{"system": "%1$s/CodeSystem/provision-status", "code": "interrupted"}]}},
                  {"url": "missing", "valueString": "Speech and language therapy"},
                  {"url": "reason", "valueCodeableConcept": {"coding": [{"system": "%1$s/CodeSystem/on-hold-reason", "code": "in-custody"}]}},
                  {"url": "review-by", "valueDate": "2027-01-08"}]}],
              "status": "active", "intent": "plan",
              "category": [{"coding": [{"system": "%1$s/CodeSystem/plan-category", "code": "ehcp"}]}],
              "subject": {"reference": "%3$s"}, "period": {"start": "2025-02-03"}
            }
            """.formatted(ROOT, engaged.surgery(), engaged.child()));
    }

    @Test
    void what_custody_kept_from_a_child_is_restored_on_release() {
        CarePlan plan = interrupted();
        String id = engaged.practice().created(plan);
        EpisodeOfCare custody = stored(place("placement", "placement-kind", "youth-detention"));
        assertThat(engaged.found(Task.class, "restore-provision")).isEmpty();
        end(custody);

        assertThat(engaged.found(Task.class, "restore-provision"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.getFocus().getReference()).isEqualTo("CarePlan/" + id);
                    assertThat(task.getOwner().getReference()).isEqualTo(engaged.surgery());
                });
    }

    @Test
    void it_is_restored_too_when_what_was_kept_is_recorded_along_with_the_release() {
        EpisodeOfCare custody = place("placement", "placement-kind", "youth-detention");
        custody.setId("EpisodeOfCare/" + engaged.practice().created(custody));
        EpisodeOfCare released = custody.copy().setStatus(EpisodeOfCareStatus.FINISHED);
        released.getPeriod().setEndElement(new DateTimeType("2026-11-20"));
        Bundle together = TestData.changes(engaged.practice(), released);
        Bundle plan = TestData.transaction(interrupted());
        together.addEntry(plan.getEntryFirstRep());

        engaged.practice().bundle(together).expect(200);

        assertThat(engaged.found(Task.class, "restore-provision"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.getFocus().getReference()).startsWith("CarePlan/");
                    assertThat(task.getOwner().getReference()).isEqualTo(engaged.surgery());
                });
    }

    @Test
    void an_alert_stands_while_a_child_is_where_a_child_should_not_be() {
        EpisodeOfCare place = place("placement", "placement-kind", "temporary");
        place.addExtension(new Extension(
                ROOT + "/StructureDefinition/ext-inappropriate-setting",
                new CodeableConcept(
                        new Coding(ROOT + "/CodeSystem/inappropriate-setting", "temporary-accommodation", null))));
        stored(place);
        assertThat(engaged.found(Flag.class, "inappropriate-setting"))
                .extracting(Flag::getStatus)
                .containsExactly(FlagStatus.ACTIVE);
        end(place);

        assertThat(engaged.found(Flag.class, "inappropriate-setting"))
                .extracting(Flag::getStatus)
                .containsExactly(FlagStatus.INACTIVE);
    }
}
