package io.healthpoint.types;

import io.healthpoint.Level;
import io.healthpoint.keys.Key;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must hold between the keys of a check.
 *
 * @param words the rule, after "must"
 * @param remedy what to do where it does not hold
 * @param breach what is found instead; empty where it holds
 */
public record Rule(String words, String remedy, Function<Given, Optional<String>> breach) {

    /** One of some keys, and no more. */
    static Rule exactlyOne(Key<?>... keys) {
        String names = names(" or ", keys);
        return new Rule("have one of " + names, "set one of them, and remove the others", given -> {
            List<String> found = found(given, keys);
            return found.size() == 1
                    ? Optional.empty()
                    : Optional.of(found.isEmpty() ? "none" : String.join(" and ", found));
        });
    }

    /** One of some keys at most. */
    static Rule notBoth(Key<?> one, Key<?> other) {
        String words = "not have both %s and %s".formatted(one.name(), other.name());
        return new Rule(words, "remove one of them", given -> Optional.of("both")
                .filter(both -> given.has(one) && given.has(other)));
    }

    /** A key that means nothing without another. */
    static Rule needs(Key<?> key, Key<?> other) {
        String words = "have %s where it has %s".formatted(other.name(), key.name());
        String remedy = "set %s, or remove %s".formatted(other.name(), key.name());
        return new Rule(words, remedy, given -> Optional.of(key.name() + " alone")
                .filter(alone -> given.has(key) && !given.has(other)));
    }

    /** Shares or amounts of which there should be much: the warning comes first, so it is the higher. */
    static Rule falling(Key<Level> warn, Key<Level> down) {
        return order(warn, down, "above", Rule::isAbove);
    }

    /** Shares or amounts of which there should be little: the warning is the lower. */
    static Rule rising(Key<Level> warn, Key<Level> down) {
        return order(warn, down, "below", (lower, upper) -> isAbove(upper, lower));
    }

    /** How long something lasts still. */
    static Rule shortening(Key<Duration> warn, Key<Duration> down) {
        return order(warn, down, "longer than", (first, last) -> first.compareTo(last) > 0);
    }

    /** How far something is off. */
    static Rule lengthening(Key<Duration> warn, Key<Duration> down) {
        return order(warn, down, "shorter than", (first, last) -> first.compareTo(last) < 0);
    }

    /** How many there are. */
    static Rule growing(Key<Integer> warn, Key<Integer> down) {
        return order(warn, down, "below", (first, last) -> first < last);
    }

    /** Bounds such as {@code >80%} and {@code >90%}: of bounds on two sides nobody can say which holds first. */
    static Rule bounds(Key<String> warn, Key<String> down) {
        return order(
                warn, down, "ahead of", (first, last) -> first.charAt(0) != last.charAt(0) || isInOrder(first, last));
    }

    private static boolean isInOrder(String warn, String down) {
        int order = number(warn).compareTo(number(down));
        return warn.charAt(0) == '>' ? order < 0 : order > 0;
    }

    private static BigDecimal number(String bound) {
        return new BigDecimal(bound.replaceAll("[<>%\\s]", ""));
    }

    // Only where both are written: whoever sets one alone does without the other's default where that comes too late.
    private static <T> Rule order(Key<T> warn, Key<T> down, String how, BiPredicate<T, T> isRight) {
        String words = "have a %s %s its %s, or the warning never comes first".formatted(warn.name(), how, down.name());
        return new Rule(words, "correct one of them", given -> given.find(warn).flatMap(first -> given.find(down)
                .filter(last -> !isRight.test(first, last))
                .map(last ->
                        "%s=%s and %s=%s".formatted(warn.name(), given.text(warn), down.name(), given.text(down)))));
    }

    // Of a share and an amount nobody can say, without the whole.
    private static boolean isAbove(Level upper, Level lower) {
        BigDecimal difference = upper.amount().subtract(lower.amount());
        return upper.unit() != lower.unit() || difference.signum() > 0;
    }

    private static List<String> found(Given given, Key<?>... keys) {
        return Stream.of(keys).filter(given::has).map(Key::name).toList();
    }

    private static String names(String between, Key<?>... keys) {
        return Stream.of(keys).map(Key::name).collect(Collectors.joining(between));
    }
}
