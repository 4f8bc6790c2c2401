package io.healthpoint.fleet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.fleet.store.OutOfReach;
import io.healthpoint.fleet.store.Store;
import io.healthpoint.fleet.store.StoreUnusable;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What no database does when it is wanted; the rest is tested with real ones. */
class TableStoreTest {

    private final FakeDatabase database = new FakeDatabase();
    private final Store store = new TableStore(database.source(), false);
    private final Store making = new TableStore(database.source(), true);

    @AfterEach
    void everyConnectionIsGivenBackAsItWas() {
        assertThat(database.givenBack).isEqualTo(database.taken).isPositive();
        assertThat(database.settings).isIn(Map.of("AutoCommit", true, "NetworkTimeout", 0), manual(0), manual(7));
    }

    @Test
    void aConnectionThatIsNotInAutoCommitIsSoWhileItIsUsedOnly() {
        database.settings.put("AutoCommit", false);
        store.remove("a/1", "one");
        assertThat(database.settingsWhenAsked).containsOnly(Map.of("AutoCommit", true, "NetworkTimeout", Loan.LIMIT));
        assertThat(database.settings).isEqualTo(manual(0));
    }

    @Test
    void itIsGivenBackAsItWasWhenAStatementFailsToo() {
        database.settings.put("AutoCommit", false);
        database.refusals.add(new SQLException("gone", "08006"));
        assertThatThrownBy(() -> store.read("a/1")).isInstanceOf(OutOfReach.class);
        assertThat(database.settings).isEqualTo(manual(0));
    }

    @Test
    void aLimitToTheWaitForTheNetworkThatIsThereIsKept() {
        database.settings.putAll(manual(7));
        store.remove("a/1", "one");
        assertThat(database.settingsWhenAsked).containsOnly(Map.of("AutoCommit", true, "NetworkTimeout", 7));
        assertThat(database.settings).isEqualTo(manual(7));
    }

    @Test
    void aDriverThatKnowsNoSuchLimitIsAskedOnceForIt() {
        database.knowsNetworkTimeout = false;
        assertThat(store.remove("a/1", "one")).isTrue();
        assertThat(store.remove("a/1", "one")).isTrue();
        assertThat(database.taken).isEqualTo(3);
    }

    @Test
    void aFailureHasACauseAndNoWordOfIt() {
        SQLException gone = new SQLException("db.example.com does not answer", "08006");
        database.refusals.add(gone);
        assertThatThrownBy(() -> store.read("a/1"))
                .isInstanceOf(OutOfReach.class)
                .isNotInstanceOf(StoreUnusable.class)
                .hasMessage("the table healthpoint_fleet is out of reach, SQLState 08006")
                .hasCause(gone);
        assertThat(database.taken).isEqualTo(1);
    }

    @Test
    void aMissingTableIsSaidWithTheStatementThatMakesIt() {
        database.refusals.add(new SQLException("no", "42P01"));
        assertThatThrownBy(() -> store.readAll("a/"))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContainingAll("42P01", Product.POSTGRESQL.ddl(), "healthpoint.fleet.create=true");
        assertThat(database.asked).hasSize(1);
    }

    @Test
    void aMissingTableIsMadeWhereItMayBe() {
        database.refusals.add(new SQLException("no", "42P01"));
        assertThat(making.remove("a/1", "one")).isTrue();
        assertThat(database.asked).hasSize(3).element(1).isEqualTo(Product.POSTGRESQL.ddl());
    }

    @Test
    void aTableThatAnotherMakesMeanwhileIsTaken() {
        database.refusals.add(new SQLException("no", "42P01"));
        database.refusals.add(new SQLException("there is one", "23505"));
        assertThat(making.remove("a/1", "one")).isTrue();
    }

    @Test
    void aTableThatCannotBeMadeIsSaidWithTheReasons() {
        SQLException missing = new SQLException("no", "42P01");
        SQLException refused = new SQLException("you must not", "42501");
        Collections.addAll(database.refusals, missing, refused, new SQLException("still not", "42P01"));
        assertThatThrownBy(() -> making.read("a/1"))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining(Product.POSTGRESQL.ddl())
                .hasCause(missing);
        assertThat(missing.getSuppressed()).containsExactly(refused);
    }

    @Test
    void whatTheDatabaseHasUndoneIsTriedAgain() {
        database.refusals.add(new SQLException("deadlock", "40001"));
        assertThat(store.remove("a/1", "one")).isTrue();
        assertThat(database.asked).hasSize(2);
    }

    @Test
    void whatTheDatabaseUndoesEachTimeEnds() {
        database.refusals.addAll(Collections.nCopies(100, new SQLException("deadlock", "40001")));
        assertThatThrownBy(() -> store.remove("a/1", "one")).isInstanceOf(OutOfReach.class);
        assertThat(database.asked).hasSize(5);
    }

    @Test
    void aChangeOfWhichNobodyKnowsIsNotTriedAgain() {
        database.refusals.add(new SQLException("completion unknown", "40003"));
        assertThatThrownBy(() -> store.remove("a/1", "one")).isInstanceOf(OutOfReach.class);
        assertThat(database.asked).hasSize(1);
    }

    // Another rule than that of the primary key.
    @Test
    void aRowThatIsForbiddenAndNotThereIsOutOfReach() {
        database.forbidden = "INSERT";
        assertThatThrownBy(() -> store.create("a/1", "one")).isInstanceOf(OutOfReach.class);
    }

    private static Map<String, Object> manual(int networkTimeout) {
        return Map.of("AutoCommit", false, "NetworkTimeout", networkTimeout);
    }
}
