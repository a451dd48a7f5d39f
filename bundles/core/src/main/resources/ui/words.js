// SPDX-License-Identifier: Apache-2.0
export const KINDS = ["GENERAL", "INDUSTRY", "FEDERATION", "GRASSROOTS", "JOINT_GRASSROOTS"];
export const LEVELS = ["NATIONAL", "PROVINCE", "CITY", "COUNTY", "TOWNSHIP", "ENTERPRISE"];
export const STATUSES = ["APPLICANT", "MEMBER", "RETAINED", "WITHDRAWN"];

export const kindText = (t, kind) => t(`core.page.kind.${kind}`);
export const levelText = (t, level) => t(`core.page.level.${level}`);
export const statusText = (t, status) => t(`core.page.status.${status}`);
