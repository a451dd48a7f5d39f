// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Jazzer begins with: a good archive and its parts, and each bad one that is small. */
public final class FuzzSeeds {

    private static final int LARGEST = 4096;
    private static final String FEATURE =
            "<features><feature name='a' version='1'><bundle start='false'>mvn:a/b/1</bundle></feature></features>";
    private static final String MANIFEST =
            "Manifest-Version: 1.0\nBundle-SymbolicName: a\nBundle-Version: 1.0\nGuildhall-Api: [0.1,1)\n";

    /** An entry, each length before what is so long, and with what it may be changed. */
    private static final String MADE = "\3a/b\4text\2\0\10\2\11\11\1a\1\1";

    private FuzzSeeds() {}

    /** Writes them into a folder, and makes one beside it for what is learnt from them. */
    public static void main(String[] folder) throws IOException {
        Path seeds = Files.createDirectories(Path.of(folder[0]));
        Files.createDirectories(seeds.resolveSibling("learnt"));
        for (Map.Entry<String, byte[]> seed : all().entrySet()) {
            Files.write(seeds.resolve(seed.getKey()), seed.getValue());
        }
    }

    /** Inputs of {@link ArchiveFuzz} by their names. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        byte[] good = new ModuleKar().inBundle("ui/ui.json", "{}").zip().bytes();
        seeds.put("zip", input(0, good));
        seeds.put("module", input(2, good));
        seeds.put("feature", input(3, FEATURE.getBytes(StandardCharsets.UTF_8)));
        seeds.put("manifest", input(4, MANIFEST.getBytes(StandardCharsets.UTF_8)));
        for (int choices = 0; choices < 256; choices++) {
            String made = (char) (choices >> 7) + "" + (char) (choices << 1 & 0xFF) + MADE;
            seeds.put("made-" + choices, input(1, made.getBytes(StandardCharsets.ISO_8859_1)));
        }
        bad(seeds);
        return seeds;
    }

    private static void bad(Map<String, byte[]> seeds) throws IOException {
        Path file = Files.createTempFile("seed", ".kar");
        try {
            int number = 0;
            for (BadArchive bad : BadZips.all().toList()) {
                bad.making().to(file);
                if (Files.size(file) < LARGEST) {
                    seeds.put("bad-" + number++, input(2, Files.readAllBytes(file)));
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] input(int kind, byte[] content) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.write(kind);
        input.writeBytes(content);
        return input.toByteArray();
    }
}
