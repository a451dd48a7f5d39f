// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.officer.Post;

/**
 * Which officers a list shows.
 *
 * @param under the organization whose officers, and those of all below it
 * @param name any part of the name; empty for all
 * @param post only those who hold it
 */
public record OfficerFilter(Id under, String name, Optional<Post> post) {}
