package goldthread.tests.bench;

import goldthread.tests.region.Agency;
import goldthread.tests.region.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A server on this machine, to which each of the region's systems speaks with a token of its own. */
final class RegionServer implements Server, AutoCloseable {
    private final Map<Agency, Target> targets = new EnumMap<>(Agency.class);

    /**
     * Gets each system's first token.
     *
     * @param tokenCommand prints a token; {@code %s} in it stands for the name of the identity
     */
    RegionServer(URI base, String tokenCommand) throws InterruptedException {
        Target.requireLoopback(base);
        for (Agency agency : Agency.values()) {
            Tokens tokens = new Tokens(tokenCommand.replace("%s", agency.identity()));
            targets.put(
                    agency, new Target(base.toString().replaceAll("/+$", ""), Flavour.GOLDTHREAD, Optional.of(tokens)));
        }
    }

    @Override
    public Answer post(Agency as, String bundle) {
        return answer(() -> target(as).post("", bundle));
    }

    @Override
    public Answer get(Agency as, String path) {
        return answer(() -> target(as).get(path));
    }

    @Override
    public void close() {
        targets.values().forEach(target -> target.tokens().ifPresent(Tokens::close));
    }

    private Target target(Agency as) {
        Target target = targets.get(as);
        if (target == null) {
            throw new IllegalArgumentException("Nobody speaks for " + as);
        }
        return target;
    }

    private interface Request {
        HttpResponse<String> send() throws IOException, InterruptedException;
    }

    private static Answer answer(Request request) {
        try {
            HttpResponse<String> answer = request.send();
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
