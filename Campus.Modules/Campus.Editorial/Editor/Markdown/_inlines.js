// What a paragraph holds, in the one form that a page can show: a page folds white space, and shows no marks on it.

import { splitAddresses } from './_addresses.js';

export const marks = ['bold', 'italic', 'strike'];

const isSpace = (unit) => unit.char !== undefined && !unit.code && /[\s\u0085]/.test(unit.char);
// White space, a break and an image look the same with and without these marks.
const isBare = (unit) => unit.char === undefined || isSpace(unit);

const linkKey = (link) => (link ? JSON.stringify([link.href, link.title]) : '');
const key = (unit) => JSON.stringify([unit.bold, unit.italic, unit.strike, unit.code, linkKey(unit.link)]);

export const isSameLink = (one, other) => linkKey(one.link) === linkKey(other.link);

function marksOf(node) {
  const has = (name) => (node.marks ?? []).some((mark) => mark.type === name);
  const link = (node.marks ?? []).find((mark) => mark.type === 'link')?.attrs;
  return {
    bold: has('bold'),
    italic: has('italic'),
    strike: has('strike'),
    code: has('code') && node.type === 'text',
    link: link?.href ? { href: oneLine(link.href).replace(/ /g, '%20'), title: oneLine(link.title) || null } : null,
  };
}

export const oneLine = (text) => String(text ?? '').toWellFormed().replace(/[\p{Cc}\s]+/gu, ' ').trim();

const folded = (text) => text.toWellFormed().replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ').replace(/[\p{Cc}\uFEFF]/gu, '');

function unitsOf(node) {
  const given = marksOf(node);
  if (node.type === 'hardBreak') {
    return [{ ...given, isBreak: true }];
  }
  if (node.type === 'image') {
    const { src, alt, title } = node.attrs;
    return src ? [{ ...given, image: { src: oneLine(src).replace(/ /g, '%20'), alt: oneLine(alt), title: oneLine(title) || null } }] : [];
  }
  const text = folded(node.text ?? '');
  const pieces = given.code || given.link ? [{ text }] : splitAddresses(text);
  return pieces.flatMap((piece) => [...piece.text].map((char) =>
    ({ ...given, link: piece.href ? { href: piece.href, title: null } : given.link, char })));
}

// A code of nothing but spaces shows nothing.
function withoutEmptyCode(units) {
  return units.map((unit, at) => {
    let [from, to] = [at, at];
    while (units[from - 1]?.code) { from--; }
    while (units[to + 1]?.code) { to++; }
    return unit.code && units.slice(from, to + 1).every(({ char }) => /\s/.test(char)) ? { ...unit, char: ' ', code: false } : unit;
  });
}

function withoutLooseSpace(units) {
  const kept = [];
  for (const unit of units) {
    const previous = kept.at(-1);
    const isPlain = isSpace(unit) && unit.char === ' ';
    if (!isPlain || (previous && !previous.isBreak && !(isSpace(previous) && previous.char === ' '))) {
      while (unit.isBreak && isSpace(kept.at(-1) ?? {}) && kept.at(-1).char === ' ') { kept.pop(); }
      kept.push(unit);
    }
  }
  return kept;
}

function trimmed(units) {
  const isNothing = (unit) => unit.isBreak || isSpace(unit);
  const from = units.findIndex((unit) => !isNothing(unit));
  return from < 0 ? [] : units.slice(from, units.findLastIndex((unit) => !isNothing(unit)) + 1);
}

// On what shows no mark there are those around it, all or none: a mark that goes on there while another ends would be cut in
// two, and could begin at a space.
function withoutLooseMarks(units) {
  const settled = [...units];
  for (let from = 0; from < units.length; from++) {
    let until = from;
    while (until < units.length && isBare(units[until])) { until++; }
    const around = [units[from - 1] ?? {}, ...units.slice(from, until), units[until] ?? {}];
    const [before, after] = [around[0], around.at(-1)];
    const isAlike = isSameLink(before, after) && marks.every((mark) => around.every((unit) => unit[mark] || !before[mark])
      && Boolean(before[mark]) === Boolean(after[mark]));
    const shared = Object.fromEntries(marks.map((mark) => [mark, isAlike && Boolean(before[mark])]));
    const isLinked = around.every((unit) => isSameLink(unit, around[0]));
    for (let at = from; at < until; at++) {
      settled[at] = { ...units[at], ...shared, link: units[at].image || isLinked ? units[at].link : null };
    }
    from = until;
  }
  return settled;
}

function runsOf(units) {
  const runs = [];
  for (const { char, ...unit } of units) {
    const previous = runs.at(-1);
    if (char !== undefined && previous?.text !== undefined && key(previous) === key(unit)) {
      previous.text += char;
    } else {
      runs.push(char === undefined ? unit : { ...unit, text: char });
    }
  }
  return runs;
}

/** The runs of a text block: each has its marks, and a text, an image or a break. */
export function inlinesOf(content, hasBreaks) {
  const units = (content ?? []).flatMap(unitsOf).map((unit) =>
    (unit.isBreak && !hasBreaks ? { ...unit, isBreak: undefined, char: ' ' } : unit));
  return runsOf(withoutLooseMarks(trimmed(withoutLooseSpace(withoutEmptyCode(units)))));
}
