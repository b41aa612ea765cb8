package goldthread.store;

/** Sealed pages for tests of other packages, with a key that no server has. */
public final class TestPages {

    private static final int KEY_BYTES = 32;

    private TestPages() {}

    /** Pages as a server would seal and open them. */
    public static SealedPage pages() {
        return new SealedPage(Seal.with(new byte[KEY_BYTES]));
    }
}
