// Brings the visual editor of texts when somebody comes to write, for it weighs more than the rest of the page together.
// Until then a text is shown as the page shows it, and its text area waits behind it.

const fields = 'textarea[data-markdown]';
const shown = '.pc-shown';
const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel'];
const plain = 'campus-platte-tekst';
const address = document.querySelector('meta[name="campus:editorial-markdown"]')?.content;

let loading = null;

const uncover = () => document.querySelectorAll(shown).forEach((text) => text.remove());

const load = () => loading ??= import(address).catch(() => {
  // Without a connection there are the text areas, and the next one who comes by asks again.
  loading = null;
  uncover();
});

const isThere = () => document.querySelector(fields) !== null;
// A browser tells of a mouse that lies still over a page that has just come.
const isStill = (event) => event.type === 'pointermove' && event.movementX === 0 && event.movementY === 0;
const isOlderThanItsField = (field) => field.value !== field.defaultValue;

async function enter(event) {
  const text = event.target.closest(shown);
  const field = text?.previousElementSibling.querySelector(fields);
  if (field) {
    await load();
    field.dispatchEvent(new CustomEvent('contents:enter', { detail: { left: event.clientX, top: event.clientY } }));
  }
}

// A browser that comes back to a page fills in what was typed there; what is shown beside it is what was kept before. And
// who wants the plain text has no use for how it looks.
function compare() {
  if (localStorage.getItem(plain) !== null) {
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
  compare();
  addEventListener('pageshow', compare);
  addEventListener('contents:swapped', compare);
  addEventListener('focusin', (event) => event.target.matches(fields) && load());
  addEventListener('contents:set', (event) => event.target.matches(fields) && load(), { capture: true });
}
