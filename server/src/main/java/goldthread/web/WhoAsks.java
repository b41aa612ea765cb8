package goldthread.web;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who has signed in on the page that is being made on this thread. */
@Component
@ConditionalOnPages
public class WhoAsks {

    private final SessionTokens tokens;

    WhoAsks(SessionTokens tokens) {
        this.tokens = tokens;
    }

    /** The person. */
    public Person person() {
        ServletRequestAttributes page = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return Person.of(tokens.of(page.getRequest()));
    }
}
