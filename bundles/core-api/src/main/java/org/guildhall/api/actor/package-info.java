// SPDX-License-Identifier: Apache-2.0
/** Who acts, with which permissions, and where. */
@Export
@Version("1.0.0")
package org.guildhall.api.actor;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
