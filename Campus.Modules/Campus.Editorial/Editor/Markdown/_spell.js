// The runs of a text block as Markdown that the server reads as those same runs.

import { hrefOf, isAutolink, isPlainAddress } from './_addresses.js';
import { isSameLink, marks } from './_inlines.js';

/** Shows nothing, and is a sign between letters: with it a mark may begin or end anywhere. */
export const seam = '<!-- -->';

const isWord = (char) => /[\p{L}\p{N}]/u.test(char);
const isLetter = (text) => /^[\p{L}\p{N}]$/u.test(text);
const isSpace = (char) => char === '' || /[\s\u0085]/.test(char);
const isSign = (char) => /[!-/:-@[-`{-~]/.test(char);

const special = new RegExp([
  '[\\\\`*[\\]~^_]', '<(?=[A-Za-z/!?]|$)', '&(?=#?\\w+;)', '\\+(?=\\+)|(?<=\\+)\\+', '=(?==)|(?<==)=',
  '(?<=https?|ftp):(?=//)', '(?<=mailto):', '(?<=\\btel):(?=\\S)', '(?<=www)\\.',
].join('|'), 'gu');

function escaped(text, isInCell) {
  const written = text.replace(special, (sign, at) => {
    const isWithinWord = sign === '_' && isWord(text[at - 1] ?? '') && isWord(text[at + 1] ?? '');
    return isWithinWord ? sign : `\\${sign}`;
  });
  return isInCell ? written.replaceAll('|', '\\|') : written;
}

function quoted(text, sign, isInCell) {
  const written = text.replace(/[\\`<>"]/g, (found) => (`\\\`${sign}`.includes(found) ? `\\${found}` : found)).replace(/&(?=#?\w+;)/g, '&amp;');
  return isInCell ? written.replaceAll('|', '\\|') : written;
}

function target({ href, title }, isInCell) {
  const isSimple = /^[\w\-.~:/?#@!$'*+,;=%]+$/.test(href);
  const address = isSimple ? href : `<${quoted(href, '<>', isInCell)}>`;
  return `(${address}${title ? ` "${quoted(title, '"', isInCell)}"` : ''})`;
}

function code(text) {
  const taken = new Set([...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  let ticks = 1;
  while (taken.has(ticks)) { ticks++; }
  const fence = '`'.repeat(ticks);
  const padding = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${padding}${text}${padding}${fence}`;
}

function leaf(run, isInCell) {
  if (run.isBreak) {
    return isInCell ? '<br>' : '\\\n';
  }
  if (run.image) {
    const { src, alt, title } = run.image;
    return `![${escaped(alt, isInCell)}]${target({ href: src, title }, isInCell)}`;
  }
  return run.code ? code(run.text) : escaped(run.text, isInCell);
}

function reach(runs, at, has) {
  let end = at;
  while (end < runs.length && has(runs[end])) { end++; }
  return end;
}

/** Marks within marks, the widest outside. A link is never cut in two. */
function nested(runs, outer, isInCell) {
  const pieces = [];
  for (let at = 0; at < runs.length;) {
    const run = runs[at];
    const isLinked = run.link && !outer.link;
    let [name, end] = isLinked ? ['link', reach(runs, at, (other) => isSameLink(run, other))] : [null, 0];
    for (const mark of marks.filter((one) => run[one] && !outer[one])) {
      let until = reach(runs, at, (other) => other[mark]);
      while (!outer.link && until > at && runs[until - 1].link && runs[until] && isSameLink(runs[until - 1], runs[until])) { until--; }
      [name, end] = until > end ? [mark, until] : [name, end];
    }
    if (name === null) {
      pieces.push({ text: leaf(run, isInCell) });
      at++;
    } else {
      const inner = runs.slice(at, end);
      pieces.push(...(name === 'link' ? linked(inner, outer, isInCell)
        : [{ open: name }, ...nested(inner, { ...outer, [name]: true }, isInCell), { close: name }]));
      at = end;
    }
  }
  return pieces;
}

function linked(runs, outer, isInCell) {
  const { link } = runs[0];
  const text = runs.length === 1 && !runs[0].code ? runs[0].text : undefined;
  const isItself = text !== undefined && link.title === null && link.href === hrefOf(text) && marks.every((mark) => !runs[0][mark] || outer[mark]);
  if (isItself && isPlainAddress(text)) {
    return [{ text: isAutolink(text) ? `<${text}>` : `[${escaped(text)}](${link.href})`, bare: text }];
  }
  if (isItself && isAutolink(text) && link.href === text) {
    return [{ text: `<${text}>` }];
  }
  return [{ text: '[', isBracket: true }, ...nested(runs, { ...outer, link: true }, isInCell), { text: `]${target(link, isInCell)}` }];
}

// An address can stand by itself between spaces and outside marks.
function withBareAddresses(pieces) {
  let depth = 0;
  return pieces.map((piece, at) => {
    depth += piece.open ? 1 : piece.close ? -1 : 0;
    const [previous, next] = [pieces[at - 1]?.text ?? '', pieces[at + 1]?.text ?? ''];
    const isFirst = at === 0 || /[ \n]$/.test(previous);
    const isLast = at === pieces.length - 1 || /^[.,:!?]? /.test(next) || (at === pieces.length - 2 && /^[.,:!?]$/.test(next));
    const isFree = depth === 0 && isFirst && isLast;
    return piece.bare && isFree ? { text: piece.bare } : piece;
  });
}

// Italic that touches bold is written with the other sign: three stars in a row can be read in two ways.
function signs(pieces) {
  const touches = pieces.some((piece, at) => {
    const next = pieces[at + 1];
    const [one, other] = [piece.open ?? piece.close, next?.open ?? next?.close];
    return (one === 'italic' && other === 'bold') || (one === 'bold' && other === 'italic');
  });
  return { bold: '**', italic: touches ? '_' : '*', strike: '~~' };
}

function needsSeam(sign, inside, outside) {
  const isFree = isSpace(outside) || isSign(outside);
  return !isFree && (sign === '_' || !isLetter(inside));
}

const firstOf = (text) => [...text][0] ?? '';
const lastOf = (text) => [...text].at(-1) ?? '';

/** The Markdown of a text block. Lines that follow a break are lines of it. */
export function spell(runs, isInCell = false) {
  const pieces = withBareAddresses(nested(runs, {}, isInCell));
  const sign = signs(pieces);
  const written = pieces.map((piece) => piece.text ?? sign[piece.open ?? piece.close]);
  let out = '';
  for (const [at, piece] of pieces.entries()) {
    if (piece.open && pieces[at - 1]?.text && needsSeam(written[at], firstOf(written[at + 1]), lastOf(out))) {
      out += seam;
    }
    // An exclamation mark before a link would make an image of it.
    out = piece.isBracket ? out.replace(/(?<!\\)((?:\\\\)*)!$/, '$1\\!') : out;
    // The server takes an escaped backtick for one of the code after it.
    out += /^`/.test(written[at]) && /`$/.test(out) ? seam + written[at] : written[at];
    if (piece.close && pieces[at + 1]?.text && needsSeam(written[at], lastOf(written[at - 1]), firstOf(written[at + 1]))) {
      out += seam;
    }
  }
  return out;
}
