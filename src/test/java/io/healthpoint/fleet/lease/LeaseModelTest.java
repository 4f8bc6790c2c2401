package io.healthpoint.fleet.lease;

import static io.healthpoint.fleet.lease.Ways.explore;
import static io.healthpoint.fleet.lease.Ways.stepsAnd;
import static io.healthpoint.fleet.lease.Ways.tick;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Three instances and one lease, in every order in which their steps can follow each other: whatever one does between what
 * another reads and what it writes. Clocks go as they should, stand still, run at other speeds, or jump.
 */
class LeaseModelTest {

    private static void isRight(World world) {
        eachRunHasAClaimOfItsOwn(world);
        everyoneWaitsForAnIntervalOfItsOwnClock(world);
    }

    private static void eachRunHasAClaimOfItsOwn(World world) {
        assertThat(world.runs.stream().map(World.Run::claim))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    private static void everyoneWaitsForAnIntervalOfItsOwnClock(World world) {
        for (int i = 1; i < world.runs.size(); i++) {
            World.Run run = world.runs.get(i);
            long waited =
                    run.clocks().get(run.by()) - world.runs.get(i - 1).clocks().get(run.by());
            assertThat(waited).as("%s", world.runs).isGreaterThanOrEqualTo(Node.INTERVAL.toNanos());
        }
    }

    // The first one holds the lease.
    private static World underWay() {
        World world = new World();
        while (world.runs.isEmpty()) {
            world.nodes.get(0).step();
        }
        world.settle();
        return world;
    }

    private static World laterBy(int ticks, World world, int... rates) {
        for (int tick = 0; tick < ticks; tick++) {
            world.tick(rates);
            for (int node = 0; node < rates.length; node++) {
                if (rates[node] > 0) {
                    world.nodes.get(node).settle();
                }
            }
        }
        return world;
    }

    @Test
    void threeThatStartAtOnceRunItOnce() {
        int ways = explore(World::new, stepsAnd(tick(1, 1, 1)), 7, world -> {
            isRight(world);
            assertThat(world.runs.size()).isLessThanOrEqualTo(1);
        });
        assertThat(ways).isGreaterThan(1_000);
    }

    @Test
    void aHolderAndThoseWhoWatchItRunItOnceAnInterval() {
        int ways = explore(() -> laterBy(3, underWay(), 1, 1, 1), stepsAnd(tick(1, 1, 1)), 9, LeaseModelTest::isRight);
        assertThat(ways).isGreaterThan(1_000);
    }

    // The first one is silent; the others lose their patience at about the same time, and then it is back.
    @Test
    void aHolderThatStandsStillAndGoesOnAmongThoseWhoTakeOver() {
        int ways = explore(
                () -> laterBy(6, underWay(), 0, 1, 1),
                stepsAnd(tick(0, 1, 1), tick(1, 1, 1)),
                7,
                LeaseModelTest::isRight);
        assertThat(ways).isGreaterThan(1_000);
    }

    // Stopped after its claim and before the run that it claimed; its clock has gone on meanwhile.
    @Test
    void aHolderThatWasStoppedBetweenItsClaimAndItsRun() {
        Supplier<World> begin = () -> {
            World world = laterBy(4, underWay(), 1, 1, 1);
            Node holder = world.nodes.get(0);
            while (!world.store.entries.values().iterator().next().contains("RUNNING")) {
                world.tick(1, 1, 1);
                while (holder.hasStep()
                        && !world.store.entries.values().iterator().next().contains("RUNNING")) {
                    holder.step();
                }
            }
            for (int tick = 0; tick < 6; tick++) {
                world.tick(1, 1, 1);
                world.nodes.get(1).settle();
            }
            return world;
        };
        assertThat(begin.get().nodes.get(0).hasStep()).isTrue();
        int ways = explore(begin, stepsAnd(tick(1, 1, 1)), 8, LeaseModelTest::isRight);
        assertThat(ways).isGreaterThan(1_000);
    }

    @Test
    void aHolderThatHandsTheLeaseOn() {
        Supplier<World> begin = () -> {
            World world = underWay();
            world.nodes.get(0).turns.release();
            return world;
        };
        int ways = explore(() -> laterBy(3, begin.get(), 1, 1, 1), stepsAnd(tick(1, 1, 1)), 9, world -> {
            isRight(world);
            assertThat(world.runs.stream().skip(1)).noneMatch(run -> run.by().equals("n0"));
        });
        assertThat(ways).isGreaterThan(1_000);
    }

    @Test
    void clocksThatRunAtOtherSpeedsStandStillOrJumpMoveTheirOwnRunsOnly() {
        explore(
                () -> laterBy(2, underWay(), 1, 1, 1),
                stepsAnd(tick(1, 2, 0), tick(0, 1, 20)),
                7,
                LeaseModelTest::isRight);
        explore(
                () -> laterBy(5, underWay(), 0, 1, 2),
                stepsAnd(tick(3, 1, 0), tick(20, 0, 1)),
                7,
                LeaseModelTest::isRight);
    }

    // Whichever step it dies before.
    @Test
    void anotherTakesOverWithinThreeIntervalsOfTheLastWord() {
        for (int death = 1; death < 40; death++) {
            World world = new World();
            long lastWord = liveAndDie(world, death);
            int runs = world.runs.size();
            while (world.runs.size() == runs) {
                world.pass(Node.INTERVAL.dividedBy(50), 0, 1, 1);
                world.nodes.get(1).settle();
                world.nodes.get(2).settle();
                assertThat(world.now - lastWord)
                        .isLessThan(Node.INTERVAL.multipliedBy(3).toNanos());
            }
            isRight(world);
        }
    }

    private static long liveAndDie(World world, int steps) {
        long lastWord = 0;
        for (int done = 0; done < steps; ) {
            String before = String.valueOf(world.store.entries);
            if (world.nodes.get(0).hasStep()) {
                world.nodes.get(0).step();
                done++;
            } else {
                world.nodes.get(1).settle();
                world.nodes.get(2).settle();
                world.pass(Node.INTERVAL.dividedBy(50), 1, 1, 1);
            }
            lastWord = before.equals(String.valueOf(world.store.entries)) ? lastWord : world.now;
        }
        return lastWord;
    }
}
