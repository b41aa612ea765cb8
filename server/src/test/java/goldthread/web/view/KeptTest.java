package goldthread.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;

final class KeptTest {

    private static Observation labelled(String level) {
        Observation record = new Observation();
        record.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", level, null);
        return record;
    }

    @Test
    void who_else_cannot_see_it_is_said_in_plain_words() {
        assertThat(Kept.of(labelled("N"))).isEmpty();
        assertThat(Kept.of(labelled("R"))).contains(new Kept("Restricted", "not shown to schools or parents"));
        assertThat(Kept.of(labelled("V")))
                .contains(new Kept("Sealed", "not shown to schools, support services, carers, parents or the child"));
    }

    @Test
    void what_rests_on_several_records_is_kept_from_all_from_whom_one_of_them_is() {
        assertThat(Kept.of(List.of(labelled("N"), labelled("V")))).get().returns("Sealed", Kept::tag);
        assertThat(Kept.of(List.of())).isEmpty();
    }
}
