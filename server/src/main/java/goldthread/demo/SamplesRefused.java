package goldthread.demo;

/** The server didn't take one of its own samples; the start ends here, and what was loaded so far is incomplete. */
final class SamplesRefused extends RuntimeException {

    SamplesRefused(Sample sample, int status, String sentences) {
        super("The sample " + sample + " was refused with status " + status + ":\n" + sentences
                + "\nThe sample families are incomplete now: empty the demo's data folder before the next start.");
    }
}
