package io.healthpoint.fleet.lease;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Every way that things can go from a beginning, one after another. */
final class Ways {

    /** What a test lets happen next. */
    interface Choice {
        boolean isPossible(World world);

        void make(World world);
    }

    static Choice step(int node) {
        return new Choice() {
            @Override
            public boolean isPossible(World world) {
                return world.nodes.get(node).hasStep();
            }

            @Override
            public void make(World world) {
                world.nodes.get(node).step();
            }
        };
    }

    static Choice tick(int... rates) {
        return new Choice() {
            @Override
            public boolean isPossible(World world) {
                return true;
            }

            @Override
            public void make(World world) {
                world.tick(rates);
            }
        };
    }

    private static final List<Choice> STEPS = List.of(step(0), step(1), step(2));

    static List<Choice> stepsAnd(Choice... others) {
        List<Choice> choices = new ArrayList<>(STEPS);
        choices.addAll(List.of(others));
        return choices;
    }

    // Every way is gone from its beginning: what has happened cannot be taken back.
    /** Goes every way of so many choices, and has the end of each judged; returns how many there were. */
    static int explore(Supplier<World> begin, List<Choice> choices, int depth, Consumer<World> judge) {
        return explore(begin, choices, new ArrayList<>(), depth, judge);
    }

    private static int explore(
            Supplier<World> begin, List<Choice> choices, List<Choice> made, int depth, Consumer<World> judge) {
        World world = begin.get();
        made.forEach(choice -> choice.make(world));
        if (made.size() == depth) {
            judge.accept(world);
            return 1;
        }
        int ways = 0;
        for (Choice choice : choices) {
            if (choice.isPossible(world)) {
                made.add(choice);
                ways += explore(begin, choices, made, depth, judge);
                made.remove(made.size() - 1);
            }
        }
        return ways;
    }

    private Ways() {}
}
