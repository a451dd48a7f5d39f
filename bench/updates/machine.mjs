// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from "node:child_process";

const MEGABYTES = 1 / 1024;

/** What a Java process holds on to, after a collection of all garbage. */
export function memory(pid) {
    const jcmd = (...command) =>
        execFileSync(`${process.env.JAVA_HOME}/bin/jcmd`, [String(pid), ...command], { encoding: "utf8", maxBuffer: 1e9 });
    // what one collection ends is freed by the next
    jcmd("GC.run");
    jcmd("GC.run");
    const classes = jcmd("GC.class_histogram");
    const heap = jcmd("GC.heap_info");
    return {
        "bundle loaders": countOf(classes, /^\s*\d+:\s+(\d+)\s+\d+\s+\S+BundleWiringImpl\$BundleClassLoader\S*/m),
        classes: countOf(classes, /^\s*\d+:\s+(\d+)\s+\d+\s+java\.lang\.Class /m),
        threads: jcmd("Thread.print").match(/^"[^"\n]+" #\d+/gm).length,
        "heap MB": round(countOf(classes, /^Total\s+\d+\s+(\d+)/m) * MEGABYTES / 1024),
        "metaspace MB": round(countOf(heap, /Metaspace\s+used (\d+)K/) * MEGABYTES),
    };
}

const countOf = (text, pattern) => Number(pattern.exec(text)[1]);

const round = (number) => Math.round(number * 10) / 10;
