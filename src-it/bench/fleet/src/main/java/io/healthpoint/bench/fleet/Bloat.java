package io.healthpoint.bench.fleet;

import com.zaxxer.hikari.HikariDataSource;
import io.healthpoint.fleet.store.Store;
import io.healthpoint.fleet.table.TableStore;
import io.healthpoint.it.postgres.Postgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How the table of PostgreSQL grows: each row changed again and again, faster than any fleet does. */
final class Bloat {

    private static final int ROWS = 1000;
    private static final String STATE = "SELECT pg_total_relation_size('healthpoint_fleet') / 1024 || ' | '"
            + " || round(100.0 * n_tup_hot_upd / greatest(n_tup_upd, 1)) || ' % | ' || n_dead_tup || ' | ' || autovacuum_count"
            + " FROM pg_stat_user_tables WHERE relname = 'healthpoint_fleet'";

    private Bloat() {}

    static void main() throws Exception {
        System.out.println("| entries of | setting | writes | kB at first | kB | in place | dead rows | autovacuums |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        measure(1_000, 100, "as it comes");
        measure(1_000, 100, "fillfactor=50", "fillfactor=50");
        measure(1_000, 100, "no vacuum", "autovacuum_enabled=false");
        measure(1_000, 100, "fillfactor=50, no vacuum", "fillfactor=50, autovacuum_enabled=false");
        measure(20_000, 10, "as it comes");
        measure(
                20_000,
                10,
                "vacuumed at 1 %",
                "autovacuum_vacuum_scale_factor=0.01," + " toast.autovacuum_vacuum_scale_factor=0.01");
    }

    private static void measure(int length, int rounds, String told, String... settings) throws Exception {
        try (Postgres postgres = Postgres.start("autovacuum_naptime=5s");
                HikariDataSource pool = Shared.pool(postgres)) {
            Store store = new TableStore(pool, true);
            store.readAll("");
            for (String setting : settings) {
                postgres.sql("ALTER TABLE healthpoint_fleet SET (" + setting + ")");
            }
            List<String> texts = created(store, length);
            String first = postgres.sql("SELECT pg_total_relation_size('healthpoint_fleet') / 1024");
            for (int round = 0; round < rounds; round++) {
                change(store, texts);
            }
            // What has been counted is told a little later.
            Thread.sleep(2000);
            System.out.printf(
                    "| %,d bytes | %s | %,d | %s | %s |%n", length, told, ROWS * rounds, first, postgres.sql(STATE));
        }
    }

    private static List<String> created(Store store, int length) {
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            texts.add(text(length, row));
            store.create("row-" + row, texts.get(row));
        }
        return texts;
    }

    private static void change(Store store, List<String> texts) {
        for (int row = 0; row < ROWS; row++) {
            String next = texts.get(row).substring(1) + texts.get(row).charAt(0);
            store.replace("row-" + row, texts.get(row), next);
            texts.set(row, next);
        }
    }

    // Of letters that no database makes much smaller.
    private static String text(int length, int seed) {
        return new Random(seed)
                .ints(length, ' ', '~' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
