// Shows who else works here, and offers what they changed.

import { showHead } from './_head.js';
import { addressOf, baseOf, findUnit, say, saysOf } from './_units.js';

const everySeconds = 10;

export const mergeAddress = (form) => `/beheer/inhoud/${form.dataset.item}/samen`;

/** Puts the form of one unit as it is now in the place of an older one. */
export async function loadUnit(form, address) {
  const answer = await fetch(`${form.dataset.unitHtml}?unit=${encodeURIComponent(address)}`, { redirect: 'error' });
  const block = findUnit(form, address);
  if (!answer.ok || !block) {
    return;
  }
  const template = document.createElement('template');
  template.innerHTML = await answer.text();
  const fresh = template.content.querySelector('[data-unit]');
  block.dispatchEvent(new CustomEvent('contents:leaving', { bubbles: true }));
  block.replaceWith(fresh);
  fresh.dispatchEvent(new CustomEvent('contents:swapped', { bubbles: true }));
  fresh.focus();
}

function offer(form, block, { by }) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'pc-linkbtn', textContent: 'Laad de nieuwe tekst' });
  button.addEventListener('click', () => loadUnit(form, addressOf(block)));
  say(block, 'stale', `${by ?? 'Iemand anders'} heeft dit veranderd. `, button);
}

const join = (names) => new Intl.ListFormat('nl').format(names);

export function showOthers(form, others) {
  const place = document.querySelector('[data-others]');
  const names = others.map(({ name }) => name);
  const text = names.length === 0 ? '' : `${join(names)} ${names.length === 1 ? 'is' : 'zijn'} hier ook bezig`;
  if (place && place.textContent !== text) {
    place.textContent = text;
  }
}

function showStale(form, saver, stale) {
  for (const unit of stale) {
    const block = findUnit(form, unit.unit);
    if (block && !saver.isDirty(unit.unit) && unit.hash !== baseOf(block) && saysOf(block) !== 'conflict') {
      offer(form, block, unit);
    }
  }
}

// The one whose text stayed must know as well that there is another one to choose from.
function showConflicts(form, count) {
  const known = document.querySelector('.pc-editor__main a[href$="/samen"], [data-conflicts]');
  if (count === 0 || known) {
    return;
  }
  const note = Object.assign(document.createElement('p'), { className: 'pc-editor__note pc-editor__note--conflict' });
  note.dataset.conflicts = count;
  note.setAttribute('role', 'status');
  const link = Object.assign(document.createElement('a'), { href: mergeAddress(form), className: 'utrecht-link', textContent: 'Bekijk beide teksten' });
  note.append('Twee mensen hebben hetzelfde veranderd. Er is niets overschreven. ', link);
  form.prepend(note);
}

/** Asks every ten seconds, as long as somebody looks. */
export function watchOthers(form, saver) {
  let timer = 0;
  let isStopped = false;

  async function ask() {
    clearTimeout(timer);
    if (isStopped || document.hidden) {
      return;
    }
    try {
      const answer = await fetch(`${form.dataset.presence}?revision=${form.dataset.revision}`, { redirect: 'error' });
      if (answer.ok && !isStopped) {
        const { others, stale, conflicts, ...head } = await answer.json();
        showHead(head);
        showOthers(form, others);
        showConflicts(form, conflicts ?? 0);
        showStale(form, saver, stale ?? []);
      }
    } catch {
      // The status line says that there is no connection.
    }
    timer = setTimeout(ask, everySeconds * 1000);
  }

  document.addEventListener('visibilitychange', ask);
  ask();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', ask);
  };
}
