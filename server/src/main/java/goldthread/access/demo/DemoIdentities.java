package goldthread.access.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** Everybody whom the demo's issuer knows, read from {@code demo/identities.yaml}. */
public final class DemoIdentities {

    private static final String FILE = "demo/identities.yaml";

    private final List<DemoIdentity> inOrder;
    private final Map<String, DemoIdentity> byName;

    private DemoIdentities(List<DemoIdentity> identities) {
        this.inOrder = List.copyOf(identities);
        this.byName =
                identities.stream().collect(Collectors.toUnmodifiableMap(DemoIdentity::name, Function.identity()));
    }

    /** Reads the identities that ship with the server. */
    public static DemoIdentities load() {
        MutablePropertySources sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader()
                    .load(FILE, new ClassPathResource(FILE))
                    .forEach(sources::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The server was packaged without " + FILE, unreadable);
        }
        return new DemoIdentities(new Binder(ConfigurationPropertySources.from(sources))
                .bind("identities", Bindable.listOf(DemoIdentity.class))
                .get());
    }

    /** All of them. */
    public List<DemoIdentity> all() {
        return inOrder;
    }

    /** Those who can sign in. */
    List<DemoIdentity> people() {
        return inOrder.stream().filter(DemoIdentity::isPerson).toList();
    }

    /**
     * The identity of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public DemoIdentity named(String name) {
        DemoIdentity identity = byName.get(name);
        if (identity == null) {
            throw new IllegalArgumentException("The demo knows nobody of the name " + name);
        }
        return identity;
    }
}
