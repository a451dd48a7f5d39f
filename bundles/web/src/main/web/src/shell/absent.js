// SPDX-License-Identifier: Apache-2.0

/** Whether the platform lacks what was asked for, or this reader may not see it: nothing that asking again would change. */
export function absent({ status }) {
    return status === 403 || status === 404;
}
