package goldthread.web.developer;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in addresses and headers. */
final class ApiParameters {

    static final String ID = "id";
    static final String VERSION = "vid";
    static final String IF_MATCH = "If-Match";
    static final String ONCE = "Idempotency-Key";
    static final String COUNT = "_count";
    static final String PAGE = "_page";

    private ApiParameters() {}

    /** Those that many requests share, by their names. */
    static Map<String, Parameter> shared() {
        Map<String, Parameter> shared = new LinkedHashMap<>();
        shared.put(ID, inPath(ID, "The server's id of the resource.").schema(id()));
        shared.put(VERSION, inPath(VERSION, "A version of it.").schema(new StringSchema()));
        shared.put(
                IF_MATCH,
                header(IF_MATCH, "The ETag that was last read, such as W/\"1\".")
                        .required(true));
        shared.put(
                ONCE,
                header(ONCE, "A UUID: sent again within seven days, the same request has one effect and one answer.")
                        .required(false));
        shared.put(COUNT, inQuery(COUNT, "How many to a page, at most 100.").schema(new IntegerSchema()));
        shared.put(
                PAGE,
                inQuery(PAGE, "Sealed, and alone: taken from the `next` link of the page before.")
                        .schema(new StringSchema()));
        return shared;
    }

    /** One of those. */
    static Parameter ref(String name) {
        return new Parameter().$ref("#/components/parameters/" + name);
    }

    static Parameter inQuery(String name, String meaning) {
        return new QueryParameter().name(name).description(meaning).required(false);
    }

    /** One that may be repeated. */
    static Parameter repeated(String name, String meaning) {
        return inQuery(name, meaning)
                .schema(new ArraySchema().items(new StringSchema()))
                .explode(true);
    }

    /** One that may be repeated and takes only these values. */
    static Parameter oneOf(String name, String meaning, List<String> values) {
        StringSchema value = new StringSchema();
        values.forEach(value::addEnumItem);
        return inQuery(name, meaning).schema(new ArraySchema().items(value)).explode(true);
    }

    private static StringSchema id() {
        StringSchema id = new StringSchema();
        id.setPattern("^[A-Za-z0-9\\-.]{1,64}$");
        return id;
    }

    private static Parameter inPath(String name, String meaning) {
        return new PathParameter().name(name).description(meaning).required(true);
    }

    private static Parameter header(String name, String meaning) {
        return new HeaderParameter().name(name).description(meaning).schema(new StringSchema());
    }
}
