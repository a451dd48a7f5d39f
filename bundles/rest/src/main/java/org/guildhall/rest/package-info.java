// SPDX-License-Identifier: Apache-2.0
/** What a REST resource or a servlet needs of the platform. */
@Export
@Version("1.0.0")
package org.guildhall.rest;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
