// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.change;

import org.guildhall.api.Id;

/**
 * Something about a module that a union has decided at some time, and that has a history therefore.
 *
 * @param id the subject of the rows in the audit trail
 * @param label what people call it
 */
public record ChangeSubject(Id id, String label) {}
