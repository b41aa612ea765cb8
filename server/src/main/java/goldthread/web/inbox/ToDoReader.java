package goldthread.web.inbox;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.web.ConditionalOnPages;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.RecordRefusal;
import goldthread.web.mine.Mine;
import goldthread.web.mine.WhoIsWho;
import goldthread.web.referral.TaskLine;
import goldthread.web.words.ClinicalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for what whoever has signed in is to answer or do. */
@Component
@ConditionalOnPages
class ToDoReader {

    private static final String OPEN = "requested,received,accepted,in-progress,on-hold";

    private final FhirDoor fhir;
    private final WhoIsWho directory;
    private final Words words;

    ToDoReader(FhirDoor fhir, WhoIsWho directory, Words words) {
        this.fhir = fhir;
        this.directory = directory;
        this.words = words;
    }

    /**
     * A part of what is to be done.
     *
     * @param lines of this part
     * @param next how many lines come before the next part; {@code null} after the last
     * @param areMore whether more is open than was put in order
     */
    record ToDo(List<TaskLine> lines, @Nullable String next, boolean areMore) {

        ToDo {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What they are asked to do: overdue first, of all that is open and not only of this part.
     *
     * @param from how many lines came before; {@code null} at the beginning
     * @throws RecordRefusal when that is no number of lines
     */
    ToDo of(Mine mine, @Nullable String from) {
        OpenTasks open = open(mine);
        List<Task> some = open.after(from);
        if (some.isEmpty()) {
            return new ToDo(List.of(), null, open.areMore());
        }
        Bundle bundle = fhir.ask(FhirRequest.get("/Task")
                        .with(
                                "_id",
                                some.stream()
                                        .map(task -> task.getIdElement().getIdPart())
                                        .collect(Collectors.joining(",")))
                        .with("_include", "Task:patient")
                        .with("_include", "Task:focus")
                        .with("_include", "Task:owner")
                        .with("_include", "Task:requester"))
                .bundle();
        List<Resource> found = WhoIsWho.all(bundle).toList();
        Parties known = directory.parties(found, List.of());
        ZonedDateTime now = ZonedDateTime.now(ClinicalDate.ZONE);
        return new ToDo(
                OpenTasks.of(InboxReader.matches(bundle, Task.class), false).all().stream()
                        .map(task -> TaskLine.of(task, known, words, now))
                        .toList(),
                open.next(from),
                open.areMore());
    }

    private OpenTasks open(Mine mine) {
        List<Task> open = new ArrayList<>();
        FhirRequest request = FhirRequest.get("/Task")
                .with("owner", mine.alternatives())
                .with("status", OPEN)
                .with("_sort", "ack-due")
                .with("_count", "100");
        String next = null;
        do {
            Bundle bundle = fhir.ask(
                            next == null ? request : FhirRequest.get("/Task").with(InboxReader.PAGE, next))
                    .bundle();
            open.addAll(InboxReader.matches(bundle, Task.class));
            next = InboxReader.next(bundle);
        } while (next != null && open.size() < OpenTasks.MOST);
        return OpenTasks.of(open, next != null);
    }
}
