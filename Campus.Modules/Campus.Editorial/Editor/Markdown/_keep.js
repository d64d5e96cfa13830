// Writes a document around what nobody touched: that is given back in the very letters it came in. What was written is read
// back, and what does not come back the same is written in another way.

import { canonical, canonicalBlocks, isSame } from './_canonical.js';
import { writeBlocks } from './_write.js';

/**
 * Remembers how each block was written. The writer it gives answers with the Markdown and with the numbers of the blocks
 * that a page would show otherwise than the editor does.
 */
export function createWriter(doc, source, lines, read) {
  const blocks = doc.childCount === lines.length ? asWritten(doc, source, lines) : [];
  return (changed) => (changed.eq(doc) ? { markdown: source, lost: [] } : around(changed, blocks, source, read));
}

// What stands after a block is white space, and sometimes the address of a link: [name]: https://…
function asWritten(doc, source, lines) {
  const text = source.split('\n');
  const starts = lines.map(([first]) => text.slice(0, first).join('\n').length + Math.min(first, 1));
  return doc.children.map((node, at) => {
    const until = starts[at + 1] ?? source.length;
    const raw = text.slice(...lines[at]).join('\n').trimEnd();
    return { node, raw, before: at === 0 ? source.slice(0, starts[0]) : '', after: source.slice(starts[at] + raw.length, until), at };
  });
}

function around(changed, blocks, source, read) {
  const shown = canonicalBlocks(changed.toJSON().content);
  const known = untouched(changed, blocks);
  for (;;) {
    const markdown = blocks.length > 0 ? together(shown, known, blocks, source) : writeBlocks(shown.filter(Boolean));
    const lost = differences(shown, canonical(read(markdown).doc.toJSON().content));
    const suspect = lost.length > 0 ? known.findLastIndex((block, at) => block && at <= lost[0]) : -1;
    const next = lost.length > 0 && suspect < 0 ? known.findIndex(Boolean) : suspect;
    if (next < 0) {
      return { markdown, lost };
    }
    known[next] = undefined;
  }
}

function untouched(changed, blocks) {
  const free = new Set(blocks);
  return changed.children.map((node) => {
    const match = blocks.find((block) => block.node === node && free.has(block))
      ?? blocks.find((block) => block.node.eq(node) && free.has(block));
    free.delete(match);
    return match;
  });
}

function together(shown, known, blocks, source) {
  const kept = new Set();
  let text = '';
  let before = '';
  for (const [at, shape] of shown.entries()) {
    const [block, next] = [known[at], known[at + 1]];
    const isInPlace = block && (next ? next.at === block.at + 1 : at === shown.length - 1 && block === blocks.at(-1));
    if (block || shape) {
      const written = block?.raw ?? writeBlocks([shape], before);
      text += written + (isInPlace ? block.after : '\n\n');
      before = written;
    }
    if (isInPlace) {
      kept.add(block);
    }
  }
  const definitions = blocks.filter((block) => !kept.has(block) && block.after.trim() !== '').map((block) => block.after.trim());
  const isWhole = kept.has(blocks.at(-1)) && known.at(-1) === blocks.at(-1) && definitions.length === 0;
  text = blocks[0].before + text;
  return isWhole ? text : [text.trimEnd(), ...definitions].join('\n\n') + /\n*$/.exec(source)[0];
}

// The blocks that came back otherwise; after the first there may be more or fewer, so it stands for them all then.
function differences(shown, seen) {
  const places = shown.map((shape, at) => (shape ? at : -1)).filter((at) => at >= 0);
  const lost = places.filter((place, at) => !isSame(shown[place], seen[at]));
  return seen.length > places.length && lost.length === 0 ? [Math.max(places.at(-1) ?? 0, 0)] : lost;
}
