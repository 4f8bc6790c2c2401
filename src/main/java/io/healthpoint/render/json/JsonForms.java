package io.healthpoint.render.json;

import io.healthpoint.render.Renderer;
import java.util.List;

/** The forms that the platform's Jakarta JSON Processing draws. */
public final class JsonForms {

    private JsonForms() {}

    /**
     * Makes them. Its implementation is looked for once: each look-up goes through the whole class path.
     *
     * @return one a form
     * @throws RuntimeException where there is no implementation, of the type {@code JsonException}
     * @throws LinkageError where there is no API
     */
    public static List<Renderer> make() {
        JsonBody body = new JsonBody();
        return List.of(new MicroProfileJson(body), new HealthJson(body), new HistoryJson(body));
    }
}
