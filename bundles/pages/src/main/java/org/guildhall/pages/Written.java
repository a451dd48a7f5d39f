// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that was declared.
 *
 * @param value what it means
 * @param json how it was written
 */
public record Written<T>(T value, JsonNode json) {}
