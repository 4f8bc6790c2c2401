package io.healthpoint.discovery.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.discovery.LocalViews;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which methods of a session bean its proxy has. */
class LocalProxyTest {

    private static SeContainer container;

    @BeforeAll
    static void start() {
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(LocalProxyTest.class)
                .initialize();
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @Test
    void theNoInterfaceViewHasThePublicMethods() {
        LocalProxy proxy = proxy(Bean.class, Bean.class, Object.class);

        assertThat(proxy.callOf(method(Bean.class, "open")))
                .contains(new LocalProxy.Call(Bean.class, method(Bean.class, "open")));
        assertThat(proxy.callOf(method(Base.class, "inherited"))).isPresent();
        assertThat(proxy.callOf(method(Bean.class, "hidden"))).isEmpty();
        assertThat(proxy.described(false)).isEqualTo(new LocalViews(true, List.of(), false));
    }

    @Test
    void aLocalInterfaceHasWhatItDeclaresOrInherits() {
        LocalProxy proxy = proxy(Bean.class, Local.class, Object.class);

        assertThat(proxy.callOf(method(Bean.class, "open")))
                .contains(new LocalProxy.Call(Local.class, method(Local.class, "open")));
        assertThat(proxy.callOf(method(Bean.class, "above"))).isPresent();
        assertThat(proxy.callOf(method(Above.class, "byDefault"))).isPresent();
        assertThat(proxy.callOf(method(Base.class, "inherited"))).isEmpty();
        assertThat(proxy.described(true).interfaces()).containsExactly(Local.class.getName());
    }

    @Test
    void beansWithARemoteViewAloneHaveNothing() {
        assertThat(proxy(Bean.class, Object.class).callOf(method(Bean.class, "open")))
                .isEmpty();
    }

    @Test
    void aMethodOfAGenericInterfaceIsFoundByWhatTheBeanMakesOfIt() throws Exception {
        Type view = Generic.class.getGenericInterfaces()[0];
        LocalProxy proxy = proxy(Generic.class, view, Object.class);

        assertThat(proxy.callOf(method(Generic.class, "probe")))
                .contains(new LocalProxy.Call(view, method(Of.class, "probe")));
        assertThat(proxy.callOf(Generic.class.getDeclaredMethod("other", String.class)))
                .isEmpty();
        assertThat(((ParameterizedType) view).getRawType()).isEqualTo(Of.class);
    }

    private static LocalProxy proxy(Class<?> bean, Type... views) {
        AnnotatedType<?> type = container.getBeanManager().createAnnotatedType(bean);
        return new LocalProxy(type, Set.of(views));
    }

    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .findFirst()
                .orElseThrow();
    }

    static class Base {
        public void inherited() {}
    }

    interface Above {
        void above();

        default void byDefault() {}
    }

    interface Local extends Above {
        void open();
    }

    static class Bean extends Base implements Local {
        @Override
        public void open() {}

        @Override
        public void above() {}

        void hidden() {}
    }

    interface Of<T> {
        void probe(T dependency);

        void other(T dependency, T another);
    }

    static class Generic implements Of<String> {
        @Override
        public void probe(String dependency) {}

        public void other(String text) {}

        @Override
        public void other(String one, String another) {}
    }
}
