// SPDX-License-Identifier: Apache-2.0
/** Files that people upload and modules keep. */
@Export
@Version("1.2.0")
package org.guildhall.data.file;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
