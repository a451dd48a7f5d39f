// SPDX-License-Identifier: Apache-2.0
/** Members of union organizations. */
@Export
@Version("1.0.0")
package org.guildhall.api.member;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
