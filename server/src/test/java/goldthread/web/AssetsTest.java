package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

final class AssetsTest {

    private final Assets assets = new Assets();

    @Test
    void the_style_sheet_asks_for_no_typeface_of_the_government_s() {
        String style = body(Assets.STYLE);

        assertThat(style).contains(".govuk-button").contains(".gt-banner");
        assertThat(style)
                .doesNotContain("@font-face")
                .doesNotContain("GDS Transport")
                .doesNotContain("/assets/");
    }

    @Test
    void an_address_changes_with_the_content_and_is_kept_for_ever() {
        assertThat(assets.address(Assets.SCRIPT)).matches("/assets/[0-9a-f]{12}/goldthread\\.js");
        assertThat(assets.asset("any", Assets.SCRIPT).getHeaders().getCacheControl())
                .contains("immutable")
                .contains("max-age=31536000");
    }

    @Test
    void nothing_else_is_served() {
        assertThat(assets.asset("any", "govuk-crest.svg").getStatusCode().value())
                .isEqualTo(404);
    }

    private String body(String name) {
        ResponseEntity<String> answer = assets.asset("any", name);
        String body = answer.getBody();
        return body == null ? "" : body;
    }
}
