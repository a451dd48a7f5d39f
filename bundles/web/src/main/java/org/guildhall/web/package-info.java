// SPDX-License-Identifier: Apache-2.0
/** The web: the shells, the shared libraries, and the pages that bundles bring. */
package org.guildhall.web;
