package goldthread.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

final class ShownTest {

    @Test
    void every_stored_record_is_found_wherever_it_stands() {
        Observation score = new Observation();
        score.setId("Observation/o/_history/2");
        Task task = new Task();
        task.setId("Task/t/_history/1");
        Bundle bundle = new Bundle();
        bundle.addEntry().setResource(score);
        bundle.addEntry().getResponse().setLocation("Flag/f/_history/1");
        Parameters parameters = new Parameters();
        parameters.addParameter().addPart().setResource(task);
        parameters.addParameter().setResource(bundle);

        assertThat(Shown.in(parameters)).containsExactlyInAnyOrder("Observation/o", "Task/t");
    }

    @Test
    void what_is_stored_nowhere_shows_nothing() {
        assertThat(Shown.in(null)).isEmpty();
        assertThat(Shown.in(new OperationOutcome())).isEmpty();
        assertThat(Shown.in(new Bundle())).isEmpty();
    }
}
