// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

/**
 * One of many things that have a name and are called something.
 *
 * @param name as programs know it
 * @param text as the reader calls it; empty if people have no word for it
 */
public record Item(String name, String text) {}
