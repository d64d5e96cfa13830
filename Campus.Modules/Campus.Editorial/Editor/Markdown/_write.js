// A document to Markdown, in lines: what stands in a quote or an item is the same lines with something before them.

import { canonical } from './_canonical.js';
import { spell } from './_spell.js';

/** All of a document as Markdown. */
export const writeAll = (doc) => writeBlocks(canonical(doc.toJSON().content));

/** Blocks of the canonical form as Markdown; a list is kept apart from what was written before it. */
export const writeBlocks = (blocks, before = '') => between(blocks, { before }).join('\n');

// What would begin something else at the start of a line.
const starts = [
  [/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2'],
  [/^(?=[-+](?:\s|$)|-+\s*$|=+\s*$|#{1,6}(?:\s|$)|>|\||:[\s:|-]*$|-[\s:|-]*$)/, '\\'],
];

const asLine = (line) => starts.reduce((text, [found, instead]) => text.replace(found, instead), line);

function paragraph({ inlines }) {
  return spell(inlines).split('\n').map(asLine);
}

function heading({ level, inlines }) {
  return [`${'#'.repeat(level)} ${spell(inlines).replace(/(?<=^|\s)(?=#+$)/, '\\')}`];
}

function codeBlock({ language, text }) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language ?? ''}`, ...(text === '' ? [] : text.split('\n')), fence];
}

const quoted = (lines) => lines.map((line) => (line === '' ? '>' : `> ${line}`));

function callout({ kind, blocks }) {
  const title = `[!${kind.toUpperCase()}]`;
  const apart = blocks.length > 0 && blocks[0].type !== 'paragraph' ? [''] : [];
  return quoted([title, ...apart, ...between(blocks, {})]);
}

const isList = (block) => /List$/.test(block?.type);
const isEmpty = (list) => list.items[0].blocks.length === 0;

// Only such a list is seen right below the line of an item.
const isSeen = (list) => !isEmpty(list) && list.items[0].blocks[0].type === 'paragraph' && (list.type === 'bulletList' || list.start === 1);

const isTight = ({ items }) => items.every(({ blocks }) =>
  blocks.length === 0 || (blocks[0].type === 'paragraph' && (blocks.length === 1 || (blocks.length === 2 && isList(blocks[1]) && isSeen(blocks[1]))))
  || (blocks.length === 1 && isList(blocks[0])));

// Two places deep the server takes one space more for part of the depth.
const hasNarrowCode = ({ type, text, blocks, items }) =>
  (type === 'codeBlock' ? /^ (?! )/m.test(text) : (blocks ?? items ?? []).some(hasNarrowCode));

function list(block, { before = '', parent = '' }) {
  const taken = signBefore(block.type, before);
  const sign = block.type === 'bulletList'
    ? ['-', '*', '+'].find((one) => one !== taken && one !== parent)
    : taken === '.' ? ')' : '.';
  const tight = block.tight !== false && isTight(block);
  const width = block.type === 'bulletList' ? (hasNarrowCode(block) ? 3 : 2) : String(block.start + block.items.length - 1).length + 2;
  return block.items.flatMap(({ blocks }, at) => {
    const marker = (block.type === 'bulletList' ? sign : `${block.start + at}${sign}`).padEnd(width);
    const lines = between(blocks, { parent: sign, isTight: tight });
    const [first = '', ...rest] = lines;
    const written = [`${marker}${first}`.trimEnd(), ...rest.map((line) => (line === '' ? '' : `${' '.repeat(width)}${line}`))];
    return at > 0 && !tight ? ['', ...written] : written;
  });
}

function signBefore(type, text) {
  const found = /^ {0,3}(?:([-*+])|\d{1,9}([.)]))(?:\s|$)/.exec(text);
  return found?.[type === 'bulletList' ? 1 : 2] ?? '';
}

const ruler = { left: ':---', center: ':---:', right: '---:' };

function table({ aligns, rows }) {
  const lines = rows.map((cells) => `| ${cells.map((inlines) => spell(inlines, true)).join(' | ')} |`);
  lines.splice(1, 0, `| ${aligns.map((align) => ruler[align] ?? '---').join(' | ')} |`);
  return lines;
}

const writers = {
  paragraph, heading, codeBlock, callout, table,
  bulletList: list,
  orderedList: list,
  horizontalRule: (_, { isFirst, parent }) => [isFirst && parent ? '___' : '---'],
  blockquote: ({ blocks }) => quoted(blocks.length > 0 ? between(blocks, {}) : ['']),
};

function between(blocks, { before = '', parent = '', isTight: tight = false }) {
  const lines = [];
  let previous = before;
  for (const [at, block] of blocks.entries()) {
    const written = writers[block.type](block, { before: previous, parent: at === 0 ? parent : '', isFirst: at === 0 });
    lines.push(...(at > 0 && !tight ? [''] : []), ...written);
    previous = written[0];
  }
  return lines;
}
