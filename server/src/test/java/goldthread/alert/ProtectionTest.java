package goldthread.alert;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.Sensitivity;
import goldthread.terminology.ShareLevel;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;

/** How widely what rests on two records may be known: no wider than either. */
final class ProtectionTest {

    private static Observation labelled(String confidentiality, Sensitivity... marks) {
        Observation record = new Observation();
        if (!confidentiality.isEmpty()) {
            record.getMeta()
                    .addSecurity(new Coding(
                            "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", confidentiality, null));
        }
        List.of(marks).forEach(mark -> record.getMeta().addSecurity(mark.coding()));
        return record;
    }

    private static List<String> both(Observation one, Observation other) {
        return Protection.ofBoth(one, other).stream().map(Coding::getCode).toList();
    }

    @Test
    void the_stricter_level_holds_and_a_record_without_one_is_restricted() {
        assertThat(both(labelled("N"), labelled("N"))).containsExactly("N");
        assertThat(both(labelled("N"), labelled("V"))).containsExactly("V");
        assertThat(both(labelled("N"), labelled(""))).containsExactly("R");
        assertThat(Protection.levelOf(labelled("L"))).isEqualTo(ShareLevel.EVERYDAY);
        assertThat(Protection.levelOf(labelled("strange"))).isEqualTo(ShareLevel.SEALED);
    }

    @Test
    void whoever_one_record_is_kept_from_is_kept_from_what_rests_on_it() {
        assertThat(both(labelled("N", Sensitivity.NOT_FOR_PARENT), labelled("N", Sensitivity.NOT_FOR_PARENT)))
                .containsExactly("N", "not-for-parent");
        assertThat(both(labelled("N", Sensitivity.NOT_FOR_PARENT), labelled("N", Sensitivity.NOT_FOR_CHILD)))
                .containsExactlyInAnyOrder("N", "not-for-parent", "not-for-child");
    }

    @Test
    void what_rests_on_several_records_is_known_no_wider_than_each_of_them() {
        assertThat(Protection.ofAll(List.of(
                                labelled("N", Sensitivity.SHARE_EDUCATION),
                                labelled("V"),
                                labelled("N", Sensitivity.NOT_FOR_PARENT)))
                        .stream()
                        .map(Coding::getCode))
                .containsExactly("V", "not-for-parent");
        assertThat(Protection.levelOf(Protection.ofAll(List.of(labelled("R"))))).isEqualTo(ShareLevel.RESTRICTED);
    }

    @Test
    void what_one_record_gives_away_is_given_only_when_the_other_gives_it_too() {
        assertThat(both(labelled("R", Sensitivity.SHARE_EDUCATION), labelled("R")))
                .containsExactly("R");
        assertThat(both(labelled("R", Sensitivity.SHARE_EDUCATION), labelled("R", Sensitivity.SHARE_EDUCATION)))
                .containsExactly("R", "share-education");
    }
}
