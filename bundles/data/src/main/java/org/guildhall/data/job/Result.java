// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import org.guildhall.api.Id;
import org.guildhall.api.actor.Permission;

/** A file that a job leaves behind, and what it takes to read it. */
record Result(Id file, Permission permission) {}
