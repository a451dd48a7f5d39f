// SPDX-License-Identifier: Apache-2.0
/** What a module tells the platform about itself, and what the platform tells it. */
@Export
@Version("1.0.0")
package org.guildhall.api.module;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
