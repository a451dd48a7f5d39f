// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.zip;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** Reads a zip once and to its end, with the jars in it: whole, within limits, and the same to whoever else reads it. */
public final class StrictZip {

    /** Between the path of a jar and that of what is in it. */
    public static final String INSIDE = "!/";

    private static final int DEEPEST = 2;

    private final Budget budget;
    private final Visitor visitor;

    /** Is shown each file; a jar before what is in it. */
    public interface Visitor {

        /** @throws BadZipException if it does not belong there */
        void visit(String path, byte[] content) throws BadZipException;
    }

    /** Whether what is in it is read, too. */
    public static boolean isJar(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".jar");
    }

    private StrictZip(Budget budget, Visitor visitor) {
        this.budget = budget;
        this.visitor = visitor;
    }

    /** @throws BadZipException if it is damaged, ambiguous, or more than anybody needs */
    public static void read(byte[] zip, Visitor visitor) throws BadZipException {
        // it may be unpacked anywhere, the jars in it are not unpacked
        new StrictZip(new Budget(zip.length), visitor).read(zip, "", 0, EntryName::folded);
    }

    private void read(byte[] zip, String within, int depth, UnaryOperator<String> same) throws BadZipException {
        EntryNames names = new EntryNames(same);
        for (ZipPart part : ZipLayout.read(zip, budget)) {
            String name = part.entry().name();
            names.add(name);
            budget.take(part.entry().unpacked());
            byte[] content = part.unpack(zip);
            if (!part.entry().isFolder()) {
                visitor.visit(within + name, content);
            }
            if (isJar(name)) {
                if (depth == DEEPEST) {
                    throw new BadZipException("registry.archive.nested", name);
                }
                readInner(content, within, name, depth + 1);
            }
        }
    }

    private void readInner(byte[] zip, String within, String name, int depth) throws BadZipException {
        try {
            read(zip, within + name + INSIDE, depth, UnaryOperator.identity());
        } catch (BadZipException e) {
            throw e.within(name);
        }
    }
}
