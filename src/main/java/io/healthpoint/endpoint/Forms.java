package io.healthpoint.endpoint;

import io.healthpoint.render.Renderer;
import io.healthpoint.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The forms that an answer may have, and which of them a request asks for. Thread-safe. */
@ApplicationScoped
public class Forms {

    private final NavigableMap<String, Renderer> byName = new TreeMap<>();
    private final Renderer usual;

    @SuppressWarnings("NullAway") // the client proxy has no state
    Forms() {
        usual = null;
    }

    /**
     * Takes in every form there is.
     *
     * @param renderers one a form
     * @param settings say which is the usual one, see {@code healthpoint.format}
     */
    @Inject
    public Forms(@Any Instance<Renderer> renderers, Settings settings) {
        this(renderers.stream().toList(), settings);
    }

    Forms(Collection<Renderer> renderers, Settings settings) {
        renderers.forEach(renderer -> byName.put(renderer.format(), renderer));
        this.usual = Objects.requireNonNull(byName.get(settings.answers().format()));
    }

    /** Empty where the request asks by {@code ?format=} for one that there is not. */
    Optional<Renderer> chosenBy(Request request) {
        Collection<String> names = Query.values(request.query(), "format");
        return names.isEmpty()
                ? Optional.of(usual)
                : names.stream().findFirst().filter(name -> names.size() == 1).map(byName::get);
    }

    /** Tells who asked for another form which ones there are. */
    Answer unknown() {
        String names = byName.keySet().stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
        String body = "{\"error\":\"unknown format\",\"formats\":" + names + "}";
        return Answer.of(400, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
