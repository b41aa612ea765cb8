package goldthread.tests.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sends requests about Bob, whom the caller doesn't know, and about a child who has never been here, and notes every
 * difference: the two may not be told apart, nothing of Bob may come back, and nothing of Bob may change.
 */
public final class Differential {
    private final TwoChildren children;
    private final ChildPlaces bob;
    private final ChildPlaces nobody;
    private final FhirClient caller;
    private final String name;
    private final List<String> found = new ArrayList<>();
    private final Map<String, String> before;
    private int sent;

    /** Between the two, for one of the demo's identities. */
    public Differential(TestServer server, String identity) {
        children = TwoChildren.on(server);
        bob = children.bob();
        nobody = children.nobody();
        caller = server.as(identity);
        name = identity;
        before = stored();
    }

    /** How Bob's record stands, as the council reads it. */
    private Map<String, String> stored() {
        Map<String, String> all = new TreeMap<>();
        bob.types()
                .forEach(type -> all.put(
                        type,
                        children.council().get(bob.reference(type)).expect(200).text()));
        all.put("all", count());
        return all;
    }

    /** How much there is about Bob. */
    private String count() {
        return bob.types()
                .filter(type -> !type.equals("Patient") && !type.equals("Provenance"))
                .map(type -> type + " "
                        + children.council()
                                .search(type, "patient", bob.reference("Patient"))
                                .expect(200)
                                .bundle()
                                .getEntry()
                                .size())
                .toList()
                .toString();
    }

    /** The request alone, and as the entry of a batch; both with one verdict. */
    public Answer anywhere(Probe probe) {
        Answer alone = compare(probe);
        Answer entry = compare(probe.asEntry("batch"));
        note(
                entry.status() != 200 || !Probe.entryStatus(entry).equals(Integer.toString(alone.status())),
                probe,
                "alone " + alone.status() + ", in a batch " + entry.text());
        return alone;
    }

    /** The same, and as the entry of a transaction. */
    public void everywhere(Probe probe) {
        Answer alone = anywhere(probe);
        Answer transaction = compare(probe.asEntry("transaction"));
        String status =
                transaction.status() == 200 ? Probe.entryStatus(transaction) : Integer.toString(transaction.status());
        note(
                !status.equals(Integer.toString(alone.status())),
                probe,
                "alone " + alone.status() + ", in a transaction " + status + ": " + transaction.text());
    }

    /** The request alone. */
    public Answer compare(Probe probe) {
        sent++;
        Answer aboutBob = probe.about(bob, caller);
        Answer aboutNobody = probe.about(nobody, caller);
        String one = Probe.blank(aboutBob, bob);
        String other = Probe.blank(aboutNobody, nobody);
        note(!one.equals(other), probe, "Bob: " + one + "\n  nobody: " + other);
        note(aboutBob.status() >= 500, probe, aboutBob.text());
        String whole = aboutBob.headers().map() + aboutBob.text();
        String said = probe.path() + probe.body() + probe.headers();
        note(whole.contains(TwoChildren.CANARY) && !said.contains("{word}"), probe, "tells of Bob: " + whole);
        note(
                Stream.concat(bob.types(), Stream.of("nhs", "referral"))
                        .anyMatch(
                                place -> whole.contains(bob.places().get(place)) && !said.contains("{" + place + "}")),
                probe,
                "names something of Bob: " + whole);
        return aboutBob;
    }

    /** The request is refused with this status, whomever it is about. */
    public void refused(int status, Probe probe) {
        Answer answer = compare(probe);
        note(answer.status() != status, probe, "expected " + status + ", not " + answer.status() + " " + answer.text());
    }

    private void note(boolean wrong, Probe probe, String what) {
        if (wrong) {
            found.add(name + ": " + probe + "\n  " + what);
        }
    }

    /** Fails with all that was found, when nothing was sent, or when something of Bob has changed. */
    public void end() {
        assertThat(found)
                .as("differences that tell something, of " + sent + " probes")
                .isEmpty();
        assertThat(sent).isPositive();
        assertThat(stored()).as("what is recorded of Bob").isEqualTo(before);
    }
}
