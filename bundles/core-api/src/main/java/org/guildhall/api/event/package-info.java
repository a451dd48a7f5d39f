// SPDX-License-Identifier: Apache-2.0
/** What happened, told to other bundles after it was committed. */
@Export
@Version("1.0.0")
package org.guildhall.api.event;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
