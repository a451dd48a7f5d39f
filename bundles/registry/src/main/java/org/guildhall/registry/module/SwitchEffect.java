// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

/**
 * What turning a switch changes.
 *
 * @param enabled whether the module will be on
 * @param already whether it is so at the organization already
 * @param organizations for how many organizations it changes, those included that inherit
 * @param dataKept whether the module's data stay
 */
public record SwitchEffect(boolean enabled, boolean already, long organizations, boolean dataKept) {}
