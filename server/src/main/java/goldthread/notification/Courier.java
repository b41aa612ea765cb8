package goldthread.notification;

import goldthread.notification.wire.Message;
import goldthread.notification.wire.Reply;
import goldthread.notification.wire.Wire;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries events to receivers: takes deliveries on, posts them, and notes what came of each. No thread and no database
 * connection waits for a receiver; each receiver has a few messages on their way at most, and is sent the next as soon as
 * it has answered.
 */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int ALL = 64;
    private static final int EACH = 4;
    private static final long PATIENCE_S = 5;

    private final CourierThreads threads = new CourierThreads();
    private final Slots slots = new Slots(ALL, EACH);
    private final Lanes lanes;
    private final Claims claims;
    private final Packing packing;
    private final SubscriptionStates states;
    private final Wire wire;

    Courier(Lanes lanes, Claims claims, Packing packing, SubscriptionStates states, SubscriptionSettings settings) {
        this.lanes = lanes;
        this.claims = claims;
        this.packing = packing;
        this.states = states;
        this.wire = new Wire(settings.rules(), settings.timeout(), threads);
    }

    /** Sets out with all that is due. */
    void round() {
        lanes.ended().forEach(id -> states.become(id, SubscriptionStatus.OFF, ""));
        lanes.waiting().forEach(this::serve);
        lanes.park();
    }

    private void serve(String id) {
        int free = slots.take(id);
        List<Claim> taken = List.of();
        try {
            taken = free == 0
                    ? taken
                    : lanes.open(id).map(lane -> take(lane, free)).orElse(List.of());
        } finally {
            slots.free(id, free - taken.size());
        }
        taken.forEach(this::setOut);
    }

    private List<Claim> take(Lane lane, int most) {
        boolean serves = lane.status().equals("active") || lane.status().equals("requested");
        return serves ? claims.take(lane, most) : List.of();
    }

    private void setOut(Claim claim) {
        try {
            threads.execute(() -> carry(claim));
        } catch (RejectedExecutionException ending) {
            slots.free(claim.lane(), 1);
        }
    }

    private void carry(Claim claim) {
        try {
            Optional<Message> message = packing.pack(claim);
            if (message.isPresent()) {
                var unused = wire.post(message.get()).thenAcceptAsync(reply -> settle(claim, reply), threads);
            } else {
                comeBack(claim);
            }
        } catch (RuntimeException failed) {
            LOG.warn("An event could not be sent: {}", failed.getClass().getSimpleName());
            settle(claim, Reply.none("not sent"));
        }
    }

    /** What can't be noted is sent again once the claim is over. */
    private void settle(Claim claim, Reply reply) {
        try {
            note(claim, reply);
        } catch (RuntimeException failed) {
            LOG.warn("What came of a notification could not be noted: {}", failed.toString());
        } finally {
            comeBack(claim);
        }
    }

    private void note(Claim claim, Reply reply) {
        int failures = lanes.find(claim.lane()).map(Lane::failures).orElse(0);
        Reaction reaction = Reaction.to(
                reply, claim.attempts(), failures, ThreadLocalRandom.current().nextDouble());
        switch (reaction.next()) {
            case DELIVERED -> {
                lanes.well(claim.lane());
                if (claim.isHandshake()) {
                    states.begin(claim);
                } else {
                    claims.delivered(claim);
                }
            }
            case SWITCHED_OFF ->
                states.become(claim.lane(), SubscriptionStatus.OFF, "The endpoint answered 410: it is gone.");
            case AGAIN -> failed(claim, reaction);
        }
    }

    private void failed(Claim claim, Reaction reaction) {
        claims.again(claim, reaction.pause(), reaction.failure());
        if (reaction.holdsAll()) {
            lanes.hold(claim.lane(), reaction.pause(), reaction.failure());
        }
        if (claim.isHandshake() && claims.isParked(claim)) {
            states.become(
                    claim.lane(),
                    SubscriptionStatus.ERROR,
                    "The endpoint did not answer the handshake within three days; send status requested to try again.");
        }
    }

    private void comeBack(Claim claim) {
        slots.free(claim.lane(), 1);
        try {
            threads.execute(() -> serve(claim.lane()));
        } catch (RejectedExecutionException ending) {
            // What is due then is taken on by another node, or after the next start.
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        wire.close();
        threads.end(Duration.ofSeconds(PATIENCE_S));
    }
}
