package goldthread.web.story;

import ca.uhn.fhir.context.FhirContext;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.PageController;
import goldthread.web.words.ClinicalDate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The child's story as a FHIR document to keep: the latest 1,000 events, newest first. Its name doesn't tell whose it is. */
@PageController
class StoryDownload {

    private static final MediaType FHIR_JSON = new MediaType("application", "fhir+json", StandardCharsets.UTF_8);

    private final FhirDoor door;
    private final FhirContext fhir;

    StoryDownload(FhirDoor door, FhirContext fhir) {
        this.door = door;
        this.fhir = fhir;
    }

    @GetMapping("/children/{child}/chronology/document")
    ResponseEntity<String> document(@PathVariable String child) {
        FhirRequest asked = FhirRequest.get("/Patient/{}/$chronology", child)
                .with("format", "document")
                .with("order", "desc");
        String document =
                fhir.newJsonParser().encodeResourceToString(door.ask(asked).bundle());
        ContentDisposition named = ContentDisposition.attachment()
                .filename("chronology-" + LocalDate.now(ClinicalDate.ZONE) + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(FHIR_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(document);
    }
}
