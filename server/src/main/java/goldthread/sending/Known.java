package goldthread.sending;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * A stored referral to one addressee, with how it was answered.
 *
 * @param sending what it says, as it is stored
 * @param addressee the one
 * @param sender the organisation that asks
 * @param answers of all its addressees
 * @param records logical ids of the records of the child among which the same isn't asked twice; that of the referral at least
 */
record Known(Sending sending, String addressee, String sender, List<Answer> answers, Set<String> records) {

    private static final String ADVICE = "advice-request";
    private static final int MONTHS = 12;

    Known {
        answers = List.copyOf(answers);
        records = Set.copyOf(records);
    }

    /** Of a child of whom there is one record. */
    Known(Sending sending, String addressee, String sender, List<Answer> answers) {
        this(sending, addressee, sender, answers, Set.of(sending.child()));
    }

    /** The same, of a child of whom there are these records. */
    Known among(Set<String> all) {
        return new Known(sending, addressee, sender, answers, all);
    }

    String id() {
        return sending.id();
    }

    /** {@code Type/id}. */
    String reference() {
        return Sending.REFERRAL + sending.id();
    }

    /** Where it stands: by the addressee's own answer, else by that of whoever answers. */
    Standing standing() {
        List<Answer> first = answers.stream().filter(answer -> !answer.isPart()).toList();
        List<Answer> own = first.stream()
                .filter(answer -> answer.owner().equals(addressee))
                .toList();
        List<Answer> counting = own.isEmpty() ? first : own;
        boolean answered = !counting.isEmpty() && counting.stream().allMatch(Answer::isFinal);
        if (answered && counting.stream().anyMatch(answer -> answer.status() == TaskStatus.REJECTED)) {
            return Standing.REJECTED;
        }
        return answered || !sending.isAsking() ? Standing.ENDED : Standing.OPEN;
    }

    /** Whether it was asked within the last twelve months. */
    boolean isRecent(Instant now) {
        return !sending.asked()
                .isBefore(now.atOffset(ZoneOffset.UTC).minusMonths(MONTHS).toInstant());
    }

    /** Whether a professional asks for advice alone, with no child to be taken on. */
    boolean isForAdvice() {
        return sending.help().equals(Set.of(ADVICE));
    }

    /**
     * Whether both ask the same for the same child: one service, whatever for, or one organisation for the same kind of
     * help; an organisation has many services.
     */
    boolean asksTheSame(Known other) {
        boolean same = addressee.equals(other.addressee) && records.contains(other.sending.child());
        return same && (isOfOneService() || sharesHelp(other));
    }

    private boolean isOfOneService() {
        return addressee.startsWith("HealthcareService/") || addressee.startsWith(Sending.KIND);
    }

    private boolean sharesHelp(Known other) {
        return sending.help().equals(other.sending.help())
                || sending.help().stream().anyMatch(other.sending.help()::contains);
    }

    /** Whether it says that it replaces the other. */
    boolean replaces(Known other) {
        return sending.replaces().contains(other.reference())
                || sending.replaces().stream().anyMatch(other.sending.names()::contains);
    }

    /** Whether one of both says how they belong together. */
    boolean isTiedTo(Known other) {
        boolean together =
                !sending.requisition().isEmpty() && sending.requisition().equals(other.sending.requisition());
        return together || replaces(other) || other.replaces(this);
    }

    /** Whether it is open, and none of these has taken its place. */
    boolean isOpenAmong(Collection<Known> all) {
        return standing() == Standing.OPEN
                && !isForAdvice()
                && all.stream().noneMatch(other -> !other.id().equals(id()) && other.replaces(this));
    }
}
