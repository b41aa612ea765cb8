package goldthread.caseload;

import com.fasterxml.jackson.databind.JsonNode;
import goldthread.store.ResourceJson;
import goldthread.store.StoredResource;
import goldthread.terminology.IdentifierSystems;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;

/**
 * Who a child is, read off their stored entry without parsing all of it: a list may be about thousands.
 *
 * @param name what they are called now: the official name, else the usual one, else the first that isn't an old one
 * @param birthDate as precisely as it is recorded
 * @param nhsNumber where one is recorded
 * @param isDeceased whether they have died
 */
public record Identity(
        Optional<HumanName> name, Optional<DateType> birthDate, Optional<Identifier> nhsNumber, boolean isDeceased) {

    private static final int LONGEST = 100;
    private static final List<String> NAMES_IN_USE = List.of("official", "usual", "");
    private static final List<String> FORMER = List.of("old", "maiden");

    /** Of a stored Patient. */
    public static Identity of(StoredResource patient) {
        JsonNode entry = ResourceJson.of(patient.body());
        return new Identity(
                in(entry.path("name"))
                        .filter(name -> !FORMER.contains(name.path("use").asText()))
                        .min(Comparator.comparing(Identity::rank))
                        .map(Identity::name),
                text(entry, "birthDate").map(DateType::new),
                in(entry.path("identifier"))
                        .filter(identifier -> IdentifierSystems.NHS_NUMBER.equals(
                                identifier.path("system").asText()))
                        .flatMap(identifier -> text(identifier, "value").stream())
                        .findFirst()
                        .map(value -> new Identifier()
                                .setSystem(IdentifierSystems.NHS_NUMBER)
                                .setValue(value)),
                entry.path("deceasedBoolean").asBoolean() || entry.has("deceasedDateTime"));
    }

    /**
     * By which children come in the order of their names: family, then given, whatever their capitals. It has whole characters
     * only, so that the token of a page says the same.
     */
    public String sortedAs() {
        String words = name.map(called -> called.hasFamily() || called.hasGiven()
                        ? String.join(
                                " ",
                                Stream.concat(
                                                Stream.of(called.hasFamily() ? called.getFamily() : ""),
                                                called.getGiven().stream().map(given -> given.getValue()))
                                        .toList())
                        : String.valueOf(called.getText()))
                .orElse("");
        return words.codePoints()
                .filter(character -> character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    private static int rank(JsonNode name) {
        int rank = NAMES_IN_USE.indexOf(name.path("use").asText());
        return rank < 0 ? NAMES_IN_USE.size() : rank;
    }

    private static HumanName name(JsonNode json) {
        HumanName name = new HumanName();
        text(json, "use").map(HumanName.NameUse::fromCode).ifPresent(name::setUse);
        text(json, "text").ifPresent(name::setText);
        text(json, "family").ifPresent(name::setFamily);
        texts(json.path("given")).forEach(name::addGiven);
        texts(json.path("prefix")).forEach(name::addPrefix);
        texts(json.path("suffix")).forEach(name::addSuffix);
        return name;
    }

    private static Stream<JsonNode> in(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Stream<String> texts(JsonNode array) {
        return in(array).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
