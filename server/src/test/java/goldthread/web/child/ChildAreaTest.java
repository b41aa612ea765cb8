package goldthread.web.child;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.web.child.ChildArea.Page;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ChildAreaTest {

    @Test
    void every_page_belongs_to_one_of_few_areas() {
        assertThat(ChildArea.values()).hasSizeLessThanOrEqualTo(5);
        assertThat(Arrays.stream(ChildArea.values()).map(area -> area.pages().size()))
                .allMatch(pages -> pages <= 4);
        assertThat(Arrays.stream(ChildArea.values())
                        .flatMap(area -> area.pages().stream())
                        .map(Page::path))
                .doesNotHaveDuplicates()
                .hasSize(14);
        for (ChildArea area : ChildArea.values()) {
            area.pages().forEach(page -> assertThat(ChildArea.of(page.code())).contains(area));
        }
    }

    @Test
    void the_plan_safety_and_whom_to_call_are_one_step_away() {
        assertThat(Arrays.stream(ChildArea.values())
                        .map(area -> area.pages().get(0).code()))
                .startsWith("plan", "safety-plan", "team");
    }

    @Test
    void a_referral_belongs_to_the_referrals_and_what_is_not_about_the_child_nowhere() {
        assertThat(ChildArea.of("referral")).contains(ChildArea.REFERRALS);
        assertThat(ChildArea.of("inbox")).isEmpty();
    }
}
