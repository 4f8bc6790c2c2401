package io.healthpoint.checks.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Numbers of pools of every shape; that real ones have these shapes is tried with real ones. */
class PoolNumbersTest {

    /** As HikariCP has it. */
    public interface MXBean {
        int getTotalConnections();

        int getActiveConnections();

        int getIdleConnections();

        int getThreadsAwaitingConnection();
    }

    private static final class Numbers implements MXBean {
        @Override
        public int getTotalConnections() {
            return 10;
        }

        @Override
        public int getActiveConnections() {
            return 10;
        }

        @Override
        public int getIdleConnections() {
            return 0;
        }

        @Override
        public int getThreadsAwaitingConnection() {
            return 3;
        }
    }

    /** As HikariCP has it. */
    public static class Hikari extends Pool {
        public Object getHikariPoolMXBean() {
            return new Numbers();
        }

        public int getMaximumPoolSize() {
            return 10;
        }
    }

    /** As Commons DBCP has it. */
    public static final class Dbcp extends Pool {
        public int getNumActive() {
            return 2;
        }

        public int getNumIdle() {
            return 1;
        }

        public int getMaxTotal() {
            return 8;
        }
    }

    /** As Agroal has it where it does not count. */
    public static final class Agroal extends Pool {
        public Agroal getConfiguration() {
            return this;
        }

        public boolean metricsEnabled() {
            return false;
        }

        public Agroal getMetrics() {
            return this;
        }

        public long activeCount() {
            return 0;
        }
    }

    /** Without a limit. */
    public static final class Endless extends Pool {
        public int getNumActive() {
            return 2;
        }

        public int getMaxTotal() {
            return -1;
        }
    }

    private static final class Wrapper extends Pool {
        private final DataSource inner = new Hikari();

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return true;
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return type.cast(inner);
        }
    }

    private static final class OfNoPublicClass extends Hikari {}

    @Test
    void allThatAPoolTellsIsInTheDataAndInWords() {
        PoolNumbers numbers = PoolNumbers.of(new Hikari());
        assertThat(numbers.words()).isEqualTo("10 of 10 in use, 3 waiting");
        assertThat(numbers.addTo(Outcome.up()).data())
                .containsEntry("pool.total", 10)
                .containsEntry("pool.active", 10)
                .containsEntry("pool.idle", 0)
                .containsEntry("pool.waiting", 3)
                .containsEntry("pool.max", 10);
        assertThat(numbers.hasRoom()).isFalse();
    }

    @Test
    void whatIsBehindAWrapperOrInAClassThatIsNotPublicIsFound() {
        assertThat(PoolNumbers.of(new Wrapper()).words()).isEqualTo("10 of 10 in use, 3 waiting");
        assertThat(PoolNumbers.of(new OfNoPublicClass()).words()).isEqualTo("10 of 10 in use, 3 waiting");
    }

    @Test
    void aPoolThatIsNotUsedUpHasRoom() {
        PoolNumbers numbers = PoolNumbers.of(new Dbcp());
        assertThat(numbers.hasRoom()).isTrue();
        assertThat(numbers.words()).isEqualTo("2 of 8 in use");
        assertThat(numbers.addTo(Outcome.up()).data()).containsEntry("pool.total", 3);
    }

    @Test
    void aPoolThatDoesNotCountSaysNothing() {
        assertThat(PoolNumbers.of(new Agroal())).isEqualTo(PoolNumbers.NONE);
        assertThat(PoolNumbers.of(new Pool())).isEqualTo(PoolNumbers.NONE);
    }

    @Test
    void aPoolWithoutALimitIsNotSaidToHaveRoom() {
        PoolNumbers numbers = PoolNumbers.of(new Endless());
        assertThat(numbers.hasRoom()).isFalse();
        assertThat(numbers.words()).isEqualTo("2 in use");
    }
}
