// SPDX-License-Identifier: Apache-2.0
/** Who holds which post in which union organization, and since when. */
@Export
@Version("1.0.0")
package org.guildhall.api.officer;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
