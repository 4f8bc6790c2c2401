package io.healthpoint.settings;

import io.healthpoint.Policy;
import io.healthpoint.keys.CheckKeys;
import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.keys.Key;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Where the settings of one check come from, by the same precedence by which they are merged. */
final class Origins {

    private static final String CODE = "code";
    private static final String DEFAULT = "default";

    // What the code says is known by its being no default: an annotation that repeats one says nothing.
    private static final Map<Key<?>, Function<Policy, Object>> ELEMENTS = elements();

    private static final Map<Key<?>, Key<?>> GLOBAL =
            Map.of(CheckKeys.TIMEOUT, GlobalKeys.TIMEOUT, CheckKeys.TTL, GlobalKeys.TTL);

    private Origins() {}

    static Map<String, String> of(String name, Policy declared, Predicate<Key<?>> isGiven) {
        Map<String, String> origins = new LinkedHashMap<>();
        ELEMENTS.forEach((key, element) -> {
            Key<?> own = key.of(name);
            origins.put(key.name(), isGiven.test(own) ? own.name() : otherwise(key, element, declared, isGiven));
        });
        return origins;
    }

    private static String otherwise(
            Key<?> key, Function<Policy, Object> element, Policy declared, Predicate<Key<?>> isGiven) {
        if (!element.apply(declared).equals(element.apply(Policy.DEFAULT))) {
            return CODE;
        }
        Key<?> global = GLOBAL.get(key);
        return global != null && isGiven.test(global) ? global.name() : DEFAULT;
    }

    private static Map<Key<?>, Function<Policy, Object>> elements() {
        Map<Key<?>, Function<Policy, Object>> elements = new LinkedHashMap<>();
        elements.put(CheckKeys.GROUPS, Policy::groups);
        elements.put(CheckKeys.CRITICAL, Policy::critical);
        elements.put(CheckKeys.TIMEOUT, policy -> String.valueOf(policy.timeout()));
        elements.put(CheckKeys.INTERVAL, policy -> String.valueOf(policy.interval()));
        elements.put(CheckKeys.TTL, policy -> String.valueOf(policy.ttl()));
        elements.put(CheckKeys.FAILURE_THRESHOLD, Policy::failureThreshold);
        elements.put(CheckKeys.SUCCESS_THRESHOLD, Policy::successThreshold);
        elements.put(CheckKeys.INTERRUPT, Policy::interrupt);
        elements.put(CheckKeys.SCOPE, Policy::scope);
        return elements;
    }
}
