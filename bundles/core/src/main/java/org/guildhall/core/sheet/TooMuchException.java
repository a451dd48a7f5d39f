// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.sheet;

import java.io.IOException;

/** A file unpacks to more than it may. */
final class TooMuchException extends IOException {

    private static final long serialVersionUID = 1L;
}
