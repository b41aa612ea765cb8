package goldthread.tests.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code curl} command that stands in the documentation, and the status that the page shows for it: that of the {@code
 * HTTP/1.1} line below it, 200 where there is none. Where the answer that the page shows holds a variable in the place
 * of an id, such as {@code Patient/$PUPIL}, later commands of the page may use it.
 *
 * @param command as it stands there, continued lines joined
 * @param status that the page promises
 * @param learned the type of the resource whose id the answer tells, by the name of the variable
 */
public record DocumentedRequest(String command, int status, Map<String, String> learned) {
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3})");
    private static final Pattern LEARNED = Pattern.compile("\\b([A-Z][A-Za-z]+)/\\$(\\w+)");
    private static final Pattern TOKEN =
            Pattern.compile("(?m)^(?:\\$ )?(\\w+)=\\$\\(\\./goldthread token --as ([a-z-]+)\\)$");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)}?");
    private static final String NOT_EXECUTED = "<!-- not executed";
    private static final int OK = 200;

    /** Whose tokens a page gets by {@code ./goldthread token}: the identity by the name of the variable. */
    public static Map<String, String> tokens(String page) {
        Map<String, String> identities = new HashMap<>();
        TOKEN.matcher(page).results().forEach(line -> identities.put(line.group(1), line.group(2)));
        return identities;
    }

    /** The commands of a page in their order: those after {@code $} in console blocks, and the lines of shell blocks. */
    public static List<DocumentedRequest> in(String page) {
        List<DocumentedRequest> found = new ArrayList<>();
        String fence = "";
        boolean skipped = false;
        StringBuilder command = new StringBuilder();
        for (String line : page.split("\n", -1)) {
            if (line.startsWith("```")) {
                add(found, command);
                fence = fence.isEmpty()
                        ? (skipped ? NOT_EXECUTED : line.substring(3).strip()) + " "
                        : "";
                skipped = false;
            } else if (line.startsWith(NOT_EXECUTED)) {
                skipped = true;
            } else if (isOpen(command)) {
                append(command, line);
            } else {
                add(found, command);
                readLine(fence.strip(), line, command, found);
            }
        }
        return found;
    }

    private static void readLine(String fence, String line, StringBuilder command, List<DocumentedRequest> found) {
        if (fence.equals("console") && line.startsWith("$ curl ")) {
            command.append(line.substring(2));
        } else if (fence.equals("sh") && line.startsWith("curl ")) {
            command.append(line);
        } else if (fence.equals("console") && !found.isEmpty()) {
            found.add(found.remove(found.size() - 1).andShown(line));
        }
    }

    /** The same, knowing one more line of the answer that the page shows. */
    private DocumentedRequest andShown(String line) {
        Matcher promised = STATUS.matcher(line);
        Map<String, String> all = new HashMap<>(learned);
        LEARNED.matcher(line).results().forEach(id -> all.put(id.group(2), id.group(1)));
        return new DocumentedRequest(command, promised.find() ? Integer.parseInt(promised.group(1)) : status, all);
    }

    private static void add(List<DocumentedRequest> found, StringBuilder command) {
        if (!command.isEmpty()) {
            found.add(new DocumentedRequest(command.toString(), OK, Map.of()));
            command.setLength(0);
        }
    }

    private static void append(StringBuilder command, String line) {
        if (command.charAt(command.length() - 1) == '\\') {
            command.setLength(command.length() - 1);
            command.append(' ').append(line.strip());
        } else {
            command.append('\n').append(line);
        }
    }

    /** A command goes on while its line ends with a backslash or a quote is open. */
    private static boolean isOpen(CharSequence command) {
        char quote = 0;
        boolean escaped = false;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (escaped) {
                escaped = false;
            } else if (c == '\\' && quote != '\'') {
                escaped = true;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return escaped || quote != 0;
    }

    /** The words of the command as a shell would hand them to {@code curl}, with these variables. */
    public List<String> words(Map<String, String> variables) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean within = false;
        char quote = 0;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (quote == 0 && Character.isWhitespace(c)) {
                if (within) {
                    words.add(word.toString());
                    word.setLength(0);
                    within = false;
                }
                continue;
            }
            within = true;
            if (c == '\\' && quote != '\'') {
                word.append(command.charAt(++i));
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else if (c == '$' && quote != '\'') {
                Matcher variable = VARIABLE.matcher(command).region(i, command.length());
                if (!variable.lookingAt()) {
                    throw new AssertionError("Not a variable in: " + command);
                }
                word.append(value(variable.group(1), variables));
                i = variable.end() - 1;
            } else {
                word.append(c);
            }
        }
        if (within) {
            words.add(word.toString());
        }
        return words;
    }

    private static String value(String name, Map<String, String> variables) {
        String value = variables.get(name);
        if (value == null) {
            throw new AssertionError("The page uses $" + name + ", of which the test knows nothing");
        }
        return value;
    }
}
