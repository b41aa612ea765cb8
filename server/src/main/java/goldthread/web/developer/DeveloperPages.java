package goldthread.web.developer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.MetadataResource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The pages about the server itself: open to everybody, also where nobody can sign in. */
@Controller
class DeveloperPages {

    private final MadePages pages;
    private final Offer offer;
    private final boolean demo;
    private final int port;

    DeveloperPages(
            MadePages pages,
            Offer offer,
            @Value("${goldthread.auth.demo-issuer:false}") boolean demo,
            @Value("${goldthread.port}") int port) {
        this.pages = pages;
        this.offer = offer;
        this.demo = demo;
        this.port = port;
    }

    @GetMapping("/")
    ResponseEntity<String> start(HttpServletRequest request) {
        return pages.page("/", "developers/start", () -> around(Map.of("version", offer.version())), request);
    }

    @GetMapping("/developers")
    ResponseEntity<String> operations(HttpServletRequest request) {
        return pages.page("operations", "developers/operations", () -> around(offer.operations()), request);
    }

    @GetMapping("/developers/types")
    ResponseEntity<String> types(HttpServletRequest request) {
        return pages.page("types", "developers/types", () -> around(offer.types()), request);
    }

    @GetMapping("/developers/profiles")
    ResponseEntity<String> profiles(HttpServletRequest request) {
        return pages.page("profiles", "developers/profiles", offer::profiles, request);
    }

    @GetMapping("/developers/profiles/{id}")
    ResponseEntity<String> profile(@PathVariable String id, HttpServletRequest request) {
        return definition("StructureDefinition", id, request);
    }

    /** By its type too, because a value set may have the id of its code system. */
    @GetMapping("/developers/profiles/{type}/{id}")
    ResponseEntity<String> definition(@PathVariable String type, @PathVariable String id, HttpServletRequest request) {
        MetadataResource definition =
                offer.definition(type, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.page(type + "/" + id, "developers/definition", () -> offer.page(definition), request);
    }

    @GetMapping("/developers/openapi.json")
    ResponseEntity<byte[]> openApi(HttpServletRequest request) {
        return pages.json("openapi", offer::openApi, request);
    }

    private Map<String, Object> around(Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(FirstRequests.samples(demo, port));
        all.putAll(model);
        return all;
    }
}
