package io.healthpoint.beans;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * What client proxies of the request scope remember by thread. OpenWebBeans' do: they ask no context again until its own
 * request ends, and would give one check what another has left. Does nothing elsewhere. Thread-safe.
 */
final class ProxiesOfThread {

    private static final String OPEN_WEB_BEANS = "org.apache.webbeans.intercept.RequestScopedBeanInterceptorHandler";

    private final @Nullable Method forget;

    /** Looks for them. */
    ProxiesOfThread(@Nullable ClassLoader ofContainer) {
        this.forget = find(ofContainer);
    }

    void forget() {
        if (forget != null) {
            try {
                forget.invoke(null);
            } catch (IllegalAccessException | InvocationTargetException cannot) {
                throw new IllegalStateException("OpenWebBeans cannot forget what its proxies found", cannot);
            }
        }
    }

    private static @Nullable Method find(@Nullable ClassLoader ofContainer) {
        try {
            return Class.forName(OPEN_WEB_BEANS, true, ofContainer).getMethod("removeThreadLocals");
        } catch (ClassNotFoundException | NoSuchMethodException | LinkageError another) {
            return null;
        }
    }
}
