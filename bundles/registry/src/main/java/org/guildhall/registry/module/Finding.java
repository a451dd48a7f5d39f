// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

/**
 * Something that is wrong with a module.
 *
 * @param module its id, or the name of the file that was refused
 * @param sentence what is wrong, in the reader's language
 * @param command the console command that mends it or tells more
 */
public record Finding(String module, String sentence, String command) {}
