package goldthread.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.web.inbox.InboxReader.Part;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class NoticePartsTest {

    private static final NoticeLine LINE =
            new NoticeLine("1", "W/\"1\"", null, "Said", "Message", "Trust", null, null, null, null, true);

    private final List<String> asked = new ArrayList<>();
    private int pagesOfOpen = 1;

    private static Bundle bundle(CommunicationStatus status, int pages) {
        Bundle found = new Bundle();
        if (pages > 0) {
            found.addEntry().setResource(new Communication().setStatus(status));
        }
        if (pages > 1) {
            found.addLink().setRelation("next").setUrl("http://here/fhir/Communication?_page=open" + (pages - 1));
        }
        return found;
    }

    private Part part(@Nullable String page) {
        return NoticeParts.of(
                page,
                new NoticeParts.Source() {
                    @Override
                    public Bundle first(String status) {
                        asked.add(status);
                        return status.equals("in-progress")
                                ? bundle(CommunicationStatus.INPROGRESS, pagesOfOpen)
                                : bundle(CommunicationStatus.COMPLETED, 1);
                    }

                    @Override
                    public Bundle further(String token) {
                        asked.add(token);
                        return token.startsWith("open")
                                ? bundle(CommunicationStatus.INPROGRESS, Integer.parseInt(token.substring(4)))
                                : bundle(CommunicationStatus.COMPLETED, 1);
                    }
                },
                found -> found.hasEntry() ? List.of(LINE) : List.of());
    }

    @Test
    void where_the_new_ones_end_with_a_full_page_the_others_follow_on_the_next() {
        assertThat(part("new.open0").next()).isNull();
        assertThat(asked).containsExactly("open0", "completed");
    }

    @Test
    void no_search_looks_for_two_states_at_once_and_a_part_is_two_pages_at_most() {
        assertThat(part(null).next()).isNull();
        assertThat(asked).containsExactly("in-progress", "completed");
    }

    @Test
    void the_others_come_after_the_last_of_the_new_ones() {
        pagesOfOpen = 3;
        assertThat(part(null).next()).isEqualTo("new.open2");
        assertThat(part("new.open2").next()).isEqualTo("new.open1");
        assertThat(part("new.open1").next()).isEqualTo(NoticeParts.TAKEN_NOTE);
        assertThat(part(NoticeParts.TAKEN_NOTE).next()).isNull();
        assertThat(asked).containsExactly("in-progress", "open2", "open1", "completed");
    }

    @Test
    void after_the_last_of_the_others_there_is_nothing() {
        assertThat(part("completed2").next()).isNull();
    }
}
