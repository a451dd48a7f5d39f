// SPDX-License-Identifier: Apache-2.0

/** A question in a dialog of the browser's own: it keeps the focus, closes by Escape and needs no library. */
export function ask({ title, message, action, cancel, danger }) {
    const dialog = document.createElement("dialog");
    dialog.className = "question";
    dialog.setAttribute("aria-labelledby", "question-title");
    dialog.setAttribute("aria-describedby", "question-text");
    const text = Object.assign(document.createElement("p"), { id: "question-text", textContent: message });
    const end = document.createElement("div");
    end.append(button(cancel, "plain-button small", ""), button(action, `main-button small${danger ? " danger" : ""}`, "yes"));
    dialog.append(Object.assign(document.createElement("h2"), { id: "question-title", textContent: title }), text, end);
    document.body.append(dialog);
    return new Promise((resolve) => {
        dialog.addEventListener("close", () => {
            dialog.remove();
            resolve(dialog.returnValue === "yes");
        });
        dialog.showModal();
    });

    function button(label, style, answer) {
        const element = Object.assign(document.createElement("button"), { type: "button", className: style, textContent: label });
        element.addEventListener("click", () => dialog.close(answer));
        return element;
    }
}
