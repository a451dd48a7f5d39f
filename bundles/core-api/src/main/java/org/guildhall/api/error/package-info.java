// SPDX-License-Identifier: Apache-2.0
/** The failures a caller can expect, each with a message key in the reader's language. */
@Export
@Version("1.1.0")
package org.guildhall.api.error;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
