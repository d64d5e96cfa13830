// Brings the visual editor of texts when somebody comes to write, for it weighs more than the rest of the page together.
// Until then a text is shown as the page shows it, and its text area waits behind it.

import { focusAt, isElsewhere } from './_cursor.js';
import { wantsPlain } from './_plain.js';
import { follow, pressAt, tell } from './_press.js';

const fields = 'textarea[data-markdown]';
const shown = '.pc-shown';
const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel'];
const address = document.querySelector('meta[name="campus:editorial-markdown"]')?.content;

const patience = 500;
const untilAgain = 2_000;

let loading = null;
let waiting = null;
let press = null;

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
  if (waiting?.text.isConnected && !waiting.isDown && !isElsewhere(waiting.field)) {
    focusAt(waiting.field, waiting.at);
  }
}

async function enter(pressed) {
  waiting = pressed;
  pressed.text.querySelector('.pc-shown__start').textContent = 'De tekst gaat open…';
  const isLoaded = await load();
  // Who pressed somewhere else meanwhile is there.
  if (waiting !== pressed) {
    return;
  }
  if (isLoaded) {
    tell(pressed);
  } else if (!isElsewhere(pressed.field)) {
    focusAt(pressed.field, pressed.at);
  }
}

// The editor may take the place of what is under the mouse before its button is up: then no click comes of it.
function start(event) {
  press = event.pointerType === 'mouse' && event.button === 0 ? pressAt(event) : null;
  press && enter(press);
}

function goOn(event) {
  if (press?.isDown) {
    follow(press, event);
    press.isDown || setTimeout(bringForward, patience);
  }
}

function click(event) {
  if (press) {
    return;
  }
  waiting = pressAt(event);
  if (waiting) {
    enter(waiting);
    setTimeout(bringForward, patience);
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
  addEventListener('pointerdown', start);
  ['pointermove', 'pointerup', 'pointercancel'].forEach((name) => addEventListener(name, goOn, { passive: true }));
  addEventListener('click', click);
  addEventListener('keydown', bringForward);
  document.documentElement.dataset.writing = '';
  compare();
  addEventListener('pageshow', compare);
  addEventListener('contents:swapped', compare);
  addEventListener('focusin', (event) => event.target.matches(fields) && load());
  addEventListener('contents:set', (event) => event.target.matches(fields) && load(), { capture: true });
}
