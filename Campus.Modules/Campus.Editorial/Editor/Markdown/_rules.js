// Where the server reads Markdown otherwise than CommonMark does.

import table from 'markdown-it/lib/rules_block/table.mjs';
import { seam } from './_spell.js';

const calloutStart = /^\[!([A-Za-z]+)\][ \t]*(?:\n|$)/;

// > [!TIP] on the first line of a quote makes it a callout.
function callouts(state) {
  const { tokens } = state;
  for (let at = 0; at + 2 < tokens.length; at++) {
    const kind = tokens[at].type === 'blockquote_open' && tokens[at + 2].type === 'inline'
      ? calloutStart.exec(tokens[at + 2].content)
      : null;
    if (kind) {
      const close = tokens.findIndex((token, index) =>
        index > at && token.type === 'blockquote_close' && token.level === tokens[at].level);
      tokens[at].type = 'callout_open';
      tokens[at].info = kind[1].toLowerCase();
      tokens[close].type = 'callout_close';
      tokens[at + 2].content = tokens[at + 2].content.slice(kind[0].length);
      if (tokens[at + 2].content === '') {
        tokens.splice(at + 1, 3);
      }
      if (tokens[at + 1].type === 'callout_close') {
        tokens.splice(at + 1, 0, ...emptyParagraph(state));
      }
    }
  }
}

function emptyParagraph(state) {
  const inline = new state.Token('inline', '', 0);
  inline.content = '';
  inline.children = [];
  return [new state.Token('paragraph_open', 'p', 1), inline, new state.Token('paragraph_close', 'p', -1)];
}

// A cell and an item hold paragraphs; Markdown does not write those down.
function paragraphs(state) {
  const filled = [];
  for (const [at, token] of state.tokens.entries()) {
    const inCell = /^t[hd]_(?:open|close)$/.exec(token.type);
    const [open, , close] = emptyParagraph(state);
    const isEmptyItem = token.type === 'list_item_close' && state.tokens[at - 1].type === 'list_item_open';
    filled.push(...(isEmptyItem ? emptyParagraph(state) : []), ...(inCell && token.nesting < 0 ? [close] : []));
    filled.push(token, ...(inCell && token.nesting > 0 ? [open] : []));
  }
  state.tokens = filled;
}

// A seam shows nothing.
function seams(state) {
  const isOne = state.src.startsWith(seam, state.pos);
  state.pos += isOne ? seam.length : 0;
  return isOne;
}

const cellBreak = /^<br *\/?>/i;

function cellBreaks(state, silent) {
  const found = cellBreak.exec(state.src.slice(state.pos, state.pos + 9))?.[0];
  if (found && !silent) {
    state.push('cell_break', 'br', 0).content = found;
  }
  state.pos += found?.length ?? 0;
  return found !== undefined;
}

// A cell has one line of Markdown: there a break is written as in HTML, and elsewhere that is what somebody typed.
function settleCellBreaks(state) {
  let isInCell = false;
  for (const token of state.tokens) {
    isInCell = /^t[hd]_/.test(token.type) ? token.nesting > 0 : isInCell;
    for (const child of token.children ?? []) {
      child.type = child.type === 'cell_break' ? (isInCell ? 'hardbreak' : 'text') : child.type;
    }
  }
}

const hidden = '\uF8FF';
const codeSpan = /\\[^|]|(?<!`)(`+)(?!`)(.*?[^`]|)\1(?!`)/g;
const withoutPipes = (line) => line.replace(codeSpan, (span, ticks) => (ticks ? span.replaceAll('|', hidden) : span));

// A pipe within code does not end a cell.
function codeInTables(state, startLine, endLine, silent) {
  const { src } = state;
  const [from, until] = [state.bMarks[startLine], state.eMarks[endLine - 1]];
  const text = src.slice(from, until);
  if (!text.includes('`')) {
    return table(state, startLine, endLine, silent);
  }
  const count = state.tokens.length;
  state.src = src.slice(0, from) + text.split('\n').map(withoutPipes).join('\n') + src.slice(until);
  const isTable = table(state, startLine, endLine, silent);
  state.src = src;
  for (const token of state.tokens.slice(count)) {
    token.content = token.content.replaceAll(hidden, '|');
  }
  return isTable;
}

export function addRules(tokenizer) {
  const { core, inline, block } = tokenizer;
  core.ruler.after('block', 'callouts', callouts);
  core.ruler.after('callouts', 'paragraphs', paragraphs);
  core.ruler.before('text_join', 'cell_breaks', settleCellBreaks);
  inline.ruler.before('autolink', 'seams', seams);
  inline.ruler.before('autolink', 'cell_breaks', cellBreaks);
  block.ruler.at('table', codeInTables, { alt: ['paragraph', 'reference'] });
}
