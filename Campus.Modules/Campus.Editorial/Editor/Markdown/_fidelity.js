// Whether the visual editor can hold a text: what it would write must show the same page.

import { getSchema } from '@tiptap/core';
import { canonical, isSame } from './_canonical.js';
import { extensions } from './_extensions.js';
import { createWriter } from './_keep.js';
import { createReader } from './_read.js';
import { writeAll } from './_write.js';

const schema = getSchema(extensions);
const read = createReader(schema);

/** A text as the visual editor would write it if every block of it had been touched. */
export const rewrite = (source) => writeAll(read(source).doc);

/** What the editor would send after nothing was changed. */
export const reopen = (source) => writerOf(source).write(read(source).doc).markdown;

export const open = read;

/** What the visual editor writes of a document, and whether it reads that as the same document again. */
export function write(json) {
  const doc = schema.nodeFromJSON(json);
  doc.check();
  const markdown = writeAll(doc);
  return { markdown, isSame: isSame(canonical(doc.toJSON().content), canonical(read(markdown).doc.toJSON().content)) };
}

/** A text as a document, and what writes later versions of that document. */
export function writerOf(source) {
  const { doc, lines } = read(source);
  return { doc, lines, write: createWriter(doc, source, lines, read) };
}

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

/** Whether the editor would show the same page; null when nobody could say. */
export async function isFaithful(source) {
  const written = rewrite(source);
  return written.trim() === source.trim() || askServer(source, written).catch(() => null);
}
