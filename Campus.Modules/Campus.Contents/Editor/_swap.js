// Posts the form as its own buttons would, and shows the answer without leaving the page: focus and scroll stay.

import { addressOf, pairsOf } from './_units.js';

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
    return byKey(added);
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

export function swapMain(html, address) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const fresh = page.querySelector('main');
  const place = placeOf(document.activeElement);
  const before = keysIn(document);
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

/** Posts with one act; true when the page was swapped or left. */
export async function postForm(form, saver, act, report) {
  if (!await saver.flush()) {
    return false;
  }
  const data = new FormData(form);
  data.delete('do');
  data.append('do', act);
  const posted = [...form.querySelectorAll('[data-unit]')].map((block) => [addressOf(block), pairsOf(block)]);
  const body = new URLSearchParams([...data].filter(([, value]) => typeof value === 'string'));
  report.saving();
  try {
    const answer = await fetch(form.action, { method: 'POST', body, headers: { 'X-Requested-With': 'fetch' } });
    const isSignIn = answer.status === 401 || (answer.redirected && new URL(answer.url).pathname === '/account/inloggen');
    if (isSignIn || !answer.ok) {
      report.failed(isSignIn ? 'expired' : { 400: 'refused', 403: 'forbidden', 404: 'missing' }[answer.status] ?? 'offline');
      return false;
    }
    saver.posted(posted);
    if (new URL(answer.url).pathname === location.pathname) {
      swapMain(await answer.text(), answer.url);
      const status = document.querySelector('[data-save-status]');
      if (act === 'keep' && status && !document.querySelector('.pc-error-summary')) {
        status.textContent = 'Bewaard';
      }
    } else {
      location.assign(answer.url);
    }
    return true;
  } catch {
    report.failed('offline');
    return false;
  }
}
