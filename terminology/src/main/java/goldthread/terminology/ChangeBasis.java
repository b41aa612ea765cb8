package goldthread.terminology;

/** On which numbers a threshold for reliable change is defined. */
public enum ChangeBasis implements Coded {
    RAW,
    T_SCORE;

    @Override
    public String system() {
        return CodeSystems.CHANGE_BASIS;
    }
}
