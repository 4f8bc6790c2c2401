package io.healthpoint.registry;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A reason why the application must not start, told so that it can be mended.
 *
 * <p>Ids in use, never given to another rule: 001 private method, 002 final method, 003 return type, 004 duration, 005
 * threshold, 006 group name, 007 duplicate name, 008 parameter, 009 setting, 010 platform, 011 session bean, 012 asynchronous
 * method, 014 type of a built-in check, 015 key of a built-in check, 016 keys that a built-in check must have, 017 API of a
 * built-in check, 018 bean of a built-in check. 013 is a warning: annotation without effect.
 *
 * @param id {@code HEALTHPOINT-} and three digits
 * @param rule what must hold
 * @param found the value found instead
 * @param remedy what to do
 * @param place where; a stack frame where it is a place in the code, so that an IDE can go there
 */
public record Fault(String id, String rule, String found, String remedy, String place) {

    /**
     * Writes all that keeps an application from starting.
     *
     * @param faults at least one; what stands there twice is told once
     * @return a heading, and the faults below each other
     */
    public static String text(Collection<Fault> faults) {
        return faults.stream()
                .map(Fault::toString)
                .distinct()
                .collect(Collectors.joining("\n", "healthpoint cannot start:\n", ""));
    }

    /**
     * Returns the whole message.
     *
     * @return three lines: rule and value, remedy, place
     */
    @Override
    public String toString() {
        return "%s: %s, but found: %s\n  To mend it: %s\n\tat %s".formatted(id, rule, found, remedy, place);
    }
}
