package goldthread.store.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import goldthread.store.Outcomes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Reads JSON so that nothing is dropped or changed in silence: bytes that aren't UTF-8, a key that stands twice, text
 * after the end, a NUL character or half a surrogate pair are refused with where they are.
 */
final class StrictJson {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_STRING = 15_000_000;

    private static final Pattern RESOURCE_TYPE = Pattern.compile("\"resourceType\"\\s*:\\s*\"([A-Za-z]+)\"");
    private static final Pattern INDEX = Pattern.compile("/([0-9]+)");

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_STRING)
                            .build())
                    .build())
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /** The body of a create or update. */
    static JsonNode read(byte[] body) {
        JsonNode json = tree(decode(body), "malformed");
        if (!json.isObject()) {
            throw Outcomes.invalid(IssueType.STRUCTURE, "malformed", "The body must be one FHIR resource.", null);
        }
        return json;
    }

    /** Requires that a body is a JSON Patch as strict as a resource must be. */
    static void requirePatch(byte[] body) {
        if (!tree(decode(body), "patch-invalid").isArray()) {
            throw Outcomes.invalid(
                    IssueType.STRUCTURE, "patch-invalid", "A JSON Patch is an array of operations.", null);
        }
    }

    /** @param rule names what isn't JSON */
    private static JsonNode tree(String text, String rule) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            try {
                JsonNode json = MAPPER.readTree(parser);
                if (json == null || json.isMissingNode()) {
                    throw Outcomes.invalid(IssueType.STRUCTURE, rule, "The body is empty.", null);
                }
                requireEnd(text, (int) parser.currentLocation().getCharOffset());
                BodyLimits.require(json);
                return json;
            } catch (JsonProcessingException unreadable) {
                throw refused(unreadable, rule, place(text, parser));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void requireEnd(String text, int end) {
        if (!text.substring(end).isBlank()) {
            throw Outcomes.invalid(
                    IssueType.STRUCTURE, "trailing-text", "There is text after the end of the resource.", null);
        }
    }

    private static String decode(byte[] body) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body));
            return text.toString();
        } catch (CharacterCodingException notUtf8) {
            throw Outcomes.invalid(
                    IssueType.STRUCTURE, "invalid-utf-8", "The body is not valid UTF-8, which FHIR requires.", null);
        }
    }

    private static String place(String text, JsonParser parser) {
        Matcher type = RESOURCE_TYPE.matcher(text);
        String path = INDEX.matcher(parser.getParsingContext().pathAsPointer().toString())
                .replaceAll("[$1]")
                .replace('/', '.');
        return (type.find() ? type.group(1) : "") + path;
    }

    private static RuntimeException refused(JsonProcessingException unreadable, String rule, String place) {
        String where = unreadable.getLocation() == null
                ? ""
                : " (line " + unreadable.getLocation().getLineNr() + ", column "
                        + unreadable.getLocation().getColumnNr() + ")";
        String original = String.valueOf(unreadable.getOriginalMessage());
        if (unreadable instanceof JsonParseException && original.startsWith("Duplicate field")) {
            return Outcomes.invalid(
                    IssueType.STRUCTURE, "duplicate-key", "A key stands twice in one JSON object" + where + ".", place);
        }
        if (unreadable instanceof StreamConstraintsException) {
            return Outcomes.invalid(
                    IssueType.TOOLONG,
                    "malformed",
                    "The JSON is nested deeper or longer than any resource" + where + ".",
                    null);
        }
        return Outcomes.invalid(IssueType.STRUCTURE, rule, "The body is not valid JSON" + where + ".", null);
    }
}
