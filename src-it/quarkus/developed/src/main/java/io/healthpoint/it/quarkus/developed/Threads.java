package io.healthpoint.it.quarkus.developed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.stream.Collectors;

/** Lists the threads of healthpoint in this process: of this application, or of one that was there before. */
@Path("threads")
public class Threads {

    @GET
    public String threads() {
        ClassLoader ofThisApplication = Thread.currentThread().getContextClassLoader();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("healthpoint"))
                .map(thread -> thread.getContextClassLoader() == ofThisApplication ? "this" : "another")
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
