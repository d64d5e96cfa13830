// Whether the visual editor can hold a text: what it would write must show the same page.

import { getSchema } from '@tiptap/core';
import { extensions } from './_extensions.js';
import { createReader } from './_read.js';
import { createWriter, writeAll } from './_write.js';

const read = createReader(getSchema(extensions));

/** A text as the visual editor would write it if every block of it had been touched. */
export const rewrite = (source) => writeAll(read(source).doc);

/** What the editor would send after nothing was changed. */
export function reopen(source) {
  const { doc, lines } = read(source);
  return createWriter(doc, source, lines)(doc);
}

export const open = read;

let batch = null;

// All texts of a page are asked about in one request.
function askServer(source, written) {
  batch ??= { pairs: [], answer: Promise.resolve().then(sendBatch) };
  const at = batch.pairs.push([source, written]) - 1;
  return batch.answer.then((same) => same[at]);
}

async function sendBatch() {
  const { pairs } = batch;
  batch = null;
  const answer = await fetch('/beheer/markdown/zelfde', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(pairs.map(([before, after]) => ({ before, after }))),
  });
  return answer.ok ? answer.json() : pairs.map(() => false);
}

export async function isFaithful(source) {
  const written = rewrite(source);
  return written.trim() === source.trim() || askServer(source, written).catch(() => false);
}
