// Pieces of a script, put where they belong. What is put in is right by itself: a new step has a way to it and a way on.

const isHead = (line) => line.startsWith('## ');
const endingOf = (line) => /^## Einde:\s*(.+?)\s*$/i.exec(line)?.[1];

const example = `# Een kort gesprek

Persoon: Nadia
Doel: Afspreken wanneer jullie elkaar weer zien.
Plaats: De spreekkamer.

Teller relatie: begint op 5, van 0 tot 10

Nadia komt voor de tweede keer. De vorige afspraak zei ze af.

## Opening
Nadia: Ik heb niet lang de tijd.

* Fijn dat je er bent. Wat wil je vandaag bespreken?
  Effect: relatie +2
  Feedback: Je laat haar kiezen. Dat geeft rust.
  Naar: Einde: Afspraak gemaakt

* Je was er vorige keer ook al niet.
  Effect: relatie -2
  Feedback: Het klopt, maar het klinkt als een verwijt.
  Naar: Einde: Vastgelopen

## Einde: Afspraak gemaakt
Uitkomst: goed

Nadia vertelt wat haar bezighoudt. Jullie spreken af voor volgende week.

## Einde: Vastgelopen
Uitkomst: vastgelopen

Nadia zegt weinig meer. Begin een volgende keer met luisteren.
`;

// A name that no step or ending has yet.
function free(lines, name) {
  const taken = new Set(lines.filter(isHead).map((line) => line.replace(/^## (Einde:)?/i, '').trim().toLowerCase()));
  let [found, number] = [name, 2];
  while (taken.has(found.toLowerCase())) {
    found = `${name} ${number}`;
    number += 1;
  }
  return found;
}

const choice = (target) => ['* Wat jij kunt zeggen', '  Feedback: Wat je hiervan leert.', `  Naar: ${target}`];
const ending = (name) => [`## Einde: ${name}`, 'Uitkomst: gedeeltelijk', '', 'Wat de deelnemer van dit gesprek meeneemt.'];
const speaker = (lines) => lines.map((line) => /^Persoon:\s*(.+)/i.exec(line)?.[1].trim()).find(Boolean) ?? 'Jij';

// The step with the cursor; the first one when it stands elsewhere, and -1 when there is none.
function stepAt(lines, at) {
  const isStep = (line) => isHead(line) && !endingOf(line);
  const head = lines.slice(0, at + 1).findLastIndex(isHead);
  return head >= 0 && isStep(lines[head]) ? head : lines.findIndex(isStep);
}

function endOf(lines, head) {
  const next = lines.findIndex((line, index) => index > head && isHead(line));
  let end = next < 0 ? lines.length : next;
  while (end > 0 && lines[end - 1].trim() === '') {
    end -= 1;
  }
  return end;
}

const putIn = (lines, at, piece) => [...lines.slice(0, at), '', ...piece, ...lines.slice(at)];

function withCounter(lines) {
  const head = lines.findIndex(isHead);
  const last = lines.slice(0, head < 0 ? lines.length : head).findLastIndex((line) => /^(Teller |Persoon:|Doel:|Plaats:|# )/i.test(line));
  const taken = lines.filter((line) => /^Teller /i.test(line)).length;
  const name = taken === 0 ? 'relatie' : `teller${taken + 1}`;
  return { lines: [...lines.slice(0, last + 1), `Teller ${name}: begint op 5, van 0 tot 10`, ...lines.slice(last + 1)], word: name, from: last + 1 };
}

function grown(kind, lines, at) {
  if (kind === 'teller') {
    return withCounter(lines);
  }
  const step = stepAt(lines, at);
  const end = endOf(lines, step);
  if (kind === 'keuze') {
    const known = lines.map(endingOf).find(Boolean);
    const target = known ?? free(lines, 'Naam van het einde');
    const made = putIn(lines, end, choice(`Einde: ${target}`));
    return { lines: known ? made : putIn(made, made.length, ending(target)), word: 'Wat jij kunt zeggen', from: end };
  }
  const name = free(lines, kind === 'stap' ? 'Naam van de stap' : 'Naam van het einde');
  const made = putIn(lines, end, choice(kind === 'stap' ? name : `Einde: ${name}`));
  if (kind === 'einde') {
    return { lines: putIn(made, made.length, ending(name)), word: name, from: made.length };
  }
  const after = endOf(made, step);
  const way = lines.map(endingOf).find(Boolean) ?? 'Naam van het einde';
  const grownStep = putIn(made, after, [`## ${name}`, `${speaker(lines)}: wat iemand zegt`, '', ...choice(`Einde: ${way}`)]);
  return { lines: lines.some(endingOf) ? grownStep : putIn(grownStep, grownStep.length, ending(way)), word: name, from: after };
}

/** The script with a step, choice, ending or counter more, and what in it is to be replaced first. */
export function grow(kind, text, cursor) {
  const before = text.trimEnd();
  const hasStep = before.split('\n').some((line) => isHead(line) && !endingOf(line));
  if (kind === 'voorbeeld' && hasStep) {
    return { text, at: 0, word: '' };
  }
  if (!hasStep) {
    // There is no step yet to put anything in: what was written stays below the example.
    const all = before === '' ? example : `${example}\n${before}\n`;
    return { text: all, at: 2, word: 'Een kort gesprek' };
  }
  const line = text.slice(0, cursor).split('\n').length - 1;
  const { lines, word, from } = grown(kind, before.split('\n'), line);
  const all = `${lines.join('\n')}\n`;
  return { text: all, at: all.indexOf(word, lines.slice(0, from).join('\n').length), word };
}

/** Adds a piece, and selects what is to be replaced in it first. */
export function insert(area, kind) {
  const { text, at, word } = grow(kind, area.value, area.selectionStart);
  area.focus();
  area.select();
  // The only way that leaves undo working; where it is gone, the text is put in all the same.
  if (!document.execCommand('insertText', false, text)) {
    area.value = text;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  area.setSelectionRange(at, at + word.length);
  area.dispatchEvent(new Event('select'));
}
