// SPDX-License-Identifier: Apache-2.0
/** What the console's commands have in common: the actor, tables or JSON, errors as sentences. */
@Export
@Version("1.0.0")
package org.guildhall.console;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
