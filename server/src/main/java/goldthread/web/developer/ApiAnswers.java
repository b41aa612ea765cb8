package goldthread.web.developer;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers of the server by their status, and the bodies that go to and fro. */
final class ApiAnswers {

    static final String FHIR = "application/fhir+json";

    private static final List<String> ANY = List.of("400", "401", "403", "429", "503");
    private static final List<String> OF_CHANGES = List.of("409", "413", "422");

    private ApiAnswers() {}

    /** What each refusal means: the body says which rule, where, and what would be right. */
    static Map<String, ApiResponse> refusals() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("400", "It can't be read, or has an element or a parameter that isn't offered.");
        meanings.put("401", "There is no token, or none that counts here.");
        meanings.put("403", "The caller's role or scopes don't admit this kind of request.");
        meanings.put("404", "It isn't there, or this caller may not know of it: the answer is the same.");
        meanings.put("409", "The state of the record doesn't allow it, or somebody is changing it.");
        meanings.put("412", "Somebody has changed it since the version in If-Match.");
        meanings.put("413", "It is too large.");
        meanings.put("422", "A profile or a rule finds fault with it; one issue for each finding.");
        meanings.put("428", "If-Match is missing.");
        meanings.put("429", "Too many requests; Retry-After says when to go on.");
        meanings.put("503", "The database is away.");
        Map<String, ApiResponse> refusals = new LinkedHashMap<>();
        meanings.forEach((status, meaning) ->
                refusals.put(status, new ApiResponse().description(meaning).content(content("OperationOutcome"))));
        return refusals;
    }

    /** What reading gives. */
    static ApiResponses read(String status, String meaning, String type) {
        return answers(status, meaning, type, ANY, List.of("404", "422"));
    }

    /** What searching gives; a search for what may not be seen is empty. */
    static ApiResponses search() {
        return answers("200", "Those that match, one page.", "Bundle", ANY, List.of());
    }

    /** What storing something new gives. */
    static ApiResponses create(String type) {
        return answers("201", "It is stored; Location says where.", type, ANY, OF_CHANGES)
                .addApiResponse("200", done("It was stored before, by a request that said the same.", type));
    }

    /** What a change of a version gives. */
    static ApiResponses change(String meaning, String type) {
        return answers("200", meaning, type, ANY, List.of("404", "409", "412", "413", "422", "428"));
    }

    /** What a change gives that isn't of a version. */
    static ApiResponses done(String type) {
        return answers("200", "It is done.", type, ANY, List.of("404", "409", "413", "422"));
    }

    /** What is open to everybody gives. */
    static ApiResponses open(String meaning, Content content) {
        return new ApiResponses()
                .addApiResponse("200", new ApiResponse().description(meaning).content(content));
    }

    static RequestBody body(String type) {
        return new RequestBody().required(true).content(content(type));
    }

    static Content content(String type) {
        return new Content().addMediaType(FHIR, new MediaType().schema(schema(type)));
    }

    private static Schema<?> schema(String type) {
        return new Schema<>().$ref("#/components/schemas/" + type);
    }

    @SafeVarargs
    private static ApiResponses answers(String status, String meaning, String type, List<String>... refused) {
        ApiResponses answers = new ApiResponses().addApiResponse(status, done(meaning, type));
        for (List<String> some : refused) {
            some.forEach(one -> answers.addApiResponse(one, new ApiResponse().$ref("#/components/responses/" + one)));
        }
        return answers;
    }

    private static ApiResponse done(String meaning, String type) {
        return new ApiResponse().description(meaning).content(content(type));
    }
}
