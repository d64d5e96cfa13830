// A document to Markdown. Blocks that nobody touched are given back in the very letters they came in.

import { defaultMarkdownSerializer, MarkdownSerializer } from 'prosemirror-markdown';

const given = defaultMarkdownSerializer;

// What the server reads as more than itself and CommonMark does not.
const extraCharacters = /\^|\+\+|==|<(?=[\w/!?])|&(?=#?\w+;)/g;

const isAfterSameList = (parent, index, node) => index > 0 && parent.child(index - 1).type === node.type;

// A mark of its own keeps a list apart from one right before it.
function bulletList(state, node, parent, index) {
  state.renderList(asTight(node), '  ', () => (isAfterSameList(parent, index, node) ? '* ' : '- '));
}

function orderedList(state, node, parent, index) {
  const { start } = node.attrs;
  const width = String(start + node.childCount - 1).length + 2;
  const sign = isAfterSameList(parent, index, node) ? ')' : '.';
  state.renderList(asTight(node), ' '.repeat(width), (item) => `${start + item}${sign} `.padEnd(width));
}

// An item with more than text in it needs white lines; one that only has a list below it does not.
function asTight(node) {
  const isPlain = [...node.children].every((item) => item.children.every((block, at) =>
    (at === 0 ? block.type.name === 'paragraph' : /List$/.test(block.type.name))));
  return isPlain || !node.attrs.tight ? node : node.type.create({ ...node.attrs, tight: false }, node.content);
}

function callout(state, node) {
  state.wrapBlock('> ', null, node, () => {
    state.write(`[!${node.attrs.kind.toUpperCase()}]\n`);
    state.renderContent(node);
  });
}

function cellText(state, cell) {
  const before = state.out;
  state.out = '';
  state.renderInline(cell.firstChild, false);
  const text = state.out.replace(/\\?\n/g, ' ').replace(/(?<!\\)\|/g, '\\|').trim();
  state.out = before;
  return text;
}

const ruler = { left: ':---', center: ':---:', right: '---:' };

function table(state, node) {
  const width = Math.max(...node.children.map((row) => row.childCount));
  const line = (cells) => `| ${[...cells, ...Array(width - cells.length).fill('')].join(' | ')} |`;
  const heads = node.firstChild.children.map((cell) => ruler[cell.attrs.align] ?? '---');
  state.flushClose(2);
  const rows = node.children.map((row) => line(row.children.map((cell) => cellText(state, cell))));
  rows.splice(1, 0, line(heads));
  for (const [at, row] of rows.entries()) {
    state.write(row);
    state.out += at < rows.length - 1 ? '\n' : '';
  }
  state.closeBlock(node);
}

function image(state, node) {
  const { alt, src, title } = node.attrs;
  const address = /[\s()<>]/.test(src) ? `<${src.replace(/[<>]/g, '\\$&')}>` : src;
  state.write(`![${state.esc(alt ?? '')}](${address}${title ? ` ${state.quote(title)}` : ''})`);
}

function codeBlock(state, node) {
  const fence = '`'.repeat(Math.max(3, ...[...node.textContent.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length + 1)));
  state.write(`${fence}${node.attrs.language ?? ''}\n`);
  state.text(node.textContent, false);
  state.write('\n');
  state.write(fence);
  state.closeBlock(node);
}

const link = {
  ...given.marks.link,
  close(state, mark) {
    const { inAutolink } = state;
    state.inAutolink = undefined;
    const href = /[\s()<>]/.test(mark.attrs.href) ? `<${mark.attrs.href.replace(/[<>]/g, '\\$&')}>` : mark.attrs.href;
    return inAutolink ? '>' : `](${href}${mark.attrs.title ? ` ${state.quote(mark.attrs.title)}` : ''})`;
  },
};

const serializer = new MarkdownSerializer({
  paragraph: given.nodes.paragraph,
  heading: given.nodes.heading,
  blockquote: given.nodes.blockquote,
  listItem: given.nodes.list_item,
  horizontalRule: (state, node) => { state.write('---'); state.closeBlock(node); },
  hardBreak: given.nodes.hard_break,
  text: given.nodes.text,
  bulletList, orderedList, callout, table, image, codeBlock,
}, {
  bold: given.marks.strong,
  italic: given.marks.em,
  strike: { open: '~~', close: '~~', mixable: true, expelEnclosingWhitespace: true },
  code: given.marks.code,
  link,
}, { escapeExtraCharacters: extraCharacters, hardBreakNodeName: 'hardBreak' });

export const writeAll = (doc) => serializer.serialize(doc);

/** Remembers how each block was written, and writes later versions of the document around that. */
export function createWriter(doc, source, lines) {
  const blocks = doc.childCount === lines.length ? asWritten(doc, source, lines) : [];
  return (changed) => {
    if (changed.eq(doc)) {
      return source;
    }
    return blocks.length > 0 ? withUntouched(changed, blocks, source) : writeAll(changed);
  };
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

function withUntouched(changed, blocks, source) {
  const free = new Set(blocks);
  const known = changed.children.map((node) => {
    const match = blocks.find((block) => block.node === node && free.has(block))
      ?? blocks.find((block) => block.node.eq(node) && free.has(block));
    free.delete(match);
    return match;
  });
  const kept = new Set();
  const written = changed.children.map((node, at) => {
    const [block, next] = [known[at], known[at + 1]];
    const isInPlace = block && (next ? next.at === block.at + 1 : at === changed.childCount - 1 && block === blocks.at(-1));
    if (isInPlace) {
      kept.add(block);
    }
    return (block?.raw ?? writeAlone(changed, at)) + (isInPlace ? block.after : '\n\n');
  });
  const text = blocks[0].before + written.join('');
  const definitions = blocks.filter((block) => !kept.has(block) && block.after.trim() !== '').map((block) => block.after.trim());
  const isWhole = kept.has(blocks.at(-1)) && known.at(-1) === blocks.at(-1) && definitions.length === 0;
  return isWhole ? text : [text.trimEnd(), ...definitions].join('\n\n') + /\n*$/.exec(source)[0];
}

// The block before decides with which sign a list is written, so it goes along.
function writeAlone(doc, at) {
  const node = doc.child(at);
  const previous = at > 0 && doc.child(at - 1).type === node.type && /List$/.test(node.type.name) ? doc.child(at - 1) : null;
  const text = writeAll(doc.copy(doc.content.constructor.from(previous ? [previous, node] : [node])));
  return previous ? text.slice(writeAll(doc.copy(doc.content.constructor.from([previous]))).length).trim() : text;
}
