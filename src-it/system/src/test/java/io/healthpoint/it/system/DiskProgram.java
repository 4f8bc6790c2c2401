package io.healthpoint.it.system;

import io.healthpoint.checks.system.DescriptorsCheck;
import io.healthpoint.checks.system.DiskCheck;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says what the checks say of a folder, and of descriptors once many are open; the process has a world of its own for both. */
final class DiskProgram {

    private DiskProgram() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("open")) {
            open(Integer.parseInt(arguments[1]));
        } else {
            Path folder = Path.of(arguments[1]);
            System.out.println(DiskCheck.of(folder).call());
            System.out.println(DiskCheck.of(folder).write(true).call());
        }
    }

    private static void open(int files) throws IOException {
        List<InputStream> kept = new ArrayList<>();
        System.out.println(DescriptorsCheck.of().call());
        for (int i = 0; i < files; i++) {
            kept.add(new FileInputStream("/dev/null"));
        }
        System.out.println(DescriptorsCheck.of().call());
        for (InputStream file : kept) {
            file.close();
        }
    }
}
