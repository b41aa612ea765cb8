package goldthread.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;

/** A key is one request's at a time, and one request's for seven days. */
final class TurnsTest {

    private static final KeyedRequest REQUEST = KeyTable.request("a", "k", "1");
    private static final KeptAnswer ANSWER =
            new KeptAnswer(201, Map.of("Location", "http://here/Task/1/_history/1", "ETag", "W/\"1\""), "{\"é\":1}");

    private final KeyTable table = new KeyTable();
    private final KeptRequests kept = table.requests();
    private final Turns turns = new Turns(kept);

    private Turn begin(KeyedRequest request) {
        return ((Turns.CarryOut) turns.next(request)).turn();
    }

    private KeptRequest repeated(KeyedRequest request) {
        return ((Turns.Repeat) turns.next(request)).before();
    }

    private static String rule(BaseServerResponseException refused) {
        return ((OperationOutcome) refused.getOperationOutcome())
                .getIssueFirstRep()
                .getDetails()
                .getCodingFirstRep()
                .getCode();
    }

    @Test
    void what_was_answered_is_repeated_with_all_that_it_stored() {
        Turn turn = begin(REQUEST);
        kept.stores(turn, List.of("Task/1/_history/1"));
        kept.stores(turn, List.of("Flag/2/_history/3", "Flag/4/_history/1"));
        kept.keep(turn, ANSWER);

        KeptRequest before = repeated(REQUEST);

        assertThat(before.answer()).isEqualTo(ANSWER);
        assertThat(before.stored()).containsExactly("Task/1/_history/1", "Flag/2/_history/3", "Flag/4/_history/1");
    }

    @Test
    void a_repetition_waits_for_the_answer() throws Exception {
        Turn turn = begin(REQUEST);
        CompletableFuture<KeptRequest> second = CompletableFuture.supplyAsync(() -> repeated(REQUEST));
        kept.stores(turn, List.of("Task/1/_history/1"));
        assertThat(second).isNotDone();

        kept.keep(turn, ANSWER);

        assertThat(second.get(20, TimeUnit.SECONDS).answer()).isEqualTo(ANSWER);
    }

    @Test
    void another_request_under_the_key_is_refused_even_while_the_first_is_under_way() {
        begin(REQUEST);

        assertThatThrownBy(() -> turns.next(KeyTable.request("a", "k", "2")))
                .isInstanceOfSatisfying(
                        UnprocessableEntityException.class,
                        refused -> assertThat(rule(refused)).isEqualTo("idempotency-key-reused"));
    }

    @Test
    void the_same_key_of_another_client_is_another_key() {
        Turn first = begin(REQUEST);

        assertThat(begin(KeyTable.request("b", "k", "2")).fence()).isNotEqualTo(first.fence());
        assertThat(table.rows()).isEqualTo(2);
    }

    @Test
    void what_had_no_effect_frees_its_key_and_what_had_one_does_not() {
        Turn refused = begin(REQUEST);
        kept.free(REQUEST, refused.fence());
        assertThat(table.rows()).isZero();

        Turn stored = begin(REQUEST);
        kept.stores(stored, List.of("Task/1/_history/1"));
        kept.free(REQUEST, stored.fence());
        assertThat(table.rows()).isEqualTo(1);
    }

    @Test
    void a_turn_whose_server_ended_goes_to_the_next_and_stores_nothing_any_more() {
        Turn gone = begin(REQUEST);
        table.passes("'4' MINUTE");

        Turn next = begin(REQUEST);

        kept.stores(next, List.of("Task/2/_history/1"));
        assertThatThrownBy(() -> kept.stores(gone, List.of("Task/1/_history/1")))
                .isInstanceOfSatisfying(
                        ResourceVersionConflictException.class,
                        refused -> assertThat(rule(refused)).isEqualTo("idempotency-key-in-use"));
    }

    @Test
    void what_a_server_stored_before_it_ended_is_known() {
        Turn gone = begin(REQUEST);
        kept.stores(gone, List.of("Task/1/_history/1"));
        table.passes("'4' MINUTE");

        KeptRequest before = repeated(REQUEST);

        assertThat(before.answer()).isNull();
        assertThat(before.stored()).containsExactly("Task/1/_history/1");
    }

    @Test
    void after_seven_days_a_key_is_new_and_not_before() {
        Turn turn = begin(REQUEST);
        kept.stores(turn, List.of("Task/1/_history/1"));
        kept.keep(turn, ANSWER);
        table.passes("'167' HOUR");
        kept.forgetOld();
        assertThat(repeated(REQUEST).answer()).isEqualTo(ANSWER);

        table.passes("'2' HOUR");

        assertThat(begin(KeyTable.request("a", "k", "2")).fence()).isNotEqualTo(turn.fence());
        table.passes("'169' HOUR");
        kept.forgetOld();
        assertThat(table.rows()).isZero();
    }
}
