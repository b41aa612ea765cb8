package goldthread.bulk;

/** Takes down what an export has of one child, in the transaction that is under way. */
interface Taking {

    /**
     * Takes it down, once for each resource however often it is asked.
     *
     * @param child logical id
     */
    void take(ExportJob job, String child);
}
