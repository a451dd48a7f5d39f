// SPDX-License-Identifier: Apache-2.0
/** The grammar of {@code ui/ui.json}: what a bundle may say about its pages, read strictly, every mistake with its line. */
package org.guildhall.pages;
