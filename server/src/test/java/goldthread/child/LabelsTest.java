package goldthread.child;

import static goldthread.terminology.ShareLevel.EVERYDAY;
import static goldthread.terminology.ShareLevel.RESTRICTED;
import static goldthread.terminology.ShareLevel.SEALED;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.ShareLevel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String OURS = "https://w3id.org/goldthread/fhir/CodeSystem/sensitivity";

    private static Labels of(Resource resource, Coding... labels) {
        Arrays.stream(labels).forEach(resource.getMeta()::addSecurity);
        return Labels.of(resource);
    }

    private static Coding confidentiality(String code) {
        return new Coding(CONFIDENTIALITY, code, null);
    }

    private static Labels with(ShareLevel level, Mark... marks) {
        return new Labels(level, Arrays.stream(marks).mapToInt(Mark::bit).sum());
    }

    @ParameterizedTest
    @CsvSource({
        "U, EVERYDAY",
        "L, EVERYDAY",
        "N, EVERYDAY",
        "M, RESTRICTED",
        "R, RESTRICTED",
        "V, SEALED",
        "n, SEALED",
        "whatever, SEALED",
    })
    void a_confidentiality_is_a_level_and_an_unknown_one_the_highest(String code, ShareLevel level) {
        assertThat(of(new Observation(), confidentiality(code))).isEqualTo(with(level));
        assertThat(of(new Patient(), confidentiality(code))).isEqualTo(with(level));
    }

    @Test
    void a_confidentiality_without_a_code_is_the_highest() {
        assertThat(of(new Observation(), new Coding().setSystem(CONFIDENTIALITY)))
                .isEqualTo(with(SEALED));
    }

    @Test
    void what_has_no_label_is_restricted_but_who_the_child_is_and_who_helps() {
        assertThat(of(new Observation())).isEqualTo(with(RESTRICTED));
        assertThat(of(new Task())).isEqualTo(with(RESTRICTED));
        assertThat(of(new Patient())).isEqualTo(with(EVERYDAY));
        assertThat(of(new CareTeam())).isEqualTo(with(EVERYDAY));
    }

    @Test
    void a_label_of_another_system_says_nothing() {
        assertThat(of(new Observation(), new Coding("urn:other", "N", null), new Coding().setCode("N")))
                .isEqualTo(with(RESTRICTED));
    }

    @Test
    void of_several_levels_the_highest_counts() {
        assertThat(of(new Observation(), confidentiality("N"), confidentiality("V"), confidentiality("R")))
                .isEqualTo(with(SEALED));
        assertThat(of(new Patient(), confidentiality("R"), confidentiality("N")))
                .isEqualTo(with(RESTRICTED));
    }

    @Test
    void marks_add_up_and_leave_the_level_alone() {
        assertThat(of(
                        new Observation(),
                        confidentiality("N"),
                        new Coding(OURS, "third-party", null),
                        new Coding(OURS, "share-education", null),
                        new Coding(OURS, "third-party", null)))
                .isEqualTo(with(EVERYDAY, Mark.THIRD_PARTY, Mark.SHARE_EDUCATION));
    }

    @Test
    void the_same_labels_are_no_wider() {
        assertThat(with(RESTRICTED, Mark.PSYCHIATRY, Mark.SHARE_EDUCATION)
                        .isWiderThan(with(RESTRICTED, Mark.PSYCHIATRY, Mark.SHARE_EDUCATION)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "EVERYDAY,   RESTRICTED, true",
        "EVERYDAY,   SEALED,     true",
        "RESTRICTED, SEALED,     true",
        "RESTRICTED, EVERYDAY,   false",
        "SEALED,     EVERYDAY,   false",
        "SEALED,     RESTRICTED, false",
    })
    void a_lower_level_is_wider(ShareLevel after, ShareLevel before, boolean wider) {
        assertThat(with(after).isWiderThan(with(before))).isEqualTo(wider);
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void to_take_off_a_mark_that_keeps_is_wider_and_so_is_to_put_on_one_that_shares(Mark mark) {
        boolean shares = Set.of(Mark.SHARE_EDUCATION, Mark.SHARE_WITH_CARER).contains(mark);
        Labels bare = with(RESTRICTED, Mark.LOCATION_PROTECTED == mark ? Mark.ADOPTION : Mark.LOCATION_PROTECTED);
        Labels marked = new Labels(RESTRICTED, bare.marks() | mark.bit());

        assertThat(mark.shares()).isEqualTo(shares);
        assertThat(marked.isWiderThan(bare)).isEqualTo(shares);
        assertThat(bare.isWiderThan(marked)).isEqualTo(!shares);
    }

    @Test
    void a_higher_level_does_not_make_up_for_a_mark_that_is_taken_off() {
        assertThat(with(SEALED).isWiderThan(with(EVERYDAY, Mark.PSYCHIATRY))).isTrue();
        assertThat(with(SEALED, Mark.SHARE_WITH_CARER).isWiderThan(with(EVERYDAY)))
                .isTrue();
        assertThat(with(EVERYDAY, Mark.PSYCHIATRY).isWiderThan(with(SEALED))).isTrue();
    }

    @Test
    void every_pair_of_labels_is_wider_or_not_by_the_same_measure() {
        List<Mark> keeping = EnumSet.complementOf(EnumSet.of(Mark.SHARE_EDUCATION, Mark.SHARE_WITH_CARER)).stream()
                .toList();
        Set<Integer> bits = Arrays.stream(Mark.values()).map(Mark::bit).collect(Collectors.toSet());

        assertThat(bits).hasSize(Mark.values().length);
        keeping.forEach(
                mark -> assertThat(with(RESTRICTED, Mark.SHARE_EDUCATION).isWiderThan(with(RESTRICTED, mark)))
                        .isTrue());
    }
}
