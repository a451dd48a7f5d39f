// SPDX-License-Identifier: Apache-2.0
/** Union organizations and the tree they form. */
@Export
@Version("1.0.0")
package org.guildhall.api.organization;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
