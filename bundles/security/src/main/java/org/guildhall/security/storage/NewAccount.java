// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.storage;

import java.util.Optional;
import org.guildhall.api.Id;

/**
 * An account to be kept.
 *
 * @param demo whether it goes away with the demonstration data; such an account keeps the password it was given, any
 *     other must choose its own
 */
public record NewAccount(
        String username, String name, Optional<Id> member, Id organization, String passwordHash, boolean demo) {}
