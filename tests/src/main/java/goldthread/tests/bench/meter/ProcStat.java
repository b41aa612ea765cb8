package goldthread.tests.bench.meter;

/**
 * One line of {@code /proc/PID/stat}, as proc(5) defines it.
 *
 * @param pid the process
 * @param parent its parent
 * @param ticks processor time that the process itself used, in user and kernel mode, in clock ticks
 * @param endedChildrenTicks processor time of its children that ended and were waited for, in clock ticks
 */
record ProcStat(long pid, long parent, long ticks, long endedChildrenTicks) {
    /**
     * Reads the line.
     *
     * @throws IllegalArgumentException when it isn't such a line
     */
    static ProcStat parse(String line) {
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        if (open < 0 || close < open) {
            throw new IllegalArgumentException("Not a line of /proc/PID/stat: " + line);
        }
        // The name between the parentheses may itself hold spaces and parentheses; field 3 follows it.
        String[] fields = line.substring(close + 1).trim().split(" ", -1);
        return new ProcStat(
                Long.parseLong(line.substring(0, open).trim()),
                Long.parseLong(fields[1]),
                Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
                Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
    }
}
