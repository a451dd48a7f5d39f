// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/** A file that stays open when a thread is interrupted in it: nobody hears interruptions here. Thread-safe. */
final class SteadyFile extends FileBaseDefault {

    private final RandomAccessFile file;

    SteadyFile(String name, String mode) throws IOException {
        file = new RandomAccessFile(name, mode);
    }

    @Override
    public long size() throws IOException {
        return file.length();
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) throws IOException {
        file.seek(position);
        if (into.hasArray()) {
            int read = file.read(into.array(), into.arrayOffset() + into.position(), into.remaining());
            into.position(into.position() + Math.max(0, read));
            return read;
        }
        byte[] content = new byte[into.remaining()];
        int read = file.read(content);
        into.put(content, 0, Math.max(0, read));
        return read;
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        byte[] content = new byte[from.remaining()];
        from.get(content);
        file.seek(position);
        file.write(content);
        return content.length;
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
        if (size < file.length()) {
            file.setLength(size);
        }
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.getFD().sync();
    }

    /** Its channel does nothing but this, which hears no interruption either. */
    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.getChannel().tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
