// Pieces of base64 -> files by name. Runs in a worker, so that the page never waits for it.

import { decompress } from "fzstd";

/** Files of an archive, {name: bytes}. */
export function unpack(pieces) {
  return untar(decompress(fromBase64(pieces.join(""))));
}

function fromBase64(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

// The part of the format that Python's tarfile writes for short names: a header of 512 bytes, then the content.
function untar(bytes) {
  const text = (from, to) => new TextDecoder().decode(bytes.subarray(from, to)).replace(/\0.*$/s, "");
  const files = {};
  for (let at = 0; at < bytes.length && bytes[at]; ) {
    const name = text(at, at + 100);
    const prefix = text(at + 345, at + 500);
    const size = parseInt(text(at + 124, at + 136), 8);
    files[prefix ? `${prefix}/${name}` : name] = bytes.subarray(at + 512, at + 512 + size);
    at += 512 * (1 + Math.ceil(size / 512));
  }
  return files;
}
