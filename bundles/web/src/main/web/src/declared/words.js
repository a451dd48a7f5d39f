// SPDX-License-Identifier: Apache-2.0

/** How names of the API are written in keys: closesAt → closes-at, JOINT_GRASSROOTS → joint-grassroots. */
export function kebab(name) {
    return name.replace(/_/g, "-").replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
}

export const labelKey = (thing, field) => `${thing}.${kebab(field)}`;

export const valueKey = (thing, field, value) => `${labelKey(thing, field)}.${kebab(value)}`;

/** The key of what happened: essay-contest/edition/OPENED → essay-contest.edition.event-opened. */
export function eventKey(topic) {
    const [module, thing, event] = topic.split("/");
    return `${module}.${thing}.event-${kebab(event)}`;
}
