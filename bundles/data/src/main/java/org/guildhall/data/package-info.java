// SPDX-License-Identifier: Apache-2.0
/** How a bundle keeps its data: one transaction for the change, its audit and its events. */
@Export
@Version("1.1.0")
package org.guildhall.data;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
