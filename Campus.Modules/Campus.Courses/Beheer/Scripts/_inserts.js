// Pieces of a script, put where they belong.

const pieces = {
  stap: '\n## Naam van de stap\nNaam: wat iemand zegt\n\n* Wat jij kunt zeggen\n  Feedback: Wat je hiervan leert.\n  Naar: \n',
  keuze: '\n* Wat jij kunt zeggen\n  Feedback: Wat je hiervan leert.\n  Naar: \n',
  einde: '\n## Einde: Naam van het einde\nUitkomst: goed\n\nWat de deelnemer van dit gesprek meeneemt.\n',
  teller: 'Teller relatie: begint op 5, van 0 tot 10\n',
};
const words = { stap: 'Naam van de stap', keuze: 'Wat jij kunt zeggen', einde: 'Naam van het einde', teller: 'relatie' };

const startOf = (lines, index) => lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);

// After the counters that are there, else after the lines that say who and where, else under the title.
function counterPlace(lines) {
  const head = lines.findIndex((line) => line.startsWith('## '));
  const last = lines.slice(0, head < 0 ? lines.length : head).findLastIndex((line) => /^(Teller |Persoon:|Doel:|Plaats:|# )/i.test(line));
  return startOf(lines, last + 1);
}

// The end of the step in which the cursor stands; before its first step, the end of the script.
function sectionEnd(lines, cursor) {
  const here = lines.findIndex((line, index) => startOf(lines, index + 1) > cursor);
  const next = lines.findIndex((line, index) => index > (here < 0 ? lines.length : here) && line.startsWith('## '));
  return next < 0 ? lines.reduce((sum, line) => sum + line.length + 1, -1) : startOf(lines, next);
}

function place(kind, text, cursor) {
  const lines = text.split('\n');
  return kind === 'teller' ? counterPlace(lines) : kind === 'einde' ? text.length : sectionEnd(lines, cursor);
}

/** Adds a step, choice, ending or counter, and selects what is to be replaced in it first. */
export function insert(area, kind) {
  let at = Math.min(place(kind, area.value, area.selectionStart), area.value.length);
  let piece = pieces[kind];
  const before = area.value.slice(0, at);
  // One empty line between things, however many there are already.
  if (kind !== 'teller') {
    piece = before.endsWith('\n\n') || before === '' ? piece.slice(1) : before.endsWith('\n') ? piece : `\n${piece}`;
    piece += at < area.value.length && area.value[at] !== '\n' ? '\n' : '';
  } else if (before !== '' && !before.endsWith('\n')) {
    piece = `\n${piece}`;
  }
  area.focus();
  area.setSelectionRange(at, at);
  // The only way that leaves undo working; where it is gone, the text is put in all the same.
  if (!document.execCommand('insertText', false, piece)) {
    area.setRangeText(piece, at, at, 'end');
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  at += piece.indexOf(words[kind]);
  area.setSelectionRange(at, at + words[kind].length);
  area.dispatchEvent(new Event('select'));
}
