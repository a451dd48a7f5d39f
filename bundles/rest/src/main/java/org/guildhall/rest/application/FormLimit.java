// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.guildhall.api.error.TooLargeException;

/** Keeps forms from filling the disk: they are taken apart before anybody asks whether the sender may send them. */
final class FormLimit implements ContainerRequestFilter {

    private static final int MEGABYTES = 20;
    /** A file of that size, and around it what makes it a form. */
    private static final long BYTES = (MEGABYTES * 1024L + 64) * 1024;

    @Override
    public void filter(ContainerRequestContext call) {
        if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(call.getMediaType())) {
            call.setEntityStream(new Limited(call.getEntityStream()));
        }
    }

    private static final class Limited extends FilterInputStream {

        private long left = BYTES;

        Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(read);
            return read;
        }

        /** As a failure to read, for which whoever takes the form apart removes what came so far. */
        private void count(int read) throws IOException {
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new IOException(new TooLargeException("guildhall.file.too-large", MEGABYTES));
            }
        }
    }
}
