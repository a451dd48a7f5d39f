// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

class StructureTest {}
