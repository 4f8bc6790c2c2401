package io.healthpoint.it.quarkus.app;

import io.healthpoint.Outcome;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Puts a word before the detail of a check. */
@Told
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class TellingInterceptor {

    @AroundInvoke
    Object tell(InvocationContext call) throws Exception {
        return Outcome.up("intercepted, " + ((Outcome) call.proceed()).detail());
    }
}
