// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

/**
 * What is asked of archives.
 *
 * @param required whether they must be signed by somebody whom this installation trusts
 */
public record SignatureRule(boolean required) {}
