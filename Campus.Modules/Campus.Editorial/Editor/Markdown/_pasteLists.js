// Lists of Word, which are paragraphs with a sign in front or a list for every item, and of Google, which stand between items.

import { styleOf } from './_styles.js';

const levelOf = (element) => /\blevel(\d+)\b/.exec(styleOf(element, 'mso-list'))?.[1];
const isMarker = (element) => /ignore/.test(styleOf(element, 'mso-list'));
const numbered = /^\(?(?:(?:\d+\.)*(\d+)|[a-z]{1,2}|[ivxlcdm]+)[.)]+$/i;

function desktopItem(element) {
  if (!/^(?:p|div)$/.test(element.localName) || !levelOf(element)) {
    return null;
  }
  const marker = [...element.querySelectorAll('*')].find(isMarker);
  const sign = numbered.exec(marker?.textContent.replace(/[\s\u00a0]+/g, '') ?? '');
  marker?.remove();
  return [{
    level: Number(levelOf(element)),
    name: sign ? 'ol' : 'ul',
    start: Number(sign?.[1]) || 1,
    key: /^l\d+/.exec(styleOf(element, 'mso-list'))?.[0],
    content: [...element.childNodes],
  }];
}

// Word in the browser makes a list of each item, and writes its level beside it.
function onlineItem(element) {
  const list = /^[uo]l$/.test(element.localName) ? element
    : element.localName === 'div' && element.children.length === 1 && /^[uo]l$/.test(element.firstElementChild.localName) ? element.firstElementChild : null;
  const items = list ? [...list.children] : [];
  if (items.length === 0 || !items.every((item) => item.localName === 'li' && item.dataset.ariaLevel)) {
    return null;
  }
  return items.map((item, at) => ({
    level: Number(item.dataset.ariaLevel),
    name: list.localName,
    start: (Number(list.getAttribute('start')) || 1) + at,
    key: item.dataset.listid,
    content: [...item.childNodes],
  }));
}

function open(document, { name, start, key, level }) {
  const list = document.createElement(name);
  if (name === 'ol' && start !== 1) {
    list.setAttribute('start', start);
  }
  return { list, name, key, level };
}

/** The lists of items that each know how deep they are. */
function build(document, items) {
  const made = [];
  const stack = [];
  for (const item of items) {
    while (stack.length > 1 && stack.at(-1).level > item.level) {
      stack.pop();
    }
    const current = stack.at(-1);
    const isDeeper = current && item.level > current.level;
    const isSame = current && !isDeeper && current.name === item.name && (item.name === 'ul' || current.key === item.key);
    if (!isSame) {
      if (current && !isDeeper) {
        stack.pop();
      }
      const next = open(document, item);
      const parent = stack.at(-1)?.list.lastElementChild;
      if (parent) {
        parent.append(next.list);
      } else {
        made.push(next.list);
      }
      stack.push(next);
    }
    const element = document.createElement('li');
    element.append(...item.content);
    stack.at(-1).list.append(element);
  }
  return made;
}

function gather(parent) {
  let items = [];
  let places = [];
  const finish = () => {
    if (items.length > 0) {
      places[0].replaceWith(...build(parent.ownerDocument, items));
      places.slice(1).forEach((place) => place.remove());
    }
    [items, places] = [[], []];
  };
  for (const child of [...parent.childNodes]) {
    const found = child.nodeType === Node.ELEMENT_NODE ? desktopItem(child) ?? onlineItem(child) : null;
    if (found) {
      items.push(...found);
      places.push(child);
    } else if (child.nodeType === Node.ELEMENT_NODE) {
      finish();
      gather(child);
    } else if (child.textContent.trim() !== '') {
      finish();
    }
  }
  finish();
}

/** Makes lists of what was seen as lists. */
export function nestLists(body) {
  gather(body);
  for (const list of body.querySelectorAll(':is(ul, ol) > :is(ul, ol)')) {
    const item = list.previousElementSibling?.localName === 'li' ? list.previousElementSibling : null;
    if (item) {
      item.append(list);
    } else {
      const added = body.ownerDocument.createElement('li');
      list.replaceWith(added);
      added.append(list);
    }
  }
}
