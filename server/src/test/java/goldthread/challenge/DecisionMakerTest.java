package goldthread.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

class DecisionMakerTest {

    private static final Reference TRUST = new Reference("Organization/trust");

    @Test
    void the_record_says_who_decided() {
        assertThat(DecisionMaker.of(new Task().setOwner(TRUST))).contains(TRUST);
        assertThat(DecisionMaker.of(new CarePlan().setAuthor(TRUST))).contains(TRUST);
        assertThat(DecisionMaker.of(new CarePlan().addContributor(TRUST))).contains(TRUST);
        assertThat(DecisionMaker.of(new EpisodeOfCare().setManagingOrganization(TRUST)))
                .contains(TRUST);
        assertThat(DecisionMaker.of(new RiskAssessment().setPerformer(TRUST))).contains(TRUST);
        assertThat(DecisionMaker.of(new ServiceRequest().setRequester(TRUST))).contains(TRUST);
        assertThat(DecisionMaker.of(new Observation().addPerformer(TRUST))).contains(TRUST);
    }

    @Test
    void where_it_doesnt_nobody_is_made_up() {
        assertThat(DecisionMaker.of(new Task())).isEmpty();
        assertThat(DecisionMaker.of(new Task().setOwner(new Reference().setDisplay("CAMHS"))))
                .isEmpty();
        assertThat(DecisionMaker.of(new Flag())).isEmpty();
        assertThat(DecisionMaker.of(new CarePlan().setAuthor(new Reference("Patient/1"))))
                .isEmpty();
    }

    @Test
    void who_answers_for_the_record_goes_before_who_works_by_it() {
        Reference school = new Reference("Organization/school");
        Reference council = new Reference("Organization/council");
        CarePlan plan = new CarePlan().addContributor(school);
        assertThat(DecisionMaker.all(plan)).containsExactly(school);
        plan.setAuthor(TRUST);
        assertThat(DecisionMaker.all(plan)).containsExactly(TRUST);
        plan.addExtension(Extensions.RESPONSIBLE_AUTHORITY, council);
        assertThat(DecisionMaker.all(plan)).containsExactly(council, TRUST);
        assertThat(DecisionMaker.all(new Observation().addPerformer(school).addPerformer(TRUST)))
                .containsExactly(school, TRUST);
    }
}
