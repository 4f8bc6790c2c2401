package io.healthpoint.settings;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.configuration.RawText;
import io.healthpoint.registry.Fault;
import io.healthpoint.registry.GroupName;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads texts as values. What cannot be read is a fault, told to the given consumer, and counts as absent. */
final class Values {

    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~-]*");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern ADDRESS = Pattern.compile("(\\[[^\\[\\]]+]|[^:/\\s\\[\\]]+):(\\d{1,5})");
    // MicroProfile Config 3.1, "Built-in Converters". What is none of these is false there and a slip here.
    private static final Set<String> TRUE = Set.of("true", "1", "yes", "y", "on");
    private static final Set<String> FALSE = Set.of("false", "0", "no", "n", "off");
    // Statuses whose answers HTTP allows no body, or that no poller could make sense of.
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

    private final Configuration configuration;
    private final Consumer<Fault> faults;

    Values(Configuration configuration, Consumer<Fault> faults) {
        this.configuration = configuration;
        this.faults = faults;
    }

    Optional<String> text(String key) {
        return read(key, "a text", Function.identity());
    }

    // Blanks may be meant, and it is never part of a message.
    Optional<String> secret(String key) {
        try {
            return configuration.value(key).map(RawText::withoutMarks).filter(text -> !text.isEmpty());
        } catch (IllegalArgumentException untellable) {
            faults.accept(fault(key, "a text", "a value that cannot be told"));
            return Optional.empty();
        }
    }

    // In any case, as booleans are read.
    Optional<String> oneOf(String key, List<String> allowed) {
        return read(key, () -> "one of " + String.join(", ", allowed), text -> allowed.stream()
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
    }

    Optional<Boolean> bool(String key) {
        return read(key, "one of true, 1, yes, y, on, false, 0, no, n, off", text -> {
            String lowerCase = text.toLowerCase(Locale.ROOT);
            require(TRUE.contains(lowerCase) || FALSE.contains(lowerCase));
            return TRUE.contains(lowerCase);
        });
    }

    Optional<Details> details(String key) {
        List<String> names = Stream.of(Details.values())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        return oneOf(key, names).map(text -> Details.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    Optional<Integer> number(String key, int least, int most) {
        return read(key, () -> "a whole number from " + least + " to " + most, text -> {
            int number = Integer.parseInt(text);
            require(least <= number && number <= most);
            return number;
        });
    }

    Optional<Integer> status(String key) {
        return read(key, "an HTTP status from 200 to 599 that has a body (not 204, 205, 304)", text -> {
            int status = Integer.parseInt(text);
            require(200 <= status && status <= 599 && !WITHOUT_BODY.contains(status));
            return status;
        });
    }

    Optional<Duration> duration(String key) {
        return read(key, Durations.ALLOWED + ", zero too", Durations::parse);
    }

    Optional<Duration> positiveDuration(String key) {
        return read(key, Durations.ALLOWED + ", longer than zero", Durations::parsePositive);
    }

    Optional<String> segment(String key) {
        return read(key, "one path segment of letters, digits, '-', '_', '.' and '~', with no slash inside", text -> {
            String segment = text.replaceAll("^/|/$", "");
            require(SEGMENT.matcher(segment).matches());
            return segment;
        });
    }

    // An address of IPv6 has brackets, as in a URL (RFC 3986, 3.2.2): its last colon could be the port's.
    Optional<Settings.Address> address(String key) {
        return read(key, "HOST:PORT with a port from 0 to 65535, such as 0.0.0.0:8081 or [::1]:8081", text -> {
            Matcher address = ADDRESS.matcher(text);
            require(address.matches());
            int port = Integer.parseInt(address.group(2));
            require(port <= 65535);
            return new Settings.Address(address.group(1), port);
        });
    }

    /** Tells of a value that means nothing without that of another key, where that has none, readable or not. */
    boolean hasAlso(String needed, String key, String value) {
        boolean has = text(needed).isPresent();
        if (!has) {
            String rule = "setting %s=%s must go with %s".formatted(key, value, needed);
            faults.accept(
                    new Fault("HEALTHPOINT-009", rule, "none", "set %s, or remove %s".formatted(needed, key), key));
        }
        return has;
    }

    Optional<String> header(String key) {
        return read(key, "the name of a header (a token of RFC 9110, 5.6.2)", text -> {
            require(TOKEN.matcher(text).matches());
            return text;
        });
    }

    Optional<Set<String>> list(String key) {
        return read(key, "names separated by commas", Values::split);
    }

    Optional<Set<String>> groups(String key) {
        return read(key, "names separated by commas; " + GroupName.RULE, text -> {
            Set<String> groups = split(text);
            require(groups.stream().allMatch(GroupName::isValid));
            return groups;
        });
    }

    private <T> Optional<T> read(String key, String allowed, Function<String, T> parser) {
        return read(key, () -> allowed, parser);
    }

    // What is allowed is worded only where somebody has to read it.
    private <T> Optional<T> read(String key, Supplier<String> allowed, Function<String, T> parser) {
        String found = "a value that cannot be told";
        try {
            String text =
                    RawText.withoutMarks(configuration.value(key).orElse("")).strip();
            found = '"' + text + '"';
            return text.isEmpty() ? Optional.empty() : Optional.of(parser.apply(text));
        } catch (IllegalArgumentException unreadable) {
            faults.accept(fault(key, allowed.get(), found));
            return Optional.empty();
        }
    }

    private static Fault fault(String key, String allowed, String found) {
        String rule = "setting %s must be %s".formatted(key, allowed);
        return new Fault("HEALTHPOINT-009", rule, found, "correct the value or remove the key", key);
    }

    private static Set<String> split(String text) {
        Set<String> parts = new LinkedHashSet<>();
        Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(parts::add);
        return Collections.unmodifiableSet(parts);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
    }
}
