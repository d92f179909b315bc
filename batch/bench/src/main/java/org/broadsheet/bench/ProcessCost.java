package org.broadsheet.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What this process has cost so far.
 *
 * @param cpuSeconds of all its threads, the compiler's and the collector's included
 * @param wallSeconds since an arbitrary moment
 */
record ProcessCost(double cpuSeconds, double wallSeconds) {
    static ProcessCost now() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new ProcessCost(system.getProcessCpuTime() / 1e9, System.nanoTime() / 1e9);
    }

    ProcessCost since(ProcessCost start) {
        return new ProcessCost(cpuSeconds - start.cpuSeconds, wallSeconds - start.wallSeconds);
    }

    /** Peak resident memory of the process in megabytes, as Linux counts it; not a number elsewhere. */
    static double peakMegabytes() throws IOException {
        return peakMegabytes(ProcessHandle.current().pid());
    }

    /** The same of another process; not a number once it has ended. */
    static double peakMegabytes(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
                }
            }
        } catch (IOException e) {
            // Its file is gone with it, also between two reads.
            if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && Files.exists(status)) {
                throw e;
            }
        }
        return Double.NaN;
    }
}
