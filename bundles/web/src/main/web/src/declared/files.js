// SPDX-License-Identifier: Apache-2.0
const LONGEST_EDGE = 2560;
const QUALITY = 0.85;
const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Sends a file and answers `{ id, name, type, size }`; photos are written anew first: smaller, and without where they were taken.
 *
 * @param progressed told how much of it is sent, 0 to 1
 * @param signal ends the sending
 */
export async function upload({ api, t }, file, { photo = false, progressed = () => {}, signal } = {}) {
    const small = photo ? await redrawn(file) : file;
    if (small.size > MAX_BYTES) {
        throw new Error(t("web.upload.too-large", file.name, MAX_BYTES / 1024 / 1024));
    }
    return api.upload("core/files", { name: nameOf(file, small) }, small, progressed, signal);
}

async function redrawn(file) {
    const image = await createImageBitmap(file).catch(() => null);
    if (!image) {
        // not a picture that this browser knows: the server decides
        return file;
    }
    const shrink = Math.min(1, LONGEST_EDGE / Math.max(image.width, image.height));
    const canvas = Object.assign(document.createElement("canvas"), {
        width: Math.round(image.width * shrink),
        height: Math.round(image.height * shrink),
    });
    const drawing = canvas.getContext("2d");
    // a JPEG has no transparency: what lets the ground shine through would turn black
    drawing.fillStyle = "#ffffff";
    drawing.fillRect(0, 0, canvas.width, canvas.height);
    drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    return new Promise((resolve) => canvas.toBlob((jpeg) => resolve(jpeg ?? file), "image/jpeg", QUALITY));
}

const nameOf = (file, sent) => (sent === file ? file.name : file.name.replace(/\.[^.]*$/, "") + ".jpg");
