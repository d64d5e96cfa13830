// Keeps every act of learning safe: first on this device, then at the server, in the order they were done. Without this
// script each form is simply sent; whatever is missing here, that is what happens.

const database = 'campus-acts';
const store = 'acts';
const header = 'Campus-Act';
const slowest = 60_000;

let sending = false;
let pause = 1_000;
let timer;

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'number', autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function withStore(mode, work) {
  const db = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = db.transaction(store, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    db.close();
  }
}

const keep = (act) => withStore('readwrite', (acts) => acts.add(act));
const forget = (number) => withStore('readwrite', (acts) => acts.delete(number));
const waiting = () => withStore('readonly', (acts) => acts.getAll());

function show(state) {
  document.querySelector('[data-save-status]')?.setAttribute('data-state', state);
}

function setBusy(busy) {
  document.querySelector('[data-player]')?.setAttribute('aria-busy', String(busy));
  if (!busy) {
    document.querySelector('[data-player] .pc-option[aria-pressed]')?.removeAttribute('aria-pressed');
  }
}

// The form as a browser would send it, for when this script cannot do its work.
function sendPlainly(form, submitter) {
  if (submitter?.name) {
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name: submitter.name, value: submitter.value });
    form.append(field);
  }
  HTMLFormElement.prototype.submit.call(form);
}

async function onSubmit(event) {
  const form = event.target.closest?.('form[data-act]');
  if (!form) {
    return;
  }
  event.preventDefault();
  const player = document.querySelector('[data-player]');
  if (player?.getAttribute('aria-busy') === 'true') {
    return;
  }
  setBusy(true);
  if (event.submitter?.matches('.pc-option')) {
    // While it waits for a connection she must see what she said.
    event.submitter.setAttribute('aria-pressed', 'true');
  }
  show('saving');
  const fields = [...new FormData(form, event.submitter)].map(([name, value]) => [name, String(value)]);
  try {
    await keep({ url: location.pathname, fields, at: new Date().toISOString() });
  } catch {
    sendPlainly(form, event.submitter);
    return;
  }
  await flush();
}

/** Sends what waits, oldest first. Tabs take turns, so that no act overtakes another. */
async function flush() {
  if (navigator.locks) {
    await navigator.locks.request(database, sendAll);
  } else if (!sending) {
    sending = true;
    await sendAll().finally(() => { sending = false; });
  }
}

async function sendAll() {
  clearTimeout(timer);
  for (const act of await waiting()) {
    const answer = await send(act);
    if (answer === 'later') {
      show('waiting');
      retry();
      return;
    }
    if (answer === 'elsewhere') {
      continue;
    }
    pause = 1_000;
    await forget(act.number);
    if (answer === 'refused') {
      // What was chosen is still on the screen, to be sent once more.
      show('failed');
      setBusy(false);
      continue;
    }
    if (act.url === location.pathname) {
      await replace(answer);
    }
    show('saved');
  }
}

function retry() {
  timer = setTimeout(flush, pause);
  pause = Math.min(pause * 2, slowest);
}

async function post(act, token) {
  const fields = act.fields.map(([name, value]) => [name, token && name === '__RequestVerificationToken' ? token : value]);
  const body = new URLSearchParams([...fields, ['gedaan', act.at]]);
  return fetch(act.url, { method: 'POST', body, headers: { [header]: '1' }, credentials: 'same-origin' });
}

// What becomes of an act: a page, 'later' (no connection), 'elsewhere' (somebody else is signed in here, or its course is closed), 'refused'.
async function send(act) {
  try {
    let response = await post(act);
    if (response.status === 400) {
      response = await post(act, await freshToken());
    }
    if (response.status === 401 || (response.status === 409 && act.url === location.pathname)) {
      // Signed out meanwhile: the page asks to sign in and comes back, and then what waits here is sent. A course that is
      // closed now says why, and is sent what waits here when it is open.
      location.reload();
      return 'later';
    }
    if ((response.status === 404 || response.status === 409) && act.url !== location.pathname) {
      return 'elsewhere';
    }
    if (response.status >= 500 || response.status === 429) {
      return 'later';
    }
    return response.ok ? response : 'refused';
  } catch {
    return 'later';
  }
}

// A form from before signing in again carries a token that no longer fits.
async function freshToken() {
  const page = await fetch(location.href, { credentials: 'same-origin' });
  const fields = new DOMParser().parseFromString(await page.text(), 'text/html');
  return fields.querySelector('[name="__RequestVerificationToken"]')?.value;
}

async function replace(response) {
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const selector of ['.pc-focus', 'main']) {
    const [now, next] = [document.querySelector(selector), page.querySelector(selector)];
    if (now && next) {
      now.replaceWith(document.adoptNode(next));
    }
  }
  document.title = page.title;
  const url = response.headers.get('Content-Location') ?? response.url;
  if (new URL(url, location).pathname !== location.pathname) {
    history.pushState({}, '', url);
  }
  const target = document.querySelector('main [data-focus]') ?? document.querySelector('main h1');
  target?.setAttribute('tabindex', '-1');
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: target.matches('h1') ? 'nearest' : 'start' });
  if (target?.matches('h1')) {
    scrollTo(0, 0);
  }
}

if ('indexedDB' in globalThis && 'fetch' in globalThis && document.querySelector('[data-player]')) {
  document.addEventListener('submit', onSubmit);
  addEventListener('online', flush);
  addEventListener('popstate', () => location.reload());
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      flush().catch(() => {});
    }
  });
  flush().catch(() => {});
}
