package io.healthpoint.bridge.smallrye;

import io.healthpoint.bridge.microprofile.LiteProcedureChecks;
import io.smallrye.health.api.AsyncHealthCheck;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;

/** The application's procedures that answer by a {@code Uni}, in CDI Lite. A bean there alone, see {@link LiteAsyncProcedures}. */
public class LiteAsyncChecks extends LiteProcedureChecks {

    /**
     * Gives what the container has.
     *
     * @param procedures all of them; each that is there has use, so none is left out of the application
     * @param beans of the application
     */
    @Inject
    public LiteAsyncChecks(@Any Instance<AsyncHealthCheck> procedures, BeanManager beans) {
        super(procedures, new SmallRyeDialect(), beans);
    }
}
