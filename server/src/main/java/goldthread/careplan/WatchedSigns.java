package goldthread.careplan;

import goldthread.careplan.Section.Group;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** The signs to watch for, and the way back, that services named when they ended their help (N79). */
final class WatchedSigns {

    private static final List<String> COLUMNS = List.of("Signs", "Way back");

    private WatchedSigns() {}

    static Group of(PlanView view) {
        List<Statement> signs = view.record().all(EpisodeOfCare.class).stream()
                .filter(episode -> episode.resource().getStatus() == EpisodeOfCareStatus.FINISHED)
                .sorted(Comparator.comparing(WatchedSigns::ended).reversed())
                .flatMap(episode -> statement(episode, view).stream())
                .toList();
        return Group.titled("Signs to watch for after help has ended", COLUMNS, signs);
    }

    private static String ended(Recorded<EpisodeOfCare> episode) {
        return Days.end(episode.resource().getPeriod()).map(Object::toString).orElse("");
    }

    private static Optional<Statement> statement(Recorded<EpisodeOfCare> recorded, PlanView view) {
        EpisodeOfCare episode = recorded.resource();
        Extension closure = FirstExtension.of(episode, Extensions.CLOSURE);
        return closure == null
                ? Optional.empty()
                : words(closure, "relapse-signs")
                        .map(signs -> Statement.of(
                                view.agency(recorded, episode.getManagingOrganization()),
                                episode.getPeriod().getEndElement().hasValue()
                                        ? Words.date(episode.getPeriod().getEndElement())
                                        : "",
                                recorded,
                                signs,
                                words(closure, "re-access").orElse("")));
    }

    private static Optional<String> words(Extension closure, String part) {
        Type value = FirstExtension.value(closure, part);
        return value instanceof StringType text && text.hasValue() ? Optional.of(text.getValue()) : Optional.empty();
    }
}
