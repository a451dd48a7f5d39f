// SPDX-License-Identifier: Apache-2.0
/** Values that every other package speaks: identifiers and pages. */
@Export
@Version("1.0.0")
package org.guildhall.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
