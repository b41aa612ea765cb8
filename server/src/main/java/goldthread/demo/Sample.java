package goldthread.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One message of a family's story.
 *
 * @param folder {@code directory}, {@code family-a}, …
 * @param file a number that gives the order, a hyphen, the demo identity that sends it: {@code 01-gp-system.json}
 * @param bundle a transaction, with {@code {{Type|system|value}}} where its sender would have looked an id up
 */
record Sample(String folder, String file, JsonNode bundle) {

    /** The demo identity that sends it. */
    String sender() {
        return file.substring(file.indexOf('-') + 1, file.length() - ".json".length());
    }

    @Override
    public String toString() {
        return folder + "/" + file;
    }
}
