// Brings the visual editor of texts when somebody comes to write, for it weighs more than the rest of the page together.
// Until then a text is shown as the page shows it, and its text area waits behind it.

import { isElsewhere } from './_cursor.js';
import { wantsPlain } from './_plain.js';

const fields = 'textarea[data-markdown]';
const shown = '.pc-shown';
const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel'];
const address = document.querySelector('meta[name="campus:editorial-markdown"]')?.content;

const patience = 500;
const untilAgain = 2_000;

let loading = null;
let waiting = null;

const uncover = () => document.querySelectorAll(shown).forEach((text) => text.remove());

// Without a connection there are the text areas, and who comes by a little later asks again.
function giveUp() {
  uncover();
  setTimeout(() => {
    loading = null;
  }, untilAgain);
  return false;
}

const load = () => loading ??= import(address).then(() => true, giveUp);

const isThere = () => document.querySelector(fields) !== null;
// A browser tells of a mouse that lies still over a page that has just come.
const isStill = (event) => event.type === 'pointermove' && event.movementX === 0 && event.movementY === 0;
const isOlderThanItsField = (field) => field.value !== field.defaultValue;

// Nothing that is typed while the editor is on its way may be lost: it goes into the text area.
function bringForward() {
  if (waiting?.text.isConnected && !isElsewhere(waiting.field)) {
    waiting.field.focus({ preventScroll: true });
  }
}

function placeIn(text, event) {
  const { left, top } = text.querySelector('.pc-shown__text').getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

async function enter(event) {
  const text = event.target.closest(shown);
  const field = text?.previousElementSibling.querySelector(fields);
  if (!field) {
    waiting = null;
    return;
  }
  const place = placeIn(text, event);
  waiting = { text, field };
  text.querySelector('.pc-shown__start').textContent = 'De tekst gaat open…';
  setTimeout(bringForward, patience);
  if (await load()) {
    field.dispatchEvent(new CustomEvent('contents:enter', { detail: place }));
  } else if (!isElsewhere(field)) {
    field.focus();
  }
}

// A browser that comes back to a page fills in what was typed there; what is shown beside it is what was kept before. And
// who wants the plain text has no use for how it looks.
function compare() {
  if (wantsPlain()) {
    uncover();
  } else if ([...document.querySelectorAll(fields)].some(isOlderThanItsField)) {
    load();
  }
}

if (address) {
  for (const sign of signs) {
    addEventListener(sign, (event) => !isStill(event) && isThere() && load(), { passive: true });
  }
  addEventListener('click', enter);
  addEventListener('keydown', bringForward);
  document.documentElement.dataset.writing = '';
  compare();
  addEventListener('pageshow', compare);
  addEventListener('contents:swapped', compare);
  addEventListener('focusin', (event) => event.target.matches(fields) && load());
  addEventListener('contents:set', (event) => event.target.matches(fields) && load(), { capture: true });
}
