// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file;

import java.io.InputStream;

/** A file that is being read; whoever opened it closes its content. */
public record OpenFile(StoredFile file, InputStream content) {}
