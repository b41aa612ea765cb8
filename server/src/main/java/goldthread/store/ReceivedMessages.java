package goldthread.store;

import java.util.List;

/** What a room says of the messages that it processes, for the CapabilityStatement. */
public interface ReceivedMessages {

    /** Canonical addresses of the MessageDefinitions whose messages are processed as they are defined. */
    List<String> definitions();

    /** What else is processed, and what isn't, for whoever reads the statement. */
    String documentation();
}
