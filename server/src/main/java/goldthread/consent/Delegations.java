package goldthread.consent;

import goldthread.directory.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Decisions that were handed to a carer, shown with their scope and never as parental responsibility (N112, Children Act
 * 1989 s.2(9)).
 */
final class Delegations {

    private Delegations() {}

    static void write(Facts facts, Question question, Opinion opinion) {
        facts.people().stream()
                .filter(person -> person.days().hold(question.day()))
                .sorted(Comparator.comparing((Person person) -> person.who().name()))
                .forEach(person -> write(person, question, opinion));
    }

    private static void write(Person person, Question question, Opinion opinion) {
        List<Delegation> inForce = person.delegations().stream()
                .filter(delegation -> delegation.days().hold(question.day()))
                .toList();
        if (!inForce.isEmpty()) {
            opinion.limit(person.who().name() + " may decide by delegation about "
                    + inForce.stream()
                            .map(delegation ->
                                    delegation.scope() + " (from " + delegation.by() + until(delegation) + ")")
                            .collect(Collectors.joining(", "))
                    + ". This is no parental responsibility and goes no further.");
        }
        person.delegations().stream()
                .filter(delegation -> delegation.days().areOver(question.day()))
                .forEach(delegation -> opinion.unknown("what was delegated to "
                        + person.who().name() + " about " + delegation.scope()
                        + " is over. Whether it was renewed isn't recorded: ask " + delegation.by() + "."));
    }

    private static String until(Delegation delegation) {
        return delegation.days().until() == null
                ? ""
                : ", until " + Words.day(delegation.days().until());
    }
}
