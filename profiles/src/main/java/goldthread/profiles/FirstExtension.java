package goldthread.profiles;

import java.util.List;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads an extension that should be there once. That it is there once stands in a profile, which a stored record needn't
 * keep; HAPI's own {@code getExtensionByUrl} throws at a second one, and no record may make an answer fail.
 */
public final class FirstExtension {

    private FirstExtension() {}

    /** The first of this URL; {@code null} where there is none. */
    public static @Nullable Extension of(Element element, String url) {
        return first(element.getExtension(), url);
    }

    /** The first of this URL; {@code null} where there is none. */
    public static @Nullable Extension of(DomainResource resource, String url) {
        return first(resource.getExtension(), url);
    }

    /** What the first of this URL says; {@code null} where it says nothing. */
    public static @Nullable Type value(Element element, String url) {
        return value(of(element, url));
    }

    /** What the first of this URL says; {@code null} where it says nothing. */
    public static @Nullable Type value(DomainResource resource, String url) {
        return value(of(resource, url));
    }

    private static @Nullable Type value(@Nullable Extension extension) {
        return extension == null ? null : extension.getValue();
    }

    private static @Nullable Extension first(List<Extension> extensions, String url) {
        return extensions.stream()
                .filter(extension -> url.equals(extension.getUrl()))
                .findFirst()
                .orElse(null);
    }
}
