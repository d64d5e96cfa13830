// A document as far as a page can show it. Two documents that look the same on the page are the same here.

import { inlinesOf, oneLine } from './_inlines.js';

const highestNumber = 999_999_999;

/** The blocks of a document; those that show nothing are null. */
export const canonicalBlocks = (nodes, isInside = false) => (nodes ?? []).map((node) => shapes[node.type]?.(node, isInside) ?? null);

// How far the lines of a list are apart is the writer's to choose.
const withoutTight = (name, value) => (name === 'tight' ? undefined : value);

export const isSame = (one, other) => JSON.stringify(one, withoutTight) === JSON.stringify(other, withoutTight);

/** The blocks of a document that show something. */
export const canonical = (nodes) => canonicalBlocks(nodes).filter(Boolean);

const inside = (nodes) => canonicalBlocks(nodes, true).filter(Boolean);

// After the sign of a quote or an item a tab is as wide as there is room for, and a line of spaces is empty.
function codeText(node, isInside) {
  const text = (node.content ?? []).map((child) => child.text).join('').toWellFormed().replace(/\r\n?/g, '\n').replace(/\0/g, '\uFFFD');
  return isInside ? text.replace(/^[ \t]+$/gm, '').replace(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', '    ')) : text;
}

const filled = (shape) => (shape.inlines.length > 0 ? shape : null);
const item = (node) => ({ type: 'listItem', blocks: inside(node.content) });

const shapes = {
  paragraph: (node) => filled({ type: 'paragraph', inlines: inlinesOf(node.content, true) }),
  heading: (node) => filled({ type: 'heading', level: node.attrs.level, inlines: inlinesOf(node.content, false) }),
  codeBlock: (node, isInside) => ({
    type: 'codeBlock',
    language: oneLine(node.attrs?.language).replace(/[`~\\&]/g, '') || null,
    text: codeText(node, isInside),
  }),
  horizontalRule: () => ({ type: 'horizontalRule' }),
  blockquote: (node) => ({ type: 'blockquote', blocks: inside(node.content) }),
  callout: (node) => ({
    type: 'callout',
    kind: /^[a-z]+$/i.test(node.attrs.kind) ? node.attrs.kind.toLowerCase() : 'note',
    blocks: inside(node.content),
  }),
  bulletList: (node) => ({ type: 'bulletList', tight: node.attrs?.tight, items: node.content.map(item) }),
  orderedList: (node) => ({
    type: 'orderedList',
    tight: node.attrs?.tight,
    start: Math.min(Math.max(Math.trunc(node.attrs.start) || 0, 0), highestNumber - node.content.length),
    items: node.content.map(item),
  }),
  table: (node) => table(node),
};

// In a cell a block more is a line more.
function cellInlines(nodes) {
  const lines = (nodes ?? []).flatMap((node) => (node.content?.some(({ type }) => !inline.has(type))
    ? [cellInlines(node.content)]
    : [node.content ?? []]));
  return lines.flatMap((line, at) => (at > 0 ? [{ type: 'hardBreak' }, ...line] : line));
}

const inline = new Set(['text', 'image', 'hardBreak']);

// A joined cell stands in the first of its places; the others are empty.
function grid(node) {
  const rows = (node.content ?? []).map(() => []);
  for (const [at, row] of (node.content ?? []).entries()) {
    let column = 0;
    for (const cell of row.content ?? []) {
      while (rows[at][column]) { column++; }
      const { colspan = 1, rowspan = 1 } = cell.attrs ?? {};
      for (let down = at; down < Math.min(at + rowspan, rows.length); down++) {
        for (let right = column; right < column + colspan; right++) {
          rows[down][right] = down === at && right === column ? cell : {};
        }
      }
      column += colspan;
    }
  }
  return rows;
}

function table(node) {
  const rows = grid(node);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = [...Array(width).keys()];
  const aligns = columns.map((column) => {
    const first = rows.map((row) => row[column]?.attrs?.align).find(Boolean);
    return ['left', 'center', 'right'].includes(first) ? first : null;
  });
  const cells = rows.map((row) => columns.map((column) => inlinesOf(cellInlines(row[column]?.content), true)));
  return width > 0 ? { type: 'table', aligns, rows: cells } : null;
}
