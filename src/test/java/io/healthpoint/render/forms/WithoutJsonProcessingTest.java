package io.healthpoint.render.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.WithoutApis;
import io.healthpoint.render.Renderer;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the platform has no Jakarta JSON Processing, or its API and nothing that implements it. */
class WithoutJsonProcessingTest {

    /** Made by a class loader that hides an API: the names of the forms that there are. */
    public static final class Names implements Callable<List<String>> {
        @Override
        public List<String> call() {
            return AllForms.make().stream().map(Renderer::format).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jakarta.json.", "org.eclipse.parsson."})
    @SuppressWarnings("unchecked")
    void everyFormIsThereButThoseThatItDraws(String hidden) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (WithoutApis loader = new WithoutApis(List.of(hidden))) {
            thread.setContextClassLoader(loader);
            Callable<List<String>> names = (Callable<List<String>>)
                    loader.loadClass(Names.class.getName()).getConstructor().newInstance();

            assertThat(names.call())
                    .contains("healthpoint", "html", "text", "prometheus")
                    .doesNotContainAnyElementsOf(AllForms.BY_JSON_PROCESSING);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void whereItIsThereItDrawsAllThoseThatAreNamed() {
        List<String> here = AllForms.make().stream().map(Renderer::format).toList();

        assertThat(here).containsAll(AllForms.BY_JSON_PROCESSING).hasSizeGreaterThan(6);
    }
}
