// SPDX-License-Identifier: Apache-2.0
/**
 * The codes of the state: what is written where, which digit proves which, and the tables of names. The checks are pure
 * functions, the tables come from {@link org.guildhall.api.code.Codes}.
 */
@Export
@Version("1.0.0")
package org.guildhall.api.code;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
