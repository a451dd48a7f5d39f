// SPDX-License-Identifier: Apache-2.0
// the first that fits: browsers claim to be those they descend from
const BROWSERS = [["Edg", "Edge"], ["QQBrowser", "QQ"], ["360", "360"], ["Firefox", "Firefox"], ["Chrome", "Chrome"], ["Safari", "Safari"]];
const SYSTEMS = [["HarmonyOS", "HarmonyOS"], ["Android", "Android"], ["iPhone", "iOS"], ["iPad", "iPadOS"], ["Windows", "Windows"], ["Mac OS", "macOS"], ["Linux", "Linux"]];

/** What a session was opened with, short enough to be recognized: "Chrome · Windows"; what nobody knows stays as it came. */
export function clientName(client) {
    const named = [BROWSERS, SYSTEMS].map((names) => names.find(([sign]) => client.includes(sign))?.[1]).filter(Boolean);
    return named.join(" · ") || client;
}
