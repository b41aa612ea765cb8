package goldthread.consent;

import goldthread.staleness.LifeEvent;
import java.util.List;

/**
 * What a record shows of consent, out of which an answer is made without looking anything up.
 *
 * @param child of whom
 * @param people in their life
 * @param councils what is recorded of a council that looks after them
 * @param findings of competence or capacity
 * @param answers to being asked for consent
 * @param reservations against plans
 * @param changes in the child's life that put what was found before in question (N62)
 * @param ways on from a refusal that somebody has begun
 */
record Facts(
        Child child,
        List<Person> people,
        List<CouncilRole> councils,
        List<Finding> findings,
        List<Answered> answers,
        List<Reservation> reservations,
        List<LifeEvent> changes,
        List<WayOn> ways) {

    Facts {
        people = List.copyOf(people);
        councils = List.copyOf(councils);
        findings = List.copyOf(findings);
        answers = List.copyOf(answers);
        reservations = List.copyOf(reservations);
        changes = List.copyOf(changes);
        ways = List.copyOf(ways);
    }
}
