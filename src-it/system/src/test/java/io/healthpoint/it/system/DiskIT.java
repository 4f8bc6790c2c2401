package io.healthpoint.it.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.system.DescriptorsCheck;
import io.healthpoint.checks.system.DiskCheck;
import io.healthpoint.it.Ended;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** File systems that are mounted for one process, and gone with it; and what the kernel gives a process. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class DiskIT {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void aFileSystemThatIsReadOnlyIsFoundByWriting() {
        assertThat(inside("mount -t tmpfs -o ro,size=10m none " + folder))
                .contains("status=UP, detail=100 % free")
                .contains("status=DOWN, detail=cannot make a file: the file system is read-only, ");
    }

    @Test
    void aFullInodeTableIsFoundByWriting() {
        assertThat(inside("mount -t tmpfs -o nr_inodes=2,size=10m none " + folder + " && touch " + folder + "/last"))
                .contains("status=UP, detail=100 % free")
                .contains("status=DOWN, detail=cannot make a file, though bytes are free: a full inode table, ");
    }

    @Test
    void aFullFileSystemIsFoundByItsBytes() {
        assertThat(inside("mount -t tmpfs -o size=1m none " + folder + " && ! cat /dev/zero > " + folder + "/data"))
                .contains("status=DOWN, detail=0 % free, below 2 %");
    }

    @Test
    void aFileSystemWithoutASizeIsUnknown() {
        assertThat(DiskCheck.of(Path.of("/proc")).call())
                .isEqualTo(Outcome.degraded("free space not known: the file system says that it has 0 bytes"));
    }

    @Test
    void writingLeavesNothingBehind() {
        assertThat(DiskCheck.of(folder).write(true).call().detail()).doesNotContain("cannot");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void openFilesAreCountedAgainstTheLimitOfTheProcess() {
        assumeTrue(DescriptorsCheck.isKnown(), "this JVM does not count descriptors");
        // A JVM raises the soft limit to the hard one.
        List<String> limited = List.of("sh", "-c", "ulimit -n 300; exec \"$@\"", "sh");

        assertThat(Jvm.ofThisBuild().run(limited, List.of(), DiskProgram.class, "open", "250"))
                .contains("status=UP", " % of 300 open, ", "limit=300")
                .containsPattern("status=(DEGRADED|DOWN), detail=[0-9.]+ % of 300 open, over (80|95) %");
        assertThat(DescriptorsCheck.of().call().status()).isEqualTo(Status.UP);
    }

    @Test
    void aJvmThatDoesNotCountDescriptorsSaysSo() {
        List<String> little = List.of("--limit-modules", "java.management");

        assertThat(Jvm.ofThisBuild().run(List.of(), little, DiskProgram.class, "open", "1"))
                .contains("status=DEGRADED, detail=not known: this platform does not count descriptors, ");
    }

    private String inside(String mount) {
        String script = mount + " && exec \"$@\"";
        List<String> own = ways().filter(way -> runs(way, mount))
                .findFirst()
                .map(way -> Stream.concat(way.stream(), Stream.of("sh", "-c", script, "sh"))
                        .toList())
                .orElse(List.of());
        assumeTrue(!own.isEmpty(), "nothing can be mounted by this user on this machine");
        return Jvm.ofThisBuild().run(own, List.of(), DiskProgram.class, "look", folder.toString());
    }

    /** As somebody who may mount; as somebody who may where nobody else sees it. */
    private static Stream<List<String>> ways() {
        return Stream.of(List.of("unshare", "-m"), List.of("unshare", "-rm"));
    }

    private static boolean runs(List<String> way, String mount) {
        try {
            return Ended.of(
                            LIMIT,
                            Stream.concat(way.stream(), Stream.of("sh", "-c", mount))
                                    .toList())
                    .well();
        } catch (UncheckedIOException noSuchProgram) {
            return false;
        }
    }
}
