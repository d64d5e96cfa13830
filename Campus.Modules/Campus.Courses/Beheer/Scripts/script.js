// Beside the script of a conversation: the conversation itself, and what is wrong with the script, on its lines. Without
// this file a button plays the script on a page of its own.

import { insert } from './_inserts.js';
import { Paper } from './_paper.js';

const pause = 500;

function start(root) {
  const area = root.querySelector('[data-text]');
  const paper = new Paper(root, area);
  let timer;
  let asked;

  // What the server makes of the script, with the choices that were made so far.
  async function rehearse(more = {}) {
    clearTimeout(timer);
    asked?.abort();
    asked = new AbortController();
    const url = new URL(root.dataset.url, location);
    const token = area.form.querySelector('[name="__RequestVerificationToken"]')?.value ?? '';
    const body = new URLSearchParams({
      [url.searchParams.get('veld')]: area.value,
      keuzes: root.querySelector('[name="keuzes"]')?.value ?? '',
      tekst: area.id,
      __RequestVerificationToken: token,
      ...more,
    });
    try {
      const response = await fetch(url, { method: 'POST', body, headers: { 'Campus-Part': '1' }, signal: asked.signal });
      if (response.ok) {
        show(await response.text());
      }
    } catch {
      // No connection: the editor says so, and the next change asks again.
    }
  }

  function show(html) {
    const old = root.querySelector('[data-rehearsal]');
    const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-rehearsal]');
    if (!fresh) {
      return;
    }
    const open = old.querySelector('[data-map]')?.open;
    old.replaceWith(document.adoptNode(fresh));
    const map = fresh.querySelector('[data-map]');
    if (map && open) {
      map.open = true;
    }
    const said = root.querySelector('[data-said]');
    if (said.textContent !== fresh.dataset.summary) {
      said.textContent = fresh.dataset.summary;
    }
    paper.mark();
  }

  async function play(more) {
    await rehearse(more);
    const now = root.querySelector('[data-rehearsal] [data-focus]') ?? root.querySelector('[data-rehearsal] .pc-options button');
    now?.focus({ preventScroll: true });
    now?.scrollIntoView({ block: 'nearest' });
  }

  function look(view) {
    root.dataset.view = view;
    for (const tab of root.querySelectorAll('[data-show]')) {
      tab.setAttribute('aria-pressed', String(tab.dataset.show === view));
    }
  }

  root.addEventListener('click', (event) => {
    const pressed = event.target.closest('[data-choice], [data-again], [data-line], [data-insert], [data-show]');
    if (!pressed) {
      return;
    }
    event.preventDefault();
    const { line, insert: kind, show: view } = pressed.dataset;
    if (view) {
      look(view);
    } else if (kind) {
      look('script');
      insert(area, kind);
      paper.show();
    } else if (line) {
      look('script');
      paper.select(Number(line));
    } else {
      play('again' in pressed.dataset ? { opnieuw: 'true' } : { keuze: pressed.value });
    }
  });
  area.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(rehearse, pause);
  });
  root.querySelector('[data-plain]').hidden = true;
  root.classList.add('is-live');
}

function startIn(place) {
  for (const root of place.querySelectorAll('[data-script]:not(.is-live)')) {
    start(root);
  }
}

startIn(document);
document.addEventListener('contents:swapped', (event) => startIn(event.target));
