package goldthread.store.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** An answer without the header that would name the software and its version to everybody. */
final class UnnamedAnswer extends HttpServletResponseWrapper {

    private static final String POWERED_BY = "X-Powered-By";

    UnnamedAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addHeader(String name, String value) {
        if (!name.equalsIgnoreCase(POWERED_BY)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!name.equalsIgnoreCase(POWERED_BY)) {
            super.setHeader(name, value);
        }
    }
}
