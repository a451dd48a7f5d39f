// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.BooleanSupplier;

/**
 * An answer of which nothing leaves once its request was broken off: what a module still says then, as that it was
 * interrupted, is not what its caller should read.
 */
final class BreakableResponse extends HttpServletResponseWrapper {

    private final BooleanSupplier brokenOff;

    BreakableResponse(HttpServletResponse response, BooleanSupplier brokenOff) {
        super(response);
        this.brokenOff = brokenOff;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Output(super.getOutputStream());
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return new PrintWriter(new Text(super.getWriter()));
    }

    @Override
    public void flushBuffer() throws IOException {
        if (isOpen()) {
            super.flushBuffer();
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (isOpen()) {
            super.sendError(status, message);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        if (isOpen()) {
            super.sendError(status);
        }
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        if (isOpen()) {
            super.sendRedirect(location);
        }
    }

    /** What has begun to leave goes on. */
    private boolean isOpen() {
        return isCommitted() || !brokenOff.getAsBoolean();
    }

    private final class Output extends ServletOutputStream {

        private final ServletOutputStream out;

        Output(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int each) throws IOException {
            if (isOpen()) {
                out.write(each);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (isOpen()) {
                out.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (isOpen()) {
                out.flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (isOpen()) {
                out.close();
            }
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }

    /** Keeps nothing back, for nobody flushes it at the end. */
    private final class Text extends Writer {

        private final PrintWriter out;

        Text(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void write(char[] text, int offset, int length) {
            if (isOpen()) {
                out.write(text, offset, length);
            }
        }

        @Override
        public void flush() {
            if (isOpen()) {
                out.flush();
            }
        }

        @Override
        public void close() {
            if (isOpen()) {
                out.close();
            }
        }
    }
}
