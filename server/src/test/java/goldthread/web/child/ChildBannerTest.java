package goldthread.web.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

final class ChildBannerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void says_who_the_child_is_and_how_old() {
        ChildBanner banner = ChildBanner.of(child(), TODAY);

        assertThat(banner.name()).isEqualTo("BELL, Mia");
        assertThat(banner.born()).hasToString("14-Jul-2015");
        assertThat(banner.age()).isEqualTo("11y 4m");
        assertThat(banner.gender()).isEqualTo("Female");
        assertThat(banner.nhsNumber()).isEqualTo("999 000 1010");
        assertThat(banner.initials()).isEqualTo("M.B.");
        assertThat(banner.died()).isNull();
    }

    @Test
    void guesses_nothing_that_is_not_known() {
        Patient unknown = new Patient();
        unknown.setId("2");

        ChildBanner banner = ChildBanner.of(unknown, TODAY);

        assertThat(banner.name()).isEqualTo("Name not known");
        assertThat(banner.born()).isNull();
        assertThat(banner.age()).isNull();
        assertThat(banner.gender()).isEqualTo("Not known");
        assertThat(banner.nhsNumber()).isNull();
        assertThat(banner.initials()).isEmpty();
    }

    @Test
    void gives_no_age_to_whom_only_a_year_of_birth_is_known_of() {
        Patient child = child();
        child.setBirthDateElement(new DateType("2015"));

        assertThat(ChildBanner.of(child, TODAY).age()).isNull();
    }

    @Test
    void says_when_the_child_has_died() {
        Patient child = child();
        child.setDeceased(new DateTimeType("2026-01-02"));

        assertThat(ChildBanner.of(child, TODAY).died()).hasToString("02-Jan-2026");
    }

    private static Patient child() {
        Patient child = new Patient();
        child.setId("1");
        child.addName().setFamily("Bell").addGiven("Mia");
        child.setBirthDateElement(new DateType("2015-07-14"));
        child.setGender(AdministrativeGender.FEMALE);
        child.addIdentifier().setSystem("https://fhir.nhs.uk/Id/nhs-number").setValue("9990001010");
        return child;
    }
}
