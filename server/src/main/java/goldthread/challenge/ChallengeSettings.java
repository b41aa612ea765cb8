package goldthread.challenge;

import goldthread.terminology.EscalationStage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The agencies' way of settling disagreement. Stages and times differ from partnership to partnership; no source prescribes
 * these, they are a deployer's to set by the local policy.
 *
 * @param replyWithinDays how many working days each of the five stages has ({@code GOLDTHREAD_CHALLENGE_REPLY_WITHIN_DAYS})
 * @param lookEvery how often this node looks for concerns that nobody has answered; nothing to leave it to other nodes
 *     ({@code GOLDTHREAD_CHALLENGE_LOOK_EVERY})
 * @param policy address of the policy; empty where there is none ({@code GOLDTHREAD_CHALLENGE_POLICY})
 * @param partners who answers at the last stage, as {@code system|value} of an Organization; empty for the organisation whose
 *     decision it is ({@code GOLDTHREAD_CHALLENGE_PARTNERS})
 */
@ConfigurationProperties("goldthread.challenge")
record ChallengeSettings(
        @DefaultValue({"2", "5", "5", "5", "10"}) List<Integer> replyWithinDays,
        @DefaultValue("PT10M") Duration lookEvery,
        @DefaultValue("") String policy,
        @DefaultValue("") String partners) {

    private static final int MOST_DAYS = 100;

    ChallengeSettings {
        replyWithinDays = List.copyOf(replyWithinDays);
        if (replyWithinDays.size() != EscalationStage.values().length
                || replyWithinDays.stream().anyMatch(days -> days < 1 || days > MOST_DAYS)) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_CHALLENGE_REPLY_WITHIN_DAYS is five numbers of working days, one"
                            + " for each stage, such as 2,5,5,5,10.");
        }
        if (lookEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_CHALLENGE_LOOK_EVERY must be a length of time, such as PT10M, or PT0S to look for nothing.");
        }
        if (!policy.isEmpty() && !isAddress(policy)) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_CHALLENGE_POLICY is the address of the policy, such as https://www.example.org/policy.");
        }
        if (!partners.isEmpty() && partners.indexOf('|') < 1) {
            throw new IllegalArgumentException("GOLDTHREAD_CHALLENGE_PARTNERS is system|value of an Organization.");
        }
    }

    private static boolean isAddress(String text) {
        try {
            return URI.create(text).isAbsolute();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** How many working days there are for an answer. */
    int days(EscalationStage stage) {
        return replyWithinDays.get(stage.number() - 1);
    }

    Optional<String> policyAddress() {
        return Optional.of(policy).filter(address -> !address.isEmpty());
    }

    Optional<String> partnership() {
        return Optional.of(partners).filter(name -> !name.isEmpty());
    }
}
