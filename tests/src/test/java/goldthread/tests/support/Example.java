package goldthread.tests.support;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;

/**
 * A bundle that lies beside the tests, stored once: in the file, {@code {Name}} stands for the {@code urn:uuid:} of an
 * entry, {@code {mark}} for letters that no other example has, and {@code {nhs}} for a new NHS number.
 */
public final class Example {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final int MARK = 12;

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> ids = new TreeMap<>();

    private Example() {
        values.put("mark", UUID.randomUUID().toString().replace("-", "").substring(0, MARK));
        values.put("nhs", TestData.nhsNumber());
    }

    /** Sends the bundle, which must be taken. */
    public static Example store(FhirClient client, String file) {
        Example example = new Example();
        Map<String, String> urns = new HashMap<>();
        String bundle = PLACEHOLDER
                .matcher(TestFile.text(file))
                .replaceAll(name -> example.values.containsKey(name.group(1))
                        ? example.values.get(name.group(1))
                        : urns.computeIfAbsent(
                                name.group(1), key -> UUID.randomUUID().toString()));
        Bundle sent = TestData.parse(Bundle.class, bundle);
        Bundle stored = client.post("", bundle).expect(200).bundle();
        Map<String, String> names = new HashMap<>();
        urns.forEach((name, urn) -> names.put("urn:uuid:" + urn, name));
        for (int i = 0; i < sent.getEntry().size(); i++) {
            String name = names.getOrDefault(sent.getEntry().get(i).getFullUrl(), "");
            String location = stored.getEntry().get(i).getResponse().getLocation();
            example.ids.put(name, location.replaceAll("/_history/.*", ""));
            example.values.put(name, location.split("/", -1)[1]);
        }
        return example;
    }

    /** What is stored, {@code Type/id} by the name that it has in the file. */
    public Map<String, String> references() {
        return Map.copyOf(ids);
    }

    /** The logical id of what has this name in the file. */
    public String id(String name) {
        String id = values.get(name);
        if (id == null) {
            throw new IllegalArgumentException("Nothing is called " + name);
        }
        return id;
    }

    /** A text with the placeholders of the file. */
    public String filled(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(name -> id(name.group(1)));
    }
}
