// SPDX-License-Identifier: Apache-2.0
/** The rules of unions as data: what a number is, where it holds, since when, and who says so. */
@Export
@Version("1.0.0")
package org.guildhall.api.rule;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
