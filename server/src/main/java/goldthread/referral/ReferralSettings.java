package goldthread.referral;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The clocks of a referral where the receiving service names none of its own.
 *
 * @param acknowledgeWithin how soon a referral must be acknowledged ({@code GOLDTHREAD_REFERRAL_ACKNOWLEDGE_WITHIN})
 */
@ConfigurationProperties("goldthread.referral")
record ReferralSettings(@DefaultValue("P5D") Duration acknowledgeWithin) {

    ReferralSettings {
        if (acknowledgeWithin.isNegative() || acknowledgeWithin.isZero()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_REFERRAL_ACKNOWLEDGE_WITHIN must be a time ahead, such as P5D for five days.");
        }
    }
}
