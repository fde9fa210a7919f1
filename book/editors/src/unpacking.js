// Pieces of base64 -> files by name. Runs in a worker, so that the page never waits for it.

import { decompress } from "fzstd";

/** Files of an archive {name, sha256, pieces}, {name: bytes}; fails where it did not come as it was packed. */
export async function unpack({ name, sha256, pieces }) {
  try {
    const bytes = fromBase64(pieces.join(""));
    const [files] = await Promise.all([untar(decompress(bytes)), verify(bytes, sha256)]);
    return files;
  } catch {
    throw new Error(`the part "${name}" of it is damaged`);
  }
}

// A page that came over a line that can be tampered with has no hash at hand; there, what does not unpack is found alone.
async function verify(bytes, sha256) {
  if (!self.crypto?.subtle) return;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const text = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (text !== sha256) throw new Error(`${text} instead of ${sha256}`);
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
