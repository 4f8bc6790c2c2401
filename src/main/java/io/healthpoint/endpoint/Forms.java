package io.healthpoint.endpoint;

import io.healthpoint.render.Renderer;
import io.healthpoint.render.forms.AllForms;
import io.healthpoint.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms that an answer may have, and which of them a request asks for. Thread-safe. */
public final class Forms {

    // Which may be asked for by Accept, the first of equally wanted ones first; any other by ?format= only.
    private static final List<String> NEGOTIATED = List.of("health+json", "html", "text", "openmetrics", "prometheus");

    private final NavigableMap<String, Renderer> byName = new TreeMap<>();
    private final @Nullable Renderer usual;

    /**
     * Takes in every form there is.
     *
     * @param renderers one a form
     * @param settings say which is the usual one, see {@code healthpoint.format}
     */
    public Forms(Collection<Renderer> renderers, Settings settings) {
        renderers.forEach(renderer -> byName.put(renderer.format(), renderer));
        this.usual = byName.get(settings.answers().format());
    }

    /** Empty where the request asks by {@code ?format=} for one that there is not, or the usual one is missing here. */
    Optional<Renderer> chosenBy(Request request) {
        boolean verbose = !Query.values(request.query(), "verbose").isEmpty();
        Collection<String> names = Query.values(request.query(), "format");
        return names.isEmpty()
                ? Optional.ofNullable(accepted(Accept.of(request.accept()), verbose))
                : names.size() == 1 ? named(names.iterator().next(), verbose) : Optional.empty();
    }

    /** Tells who asked for another form which ones there are; or that this platform lacks what draws it, see the log. */
    Answer refusal(Request request) {
        Collection<String> names = Query.values(request.query(), "format");
        boolean areMissing = names.stream().map(Forms::meant).allMatch(this::isMissing);
        return areMissing ? Answer.empty(501) : unknown();
    }

    private boolean isMissing(String name) {
        return AllForms.BY_JSON_PROCESSING.contains(name) && !byName.containsKey(name);
    }

    private Answer unknown() {
        String names = byName.keySet().stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
        String body = "{\"error\":\"unknown format\",\"formats\":" + names + "}";
        return Answer.of(400, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    // In a query a plus sign means a blank (WHATWG URL Standard, application/x-www-form-urlencoded).
    private static String meant(String name) {
        return name.replace(' ', '+');
    }

    private Optional<Renderer> named(String name, boolean verbose) {
        String meant = meant(name);
        return Optional.ofNullable(byName.get(verbose && meant.equals("text") ? "verbose" : meant));
    }

    private @Nullable Renderer accepted(Accept accept, boolean verbose) {
        if (accept.isAnything() && !verbose) {
            return usual;
        }
        @Nullable Renderer best = usual;
        Optional<Accept.Wish> most = Optional.empty();
        for (Renderer form : candidates(verbose)) {
            Optional<Accept.Wish> wish = accept.wishFor(form.mediaType());
            if (wish.isPresent() && (most.isEmpty() || wish.get().compareTo(most.get()) > 0)) {
                best = form;
                most = wish;
            }
        }
        return best;
    }

    // Who wants many words wants them of the text before all else that is equally welcome.
    private List<Renderer> candidates(boolean verbose) {
        Stream<Renderer> others = NEGOTIATED.stream().map(byName::get).filter(Objects::nonNull);
        Stream<Renderer> wordy = verbose ? Stream.ofNullable(byName.get("verbose")) : Stream.empty();
        return Stream.of(wordy, Stream.ofNullable(usual), others)
                .flatMap(forms -> forms)
                .toList();
    }
}
