package goldthread.web.form;

/** What a form asks for under a name. */
public interface Named {

    /** The name of its input. */
    String input();
}
