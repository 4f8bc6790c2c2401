package io.healthpoint.it.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The users that each server's realm has, or is given. */
final class Staff {

    static final String[] BOSS = Server.as("boss", "boss-secret-1");
    static final String[] GUEST = Server.as("guest", "guest-secret-1");

    static final String ROLE = "<security-role><role-name>staff</role-name></security-role>";
    /** GlassFish and Payara map no group of their realm to a role unless told. */
    static final String ROLES = "<glassfish-web-app><security-role-mapping><role-name>staff</role-name>"
            + "<group-name>staff</group-name></security-role-mapping></glassfish-web-app>";

    private Staff() {}

    /** GlassFish and Payara make users by a command to the server that runs; the others have them. */
    static void make() throws IOException, InterruptedException {
        String asadmin = System.getProperty("it.asadmin", "");
        if (!asadmin.isEmpty()) {
            makeUser(asadmin, "boss", "staff");
            makeUser(asadmin, "guest", "guests");
        }
    }

    private static void makeUser(String asadmin, String name, String group) throws IOException, InterruptedException {
        String password = "AS_ADMIN_USERPASSWORD=" + name + "-secret-1\n";
        Path file = Files.writeString(Path.of("target", name + ".txt"), password);
        List<String> command = new ArrayList<>(List.of(asadmin.split(" ")));
        command.addAll(List.of("--passwordfile", file.toString(), "create-file-user", "--groups", group, name));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
