// Posts the form as its own buttons would, and shows the answer without leaving the page: focus and scroll stay.

import { addressOf, baseOf, findUnit, pairsOf, saysOf } from './_units.js';

const keysIn = (root) => new Set([...root.querySelectorAll('[data-node], [data-tree-node]')].map((node) => node.dataset.node ?? node.dataset.treeNode));

// Where somebody was, in words that still mean something in the next page.
function placeOf(element) {
  const { id, name, value } = element ?? {};
  return { id, act: name === 'do' ? value : null, node: element?.closest?.('[data-node], [data-tree-node]') };
}

function findPlace({ id, act, node }, added) {
  const key = node?.dataset.node ?? node?.dataset.treeNode;
  const isTree = Boolean(node?.dataset.treeNode);
  const byKey = (wanted) => document.querySelector(`[data-node="${CSS.escape(wanted)}"] :is(a, input:not([type=hidden]), textarea, select, [data-grip])`)
    ?? document.querySelector(`[data-tree-node="${CSS.escape(wanted)}"] a`);
  const mistakes = document.querySelector('.pc-error-summary');
  if (mistakes) {
    mistakes.tabIndex = -1;
    return mistakes;
  }
  if (added) {
    return document.querySelector('main [autofocus]') ?? byKey(added);
  }
  const button = act && document.querySelector(`button[name="do"][value="${CSS.escape(act)}"]:not(:disabled)`);
  if (button) {
    return button;
  }
  if (isTree && key) {
    return document.querySelector(`[data-tree-node="${CSS.escape(key)}"] > a`);
  }
  return (id && document.getElementById(id)) || (key && byKey(key)) || document.querySelector('[data-focus]');
}

const parse = (html) => new DOMParser().parseFromString(html, 'text/html');
const addressesIn = (root) => [...root.querySelectorAll('[data-unit]')].map(addressOf).join();

export function swapMain(html, address) {
  const page = parse(html);
  const fresh = page.querySelector('main');
  const place = placeOf(document.activeElement);
  // With the first item comes the outline, which names the whole as well: that was there already.
  const before = keysIn(document).add(document.querySelector('form[data-editor]')?.dataset.item);
  const scroll = [scrollX, scrollY];
  document.querySelector('main').dispatchEvent(new CustomEvent('contents:leaving', { bubbles: true }));
  document.querySelector('main').replaceWith(fresh);
  document.title = page.title;
  history.replaceState(null, '', address);
  fresh.dispatchEvent(new CustomEvent('contents:swapped', { bubbles: true }));
  const added = [...keysIn(fresh)].find((key) => !before.has(key));
  scrollTo(...scroll);
  findPlace(place, added)?.focus({ preventScroll: !added });
}

// Who keeps while writing goes on where the cursor is: only what became different is put in its place.
function refreshMain(html, form) {
  const fresh = parse(html).querySelector('main');
  const freshForm = fresh.querySelector('form[data-editor]');
  const hasNews = fresh.querySelector('.pc-error-summary') || (fresh.querySelector('a[href$="/samen"]') && !document.querySelector('a[href$="/samen"]'));
  if (hasNews || !freshForm || addressesIn(freshForm) !== addressesIn(form)) {
    return false;
  }
  const others = document.querySelector('[data-others]')?.textContent ?? '';
  document.querySelector('.pc-editor__head').replaceWith(fresh.querySelector('.pc-editor__head'));
  document.querySelector('[data-others]')?.append(others);
  form.elements.act.value = freshForm.elements.act.value;
  for (const block of freshForm.querySelectorAll('[data-unit]')) {
    const old = findUnit(form, addressOf(block));
    if (baseOf(old) !== baseOf(block) && saysOf(old) === null) {
      old.dispatchEvent(new CustomEvent('contents:leaving', { bubbles: true }));
      old.replaceWith(block);
      block.dispatchEvent(new CustomEvent('contents:swapped', { bubbles: true }));
    }
  }
  return true;
}

function bodyOf(form, act) {
  const data = new FormData(form);
  data.delete('do');
  data.append('do', act);
  return new URLSearchParams([...data].filter(([, value]) => typeof value === 'string'));
}

const unitsOf = (form) => [...form.querySelectorAll('[data-unit]')].map((block) => [addressOf(block), pairsOf(block)]);

function failureOf(answer) {
  if (answer.status === 401 || (answer.redirected && new URL(answer.url).pathname === '/account/inloggen')) {
    return 'expired';
  }
  return answer.ok ? null : { 400: 'refused', 403: 'forbidden', 404: 'missing' }[answer.status] ?? 'offline';
}

// Another page, or the form of another item: the way back from it is that of the browser.
const isElsewhere = (to) => to.pathname !== location.pathname || to.searchParams.get('onderdeel') !== new URLSearchParams(location.search).get('onderdeel');

/** The page after a post; asked again as long as somebody types on while it is on its way. */
async function pageAfter(answer, saver, typed) {
  let html = await answer.text();
  for (let before = typed; saver.keys !== before;) {
    before = saver.keys;
    await saver.flush();
    html = await (await fetch(answer.url)).text();
  }
  return html;
}

/** Posts with one act; true when the page shows what came of it. */
export async function postForm(form, saver, act, report) {
  if (!await saver.flush()) {
    return false;
  }
  const [typed, posted] = [saver.keys, unitsOf(form)];
  report.saving();
  try {
    const answer = await fetch(form.action, { method: 'POST', body: bodyOf(form, act), headers: { 'X-Requested-With': 'fetch' } });
    const failure = failureOf(answer);
    if (failure) {
      report.failed(failure);
      return false;
    }
    saver.posted(posted);
    if (isElsewhere(new URL(answer.url))) {
      location.assign(answer.url);
      return true;
    }
    const html = await pageAfter(answer, saver, typed);
    if (act === 'keep' && refreshMain(html, form)) {
      report.kept();
    } else {
      swapMain(html, answer.url);
    }
    return true;
  } catch {
    report.failed('offline');
    return false;
  }
}
