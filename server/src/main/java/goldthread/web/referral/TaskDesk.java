package goldthread.web.referral;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.referral.OpenMoves;
import goldthread.web.child.ChildBanner;
import goldthread.web.mine.Mine;
import goldthread.web.mine.Names;
import goldthread.web.words.ClinicalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.ParameterComponent;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * A referral's task on somebody's desk: what is asked, where it stands, and what they can do with it.
 *
 * @param id of the task
 * @param version as {@code If-Match} takes it
 * @param child whom it is for
 * @param asked what is asked; {@code null} when the referral itself isn't shared with the reader
 * @param addressee to whom
 * @param standing where it stands
 * @param due what is owed next
 * @param facts what has been said, in order
 * @param answers what the reader can do with it now
 * @param waiting whether the child waits on the addressee's list
 * @param accepted whether it is accepted and not yet begun
 * @param challengeable whether it was turned down and the reader may challenge that
 */
record TaskDesk(
        String id,
        String version,
        ChildBanner child,
        @Nullable Asked asked,
        String addressee,
        String standing,
        @Nullable Due due,
        List<Fact> facts,
        List<Answer> answers,
        boolean waiting,
        boolean accepted,
        boolean challengeable) {

    static TaskDesk of(Task task, ChildBanner child, List<Resource> found, Who who, ZonedDateTime now) {
        boolean answers = who.mine().isOneOf(task.getOwner(), who.known());
        boolean asks = who.mine().isOneOf(task.getRequester(), who.known());
        return new TaskDesk(
                task.getIdElement().getIdPart(),
                "W/\"" + task.getMeta().getVersionId() + "\"",
                child,
                found.stream()
                        .filter(ServiceRequest.class::isInstance)
                        .map(ServiceRequest.class::cast)
                        .findFirst()
                        .map(referral -> Asked.of(referral, who.known(), who.words()))
                        .orElse(null),
                Names.of(task.getOwner(), who.known()),
                Standing.of(task, who.words()),
                Standing.due(task, now).orElse(null),
                facts(task, who),
                OpenMoves.of(task, answers, asks).stream().map(Answer::of).toList(),
                Standing.isWaiting(task),
                task.getStatus() == TaskStatus.ACCEPTED,
                task.getStatus() == TaskStatus.REJECTED
                        && !answers
                        && who.mine().isProfessional());
    }

    /**
     * For whom a desk is laid, and in which words.
     *
     * @param mine the reader's names
     * @param known those whom the records name
     * @param words of codes
     */
    record Who(Mine mine, Parties known, Words words) {}

    boolean offers(Answer answer) {
        return answers.contains(answer);
    }

    /** What an answer is called here: a wait that goes on is reviewed, not begun. */
    public String title(Answer answer) {
        return answer == Answer.WAIT_LIST && waiting ? "Review the wait" : answer.title();
    }

    private static List<Fact> facts(Task task, Who who) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Asked by", Names.of(task.getRequester(), who.known())));
        if (task.getAuthoredOnElement().hasValue()) {
            facts.add(new Fact(
                    "Sent", ClinicalDate.of(task.getAuthoredOnElement()).text()));
        }
        if (task.hasStatusReason()) {
            facts.add(new Fact("Reason", Said.of(task.getStatusReason(), who.known(), who.words())));
        }
        for (TaskOutputComponent output : task.getOutput()) {
            facts.add(new Fact(type(output.getType(), who), Said.of(output.getValue(), who.known(), who.words())));
        }
        for (ParameterComponent input : task.getInput()) {
            facts.add(new Fact(type(input.getType(), who), Said.of(input.getValue(), who.known(), who.words())));
        }
        Standing.review(task)
                .ifPresent(day -> facts.add(
                        new Fact("Looked at again", ClinicalDate.of(day).text())));
        task.getNote().forEach(note -> facts.add(new Fact("Remark", remark(note))));
        if (task.getLastModifiedElement().hasValue()) {
            facts.add(new Fact(
                    "Last changed",
                    ClinicalDate.of(task.getLastModifiedElement()).text()));
        }
        return facts;
    }

    private static String remark(Annotation note) {
        return note.getTimeElement().hasValue()
                ? note.getText() + " (" + ClinicalDate.of(note.getTimeElement()) + ")"
                : note.getText();
    }

    private static String type(CodeableConcept type, Who who) {
        return who.words()
                .of(type)
                .or(() -> type.getCoding().stream()
                        .map(Coding::getCode)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse("Further");
    }
}
