// SPDX-License-Identifier: Apache-2.0

/** How many characters of Unicode a text has, white space not counted: a Chinese character, a sign and a plain emoji are one each. */
export function lengthOf(text) {
    return [...text].filter((character) => !/[\t-\r\x1c-\x1f\p{Z}]/u.test(character)).length;
}
