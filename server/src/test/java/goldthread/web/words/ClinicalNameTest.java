package goldthread.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.junit.jupiter.api.Test;

final class ClinicalNameTest {

    private static final HumanName OFFICIAL = new HumanName()
            .setUse(NameUse.OFFICIAL)
            .setFamily("O’Hara")
            .addGiven("Mia")
            .addGiven("Rose")
            .addPrefix("Miss");
    private static final HumanName USUAL = new HumanName().setUse(NameUse.USUAL).addGiven("Mimi");

    @Test
    void begins_with_the_family_in_capitals() {
        assertThat(ClinicalName.of(List.of(USUAL, OFFICIAL))).isEqualTo("O’HARA, Mia Rose (Miss)");
    }

    @Test
    void preferred_is_what_the_child_likes_to_be_called() {
        assertThat(ClinicalName.preferred(List.of(OFFICIAL, USUAL))).contains("Mimi");
        assertThat(ClinicalName.preferred(List.of(OFFICIAL))).isEmpty();
    }

    @Test
    void of_one_part_has_no_comma_and_of_none_is_not_known() {
        assertThat(ClinicalName.of(List.of(new HumanName().setFamily("Bell")))).isEqualTo("BELL");
        assertThat(ClinicalName.of(List.of(new HumanName().addGiven("Jo")))).isEqualTo("Jo");
        assertThat(ClinicalName.of(List.of(new HumanName().setText("Jo Bell")))).isEqualTo("Jo Bell");
        assertThat(ClinicalName.of(List.of())).isEqualTo("Name not known");
    }

    @Test
    void a_former_name_is_nobody_s() {
        assertThat(ClinicalName.of(List.of(new HumanName().setUse(NameUse.OLD).setFamily("Bell"))))
                .isEqualTo("Name not known");
    }
}
