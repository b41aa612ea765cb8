package goldthread.store.http;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.StrictErrorHandler;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what would be dropped in parsing. A code that its element doesn't have is kept as it was sent: the validator
 * finds it, with its place, and an exchange in intake mode may pass it on.
 */
final class StrictParsing extends StrictErrorHandler {

    @Override
    public void invalidValue(
            IParserErrorHandler.@Nullable IParseLocation location, @Nullable String value, @Nullable String error) {
        boolean unknownCode = error != null && error.startsWith("Unknown ") && error.contains(" code '");
        if (!unknownCode) {
            super.invalidValue(location, value, error);
        }
    }
}
