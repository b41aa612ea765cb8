package goldthread.web.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class AgeTest {

    private static final LocalDate BORN = LocalDate.of(2012, 11, 30);

    @Test
    void is_said_in_years_and_months() {
        assertThat(Age.of(BORN, LocalDate.of(2026, 11, 29)).text()).isEqualTo("13y 11m");
        assertThat(Age.of(BORN, LocalDate.of(2026, 11, 30)).text()).isEqualTo("14y 0m");
    }

    @Test
    void of_the_first_two_years_is_said_in_months() {
        assertThat(Age.of(BORN, LocalDate.of(2014, 11, 29)).text()).isEqualTo("23m");
        assertThat(Age.of(BORN, BORN).text()).isEqualTo("0m");
    }

    @Test
    void nobody_has_one_before_birth() {
        assertThatThrownBy(() -> Age.of(BORN, BORN.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
