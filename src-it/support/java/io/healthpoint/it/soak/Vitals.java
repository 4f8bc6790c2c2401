package io.healthpoint.it.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What a process of Java holds.
 *
 * @param heap bytes after a garbage collection
 * @param threads their names
 * @param files open file descriptors
 * @param classes loaded now
 */
public record Vitals(long heap, List<String> threads, long files, int classes) {

    public static Vitals of(long pid) {
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
            try (JMXConnector connector =
                    JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
                return of(connector.getMBeanServerConnection());
            } finally {
                machine.detach();
            }
        } catch (IOException | AttachNotSupportedException failure) {
            throw new IllegalStateException("process " + pid, failure);
        }
    }

    private static Vitals of(MBeanServerConnection process) throws IOException {
        MemoryMXBean memory = ManagementFactory.getPlatformMXBean(process, MemoryMXBean.class);
        memory.gc();
        return new Vitals(
                memory.getHeapMemoryUsage().getUsed(),
                threads(ManagementFactory.getPlatformMXBean(process, ThreadMXBean.class)),
                ManagementFactory.getPlatformMXBean(process, UnixOperatingSystemMXBean.class)
                        .getOpenFileDescriptorCount(),
                ManagementFactory.getPlatformMXBean(process, ClassLoadingMXBean.class)
                        .getLoadedClassCount());
    }

    private static List<String> threads(ThreadMXBean process) {
        return Stream.of(process.getThreadInfo(process.getAllThreadIds()))
                .filter(Objects::nonNull)
                .map(ThreadInfo::getThreadName)
                .toList();
    }

    @Override
    public String toString() {
        return "%,d kB heap, %d threads, %d files, %d classes".formatted(heap / 1024, threads.size(), files, classes);
    }
}
