package goldthread.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** One commit for many: nobody goes on before their own is stored, and nobody suffers from another's fault. */
final class JointCommitTest {

    private static final int CALLERS = 12;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS + 1);
    private final List<List<String>> commits = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstIsUnderWay = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    /** The first commit waits, so that the others gather behind it. */
    private void slowAtFirst(List<String> all) {
        commits.add(List.copyOf(all));
        if (commits.size() == 1) {
            firstIsUnderWay.countDown();
            awaited(goOn);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private List<Future<?>> oneThenMany(JointCommit<String> joint) throws InterruptedException {
        List<Future<?>> all = new ArrayList<>();
        all.add(callers.submit(() -> joint.commit("first")));
        awaited(firstIsUnderWay);
        for (int caller = 1; caller <= CALLERS; caller++) {
            String item = "next-" + caller;
            all.add(callers.submit(() -> joint.commit(item)));
        }
        long gathered = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (joint.waiting() < CALLERS && System.nanoTime() < gathered) {
            Thread.sleep(1);
        }
        goOn.countDown();
        return all;
    }

    @Test
    void those_who_come_during_a_commit_share_the_next() throws Exception {
        JointCommit<String> joint = new JointCommit<>(this::slowAtFirst);

        for (Future<?> one : oneThenMany(joint)) {
            one.get(10, TimeUnit.SECONDS);
        }

        assertThat(commits).hasSize(2);
        assertThat(commits.get(0)).containsExactly("first");
        assertThat(commits.get(1)).hasSize(CALLERS).doesNotHaveDuplicates();
    }

    @Test
    void what_cant_be_stored_stops_nobody_else() throws Exception {
        List<String> stored = new CopyOnWriteArrayList<>();
        JointCommit<String> joint = new JointCommit<>(all -> {
            slowAtFirst(all);
            if (all.contains("next-3")) {
                throw new DataIntegrityViolationException("too long");
            }
            stored.addAll(all);
        });

        List<Future<?>> all = oneThenMany(joint);

        for (Future<?> one : all) {
            if (one == all.get(3)) {
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(() -> one.get(10, TimeUnit.SECONDS))
                        .withCauseInstanceOf(DataIntegrityViolationException.class);
            } else {
                one.get(10, TimeUnit.SECONDS);
            }
        }
        assertThat(stored).hasSize(CALLERS).doesNotContain("next-3");
    }

    @Test
    void who_waits_while_the_database_is_away_isnt_kept_waiting_again() throws Exception {
        JointCommit<String> joint = new JointCommit<>(all -> {
            slowAtFirst(all);
            throw new DataAccessResourceFailureException("away");
        });

        for (Future<?> one : oneThenMany(joint)) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> one.get(10, TimeUnit.SECONDS))
                    .withCauseInstanceOf(DataAccessResourceFailureException.class);
        }

        assertThat(commits).hasSize(1);
    }
}
