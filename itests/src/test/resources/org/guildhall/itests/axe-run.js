// SPDX-License-Identifier: Apache-2.0
// What axe objects to in this document: [[rule, what it says, elements], …].
async (rules) => {
    const only = rules ? { type: "rule", values: rules } : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
    const { violations } = await axe.run(document, { runOnly: only, rules: rules ? {} : { "target-size": { enabled: true } }, resultTypes: ["violations"] });
    return violations.map(({ id, help, nodes }) => [id, help, nodes.map(({ target }) => target.join(" ")).join(" ; ")]);
}
