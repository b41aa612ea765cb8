package goldthread.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Profiles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Measure;
import org.junit.jupiter.api.Test;

class CountedMeasureTest {

    private final Map<String, Measure> shipped = Profiles.load(FhirContext.forR4Cached()).stream()
            .filter(Measure.class::isInstance)
            .map(Measure.class::cast)
            .collect(Collectors.toMap(Measure::getUrl, measure -> measure));

    @Test
    void what_is_counted_is_what_is_defined() {
        assertThat(shipped.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(CountedMeasure.values())
                        .map(CountedMeasure::url)
                        .toList());
    }

    @Test
    void each_way_of_dividing_a_number_is_explained_by_its_measure() {
        for (CountedMeasure measure : CountedMeasure.values()) {
            List<String> explained = shipped.get(measure.url()).getGroupFirstRep().getStratifier().stream()
                    .map(stratifier -> stratifier.getCode().getText())
                    .toList();
            assertThat(explained)
                    .as(measure.url())
                    .isEqualTo(measure.axes().stream().map(Axis::name).toList());
        }
    }

    @Test
    void every_measure_tells_the_groups_apart_and_no_part_twice() {
        for (CountedMeasure measure : CountedMeasure.values()) {
            assertThat(measure.axes().stream().filter(Axis::isOfGroups))
                    .as(measure.url())
                    .hasSize(1);
            measure.axes().forEach(axis -> assertThat(axis.strata()).doesNotHaveDuplicates());
        }
    }
}
