package goldthread.tests.support;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what no HTTP client would send. */
public final class RawHttp {
    private static final int PATIENCE_MS = 60_000;

    private RawHttp() {}

    /** The whole answer to these lines; the connection is closed afterwards. */
    public static String send(int port, String request, String... headers) throws IOException {
        return sendNaming("localhost", port, request, headers);
    }

    /** The same, calling the server by another name. */
    public static String sendNaming(String host, int port, String request, String... headers) throws IOException {
        StringBuilder text = new StringBuilder(request + "\r\nHost: " + host + "\r\nConnection: close\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MS);
            OutputStream out = socket.getOutputStream();
            out.write(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
