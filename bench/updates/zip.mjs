// SPDX-License-Identifier: Apache-2.0
import { inflateRawSync } from "node:zlib";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DAY = 0x21; // the first one that there is: 1 January 1980

/** The files of a zip archive, by their names and in their order. */
export function unzip(archive) {
    const files = new Map();
    const end = archive.lastIndexOf(uint32(END));
    let at = archive.readUInt32LE(end + 16);
    for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
        const [nameLength, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
        const local = archive.readUInt32LE(at + 42);
        const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
        const content = archive.subarray(from, from + archive.readUInt32LE(at + 20));
        const packed = archive.readUInt16LE(at + 10) !== 0;
        files.set(archive.toString("utf8", at + 46, at + 46 + nameLength), packed ? inflateRawSync(content) : content);
        at += 46 + nameLength + extra + comment;
    }
    return files;
}

/** A zip archive of these files, none of them packed. */
export function zip(files) {
    const contents = [];
    const directory = [];
    let at = 0;
    for (const [name, content] of files) {
        const bytes = Buffer.from(name);
        // version, flags, method, time, day, CRC, sizes, length of the name, length of what is extra
        const header = [uint16(10, 0x800, 0, 0, DAY), uint32(crc(content), content.length, content.length), uint16(bytes.length, 0)];
        const entry = Buffer.concat([uint32(LOCAL), ...header, bytes, content]);
        contents.push(entry);
        // the same, with the length of the comment, disk, attributes and place
        directory.push(uint32(CENTRAL), uint16(10), ...header, uint16(0, 0, 0), uint32(0, at), bytes);
        at += entry.length;
    }
    const central = Buffer.concat(directory);
    const end = [uint32(END), uint16(0, 0, files.size, files.size), uint32(central.length, at), uint16(0)];
    return Buffer.concat([...contents, central, ...end]);
}

const uint16 = (...numbers) => Buffer.concat(numbers.map((number) => Buffer.from(Uint16Array.of(number).buffer)));
const uint32 = (...numbers) => Buffer.concat(numbers.map((number) => Buffer.from(Uint32Array.of(number).buffer)));

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    for (let bit = 0; bit < 8; bit++) {
        byte = byte & 1 ? (byte >>> 1) ^ 0xedb88320 : byte >>> 1;
    }
    return byte;
});

function crc(content) {
    let sum = ~0;
    for (const byte of content) {
        sum = (sum >>> 8) ^ TABLE[(sum ^ byte) & 0xff];
    }
    return ~sum >>> 0;
}
