package goldthread.tests.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import goldthread.tests.bench.child.Directory;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stores the agencies and professionals that the server doesn't have yet, and learns their ids. */
final class DirectorySetup {
    private final Target target;

    DirectorySetup(Target target) {
        this.target = target;
    }

    /**
     * Looks each entry up by its identifier and stores it when it isn't there.
     *
     * @return references by the entries' names
     * @throws IOException when the server refuses one
     */
    Map<String, String> run(boolean claimProfiles) throws IOException, InterruptedException {
        Map<String, String> references = new HashMap<>();
        for (Directory.Entry entry : Directory.entries(claimProfiles)) {
            List<String> known = find(entry);
            references.put(entry.name(), known.isEmpty() ? store(entry) : known.get(0));
        }
        return references;
    }

    private List<String> find(Directory.Entry entry) throws IOException, InterruptedException {
        String path = "/" + entry.type() + "?identifier=" + URLEncoder.encode(entry.identifier(), UTF_8);
        return Answers.found(expect(200, target.get(path)).body());
    }

    private String store(Directory.Entry entry) throws IOException, InterruptedException {
        HttpResponse<String> answer = expect(201, target.post("/" + entry.type(), entry.json()));
        return Answers.reference(answer.headers().firstValue("Location").orElse(""));
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException("%s %s answered %d instead of %d: %s"
                    .formatted(answer.request().method(), answer.uri(), answer.statusCode(), status, answer.body()));
        }
        return answer;
    }
}
