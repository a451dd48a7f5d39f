// SPDX-License-Identifier: Apache-2.0
/** The grammar of {@code ui/ui.json}: what a bundle may say about its pages, read strictly, every mistake with its line. */
@Export
@Version("1.0.0")
package org.guildhall.pages;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
