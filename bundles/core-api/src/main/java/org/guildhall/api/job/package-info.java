// SPDX-License-Identifier: Apache-2.0
/** Long jobs: work that outlives the request that asked for it, and the node that began it. */
@Export
@Version("1.0.0")
package org.guildhall.api.job;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
