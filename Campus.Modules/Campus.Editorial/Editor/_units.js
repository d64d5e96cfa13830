// The blocks of the form that are saved by themselves: their address, the value they were based on, and their inputs.

export const unitOf = (element) => element.closest('[data-unit]');
export const addressOf = (block) => block.dataset.unit;
export const findUnit = (form, address) => form.querySelector(`[data-unit="${CSS.escape(address)}"]`);

const bookkeeping = new Set(['unit', 'base']);
const controlsOf = (block) => [...block.querySelectorAll('input, textarea, select')]
  .filter((control) => control.name && !bookkeeping.has(control.name) && control.type !== 'file');

function valuesOf(control) {
  if (control.disabled || ((control.type === 'checkbox' || control.type === 'radio') && !control.checked)) {
    return [];
  }
  return control.type === 'select-multiple' ? [...control.selectedOptions].map((option) => option.value) : [control.value];
}

/** What the form would post of a unit, as name and value. */
export const pairsOf = (block) => controlsOf(block).flatMap((control) => valuesOf(control).map((value) => [control.name, value]));

export const samePairs = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Puts values back into the inputs of a unit; false when they do not all find a place. */
export function fillIn(block, pairs) {
  const left = pairs.map((pair) => [...pair]);
  const take = (name, isWanted = () => true) => {
    const at = left.findIndex(([other, value]) => other === name && isWanted(value));
    return at < 0 ? null : left.splice(at, 1)[0][1];
  };
  for (const control of controlsOf(block)) {
    if (control.type === 'checkbox' || control.type === 'radio') {
      control.checked = take(control.name, (value) => value === control.value) !== null;
    } else if (control.type === 'select-multiple') {
      for (const option of control.options) {
        option.selected = take(control.name, (value) => value === option.value) !== null;
      }
    } else {
      control.value = take(control.name) ?? '';
      control.dispatchEvent(new CustomEvent('contents:set'));
    }
  }
  return samePairs(pairsOf(block), pairs);
}

/** The hash of the value that the block shows; the form posts it too. */
export const baseOf = (block) => block.dataset.base;

export function setBase(block, hash) {
  block.dataset.base = hash;
  const input = block.querySelector(':scope > input[name="base"]');
  if (input) {
    input.value = hash;
  }
}

/** A sentence above a unit, with links or buttons; an empty one takes it away. */
export function say(block, kind, ...content) {
  block.querySelector(':scope > [data-unit-note]')?.remove();
  if (content.length > 0) {
    const note = Object.assign(document.createElement('p'), { className: `pc-editor__note pc-editor__note--${kind}` });
    note.dataset.unitNote = kind;
    note.setAttribute('role', 'status');
    note.append(...content);
    block.prepend(note);
  }
}

export const saysOf = (block) => block.querySelector(':scope > [data-unit-note]')?.dataset.unitNote ?? null;

/** What the server could not read, at the inputs it is about. */
export function showErrors(block, errors) {
  for (const old of block.querySelectorAll('[data-live-error]')) {
    document.getElementById(old.dataset.liveError)?.removeAttribute('aria-invalid');
    old.remove();
  }
  for (const control of controlsOf(block).filter(({ name }) => errors[name])) {
    const message = Object.assign(document.createElement('p'), { className: 'pc-error', textContent: errors[control.name][0] });
    message.dataset.liveError = control.id;
    message.setAttribute('role', 'alert');
    control.setAttribute('aria-invalid', 'true');
    control.before(message);
  }
}
