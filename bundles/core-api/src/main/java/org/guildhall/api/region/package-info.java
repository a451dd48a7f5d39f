// SPDX-License-Identifier: Apache-2.0
/** Provinces, prefectures and counties, by the codes of GB/T 2260. */
@Export
@Version("1.1.0")
package org.guildhall.api.region;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
