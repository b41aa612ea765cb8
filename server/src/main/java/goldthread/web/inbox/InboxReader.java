package goldthread.web.inbox;

import goldthread.directory.Words;
import goldthread.web.ConditionalOnPages;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.RecordRefusal;
import goldthread.web.mine.Mine;
import goldthread.web.mine.WhoIsWho;
import goldthread.web.words.ClinicalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks for what whoever has signed in has been told. */
@Component
@ConditionalOnPages
class InboxReader {

    static final String PAGE = "_page";

    private final FhirDoor fhir;
    private final WhoIsWho directory;
    private final Words words;

    InboxReader(FhirDoor fhir, WhoIsWho directory, Words words) {
        this.fhir = fhir;
        this.directory = directory;
        this.words = words;
    }

    /**
     * A part of a longer list.
     *
     * @param lines of this part
     * @param next by which the next part is asked for; {@code null} after the last
     */
    record Part(List<NoticeLine> lines, @Nullable String next) {

        Part {
            lines = List.copyOf(lines);
        }
    }

    Mine mine() {
        return directory.mine();
    }

    /**
     * What they have been told: what nobody has taken note of first. Each status is asked for by itself, since H2 goes
     * through all notices again for each of them when it looks for one of two.
     */
    Part notices(Mine mine, @Nullable String page) {
        return NoticeParts.of(
                page,
                new NoticeParts.Source() {

                    @Override
                    public Bundle first(String status) {
                        return fhir.ask(FhirRequest.get("/Communication")
                                        .with("recipient", mine.alternatives())
                                        .with("status", status)
                                        .with("_sort", "-sent")
                                        .with("_count", NoticeParts.A_PAGE)
                                        .with("_include", "Communication:patient")
                                        .with("_include", "Communication:sender"))
                                .bundle();
                    }

                    @Override
                    public Bundle further(String token) {
                        return fhir.ask(FhirRequest.get("/Communication").with(PAGE, token))
                                .bundle();
                    }
                },
                found -> lines(mine, found));
    }

    private List<NoticeLine> lines(Mine mine, Bundle found) {
        NoticeLine.Reader reader = reader(mine, found);
        return matches(found, Communication.class).stream()
                .map(notice -> NoticeLine.of(notice, reader))
                .sorted(Comparator.comparing(NoticeLine::isNew).reversed())
                .toList();
    }

    /**
     * One of them.
     *
     * @throws RecordRefusal when it isn't there for them
     */
    NoticeLine notice(Mine mine, String id) {
        Bundle bundle = fhir.ask(FhirRequest.get("/Communication")
                        .with("_id", id)
                        .with("_include", "Communication:patient")
                        .with("_include", "Communication:sender"))
                .bundle();
        return matches(bundle, Communication.class).stream()
                .findFirst()
                .map(notice -> NoticeLine.of(notice, reader(mine, bundle)))
                .orElseThrow(RecordRefusal::notThere);
    }

    private NoticeLine.Reader reader(Mine mine, Bundle notices) {
        List<Resource> found = new ArrayList<>(WhoIsWho.all(notices).toList());
        found.addAll(tasks(matches(notices, Communication.class)));
        return new NoticeLine.Reader(
                mine,
                directory.parties(found, List.of()),
                words,
                ZonedDateTime.now(ClinicalDate.ZONE).toLocalDate());
    }

    /** The tasks that notices are about, in one request. */
    private List<Resource> tasks(Collection<Communication> notices) {
        String ids = notices.stream()
                .flatMap(notice -> notice.getAbout().stream())
                .map(about -> about.getReferenceElement())
                .filter(about -> "Task".equals(about.getResourceType()))
                .map(about -> about.getIdPart())
                .distinct()
                .collect(Collectors.joining(","));
        return ids.isEmpty()
                ? List.of()
                : WhoIsWho.all(fhir.ask(FhirRequest.get("/Task")
                                        .with("_id", ids)
                                        .with("_include", "Task:owner"))
                                .bundle())
                        .toList();
    }

    static <R extends Resource> List<R> matches(Bundle bundle, Class<R> type) {
        return WhoIsWho.all(bundle).filter(type::isInstance).map(type::cast).toList();
    }

    static @Nullable String next(Bundle bundle) {
        return Optional.ofNullable(bundle.getLink(Bundle.LINK_NEXT))
                .map(link -> UriComponentsBuilder.fromUriString(link.getUrl())
                        .build()
                        .getQueryParams()
                        .getFirst(PAGE))
                .orElse(null);
    }
}
