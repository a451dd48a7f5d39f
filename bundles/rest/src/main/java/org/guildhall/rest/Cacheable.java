// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

/**
 * What an operation answers to everybody alike and seldom otherwise: a browser, or a server in front of this one, may keep
 * it for an hour. Never for what depends on who asks.
 *
 * @param entity what is answered
 */
public record Cacheable<T>(T entity) {}
