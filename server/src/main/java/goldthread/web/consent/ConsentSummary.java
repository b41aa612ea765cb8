package goldthread.web.consent;

import goldthread.directory.Words;
import goldthread.web.ConditionalOnPages;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.RecordRefusal;
import goldthread.web.mine.WhoIsWho;
import goldthread.web.view.Block;
import goldthread.web.view.Way;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Consent;
import org.springframework.stereotype.Component;

/** Who agreed to what and who refused, as far as whoever looks at a page may know. */
@Component
@ConditionalOnPages
public class ConsentSummary {

    private static final String MOST = "100";
    private static final Set<Integer> NOT_THEIRS = Set.of(403, 404);

    private final FhirDoor fhir;
    private final Words words;

    ConsentSummary(FhirDoor fhir, Words words) {
        this.fhir = fhir;
        this.words = words;
    }

    /** The part of a page that tells it, with the way to who may agree. */
    public Block of(String child) {
        Block agreed = ConsentLines.block(consents(child), new Names(Map.of("Patient/" + child, "The child")), words);
        return new Block(
                "consent",
                agreed.title(),
                agreed.sentences(),
                agreed.grids(),
                List.of(Way.to("/children/" + child + "/consent", "Who may agree to what, and what limits it")));
    }

    /** Those that the reader sees; none for whoever may not read them. */
    List<Consent> consents(String child) {
        try {
            return WhoIsWho.all(fhir.ask(FhirRequest.get("/Consent")
                                    .with("patient", "Patient/" + child)
                                    .with("_count", MOST))
                            .bundle())
                    .filter(Consent.class::isInstance)
                    .map(Consent.class::cast)
                    .toList();
        } catch (RecordRefusal refused) {
            if (!NOT_THEIRS.contains(refused.status())) {
                throw refused;
            }
            return List.of();
        }
    }
}
