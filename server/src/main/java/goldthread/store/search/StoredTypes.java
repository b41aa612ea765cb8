package goldthread.store.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The closed list of types that this server stores, read once from {@code goldthread/types.tsv}. */
@Component
public class StoredTypes {

    private static final String LIST = "/goldthread/types.tsv";

    private final Map<String, StoredType> byName = new LinkedHashMap<>();

    public StoredTypes() {
        try (InputStream list = StoredTypes.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST + " is missing from the program");
            }
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(StoredType::parse)
                    .forEach(type -> byName.put(type.name(), type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All of them, in the order of the list. */
    public Collection<StoredType> all() {
        return byName.values();
    }

    /** The line for a type, when the server stores it. */
    public Optional<StoredType> named(String type) {
        return Optional.ofNullable(byName.get(type));
    }
}
