package goldthread.waiting;

import goldthread.terminology.WaitingGroup;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The clocks of a referral where the receiving service names none of its own ({@code GOLDTHREAD_REFERRAL_…}), and how
 * often what ran out is looked for.
 *
 * @param acknowledgeWithin a routine referral must be acknowledged
 * @param decideWithin a routine referral must be decided on
 * @param firstContactWithin a child must be seen after a routine referral
 * @param urgentAcknowledgeWithin the same of an urgent one
 * @param urgentDecideWithin the same of an urgent one
 * @param urgentFirstContactWithin the same of an urgent one
 * @param asapAcknowledgeWithin the same of one as soon as possible
 * @param asapDecideWithin the same of one as soon as possible
 * @param asapFirstContactWithin the same of one as soon as possible
 * @param statAcknowledgeWithin the same of one that cannot wait at all
 * @param statDecideWithin the same of one that cannot wait at all
 * @param statFirstContactWithin the same of one that cannot wait at all
 * @param asUrgent groups of children whose routine referrals have the times of urgent ones
 * @param sweepEvery how often what became overdue is looked for; nothing for never
 */
@ConfigurationProperties("goldthread.referral")
record WaitingSettings(
        @DefaultValue("P5D") Duration acknowledgeWithin,
        @DefaultValue("P14D") Duration decideWithin,
        @DefaultValue("P28D") Duration firstContactWithin,
        @DefaultValue("P1D") Duration urgentAcknowledgeWithin,
        @DefaultValue("P3D") Duration urgentDecideWithin,
        @DefaultValue("P7D") Duration urgentFirstContactWithin,
        @DefaultValue("PT4H") Duration asapAcknowledgeWithin,
        @DefaultValue("P1D") Duration asapDecideWithin,
        @DefaultValue("P2D") Duration asapFirstContactWithin,
        @DefaultValue("PT1H") Duration statAcknowledgeWithin,
        @DefaultValue("PT4H") Duration statDecideWithin,
        @DefaultValue("P1D") Duration statFirstContactWithin,
        @DefaultValue Set<WaitingGroup> asUrgent,
        @DefaultValue("PT1M") Duration sweepEvery) {

    /** Refuses a clock that has run out before it starts. */
    WaitingSettings {
        requireAhead("ACKNOWLEDGE_WITHIN", acknowledgeWithin);
        requireAhead("DECIDE_WITHIN", decideWithin);
        requireAhead("FIRST_CONTACT_WITHIN", firstContactWithin);
        requireAhead("URGENT_ACKNOWLEDGE_WITHIN", urgentAcknowledgeWithin);
        requireAhead("URGENT_DECIDE_WITHIN", urgentDecideWithin);
        requireAhead("URGENT_FIRST_CONTACT_WITHIN", urgentFirstContactWithin);
        requireAhead("ASAP_ACKNOWLEDGE_WITHIN", asapAcknowledgeWithin);
        requireAhead("ASAP_DECIDE_WITHIN", asapDecideWithin);
        requireAhead("ASAP_FIRST_CONTACT_WITHIN", asapFirstContactWithin);
        requireAhead("STAT_ACKNOWLEDGE_WITHIN", statAcknowledgeWithin);
        requireAhead("STAT_DECIDE_WITHIN", statDecideWithin);
        requireAhead("STAT_FIRST_CONTACT_WITHIN", statFirstContactWithin);
        asUrgent = Set.copyOf(asUrgent);
        if (sweepEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_REFERRAL_SWEEP_EVERY is a time such as PT1M, one minute, or PT0S for never.");
        }
    }

    /** The server's own times, for a referral of each priority. */
    Map<ServiceRequestPriority, ResponseTimes> times() {
        return Map.of(
                ServiceRequestPriority.ROUTINE, new ResponseTimes(acknowledgeWithin, decideWithin, firstContactWithin),
                ServiceRequestPriority.URGENT,
                        new ResponseTimes(urgentAcknowledgeWithin, urgentDecideWithin, urgentFirstContactWithin),
                ServiceRequestPriority.ASAP,
                        new ResponseTimes(asapAcknowledgeWithin, asapDecideWithin, asapFirstContactWithin),
                ServiceRequestPriority.STAT,
                        new ResponseTimes(statAcknowledgeWithin, statDecideWithin, statFirstContactWithin));
    }

    private static void requireAhead(String name, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_REFERRAL_" + name + " must be a time ahead, such as P5D for five days.");
        }
    }
}
