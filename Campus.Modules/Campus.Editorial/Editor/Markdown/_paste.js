// What is pasted from elsewhere, in the words this editor knows.

import { nestLists } from './_pasteLists.js';
import { straightenTables } from './_pasteTables.js';
import { styleOf } from './_styles.js';

const is = (element, ...names) => names.includes(element.localName);

function isBold(element) {
  const weight = styleOf(element, 'font-weight');
  return /^(?:bold|bolder|[6-9]\d\d)$/.test(weight) ? true
    : /^(?:normal|lighter|[1-5]\d\d)$/.test(weight) ? false
      : is(element, 'b', 'strong') ? true : undefined;
}

function isItalic(element) {
  const style = styleOf(element, 'font-style');
  return /^(?:italic|oblique)/.test(style) ? true : style === 'normal' ? false : is(element, 'i', 'em', 'cite') ? true : undefined;
}

const isStruck = (element) =>
  is(element, 's', 'strike', 'del') || /line-through/.test(styleOf(element, 'text-decoration') + styleOf(element, 'text-decoration-line')) || undefined;

const isCode = (element) => is(element, 'code', 'kbd', 'samp', 'tt') || undefined;

function nearest(node, ask) {
  for (let element = node.parentElement; element; element = element.parentElement) {
    const answer = ask(element);
    if (answer !== undefined) {
      return answer;
    }
  }
  return false;
}

const wrappers = [['code', isCode], ['s', isStruck], ['em', isItalic], ['strong', isBold]];
const withoutMeaning = 'b, strong, i, em, cite, s, strike, del, code, kbd, samp, tt, span, font, u, ins, mark, small, big, sub, sup, abbr, label';

function textsIn(root) {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    texts.push(walker.currentNode);
  }
  return texts;
}

function settleMarks(body) {
  const texts = textsIn(body).filter((text) => text.data.trim() !== '' && !text.parentElement.closest('pre'))
    .map((text) => [text, wrappers.filter(([, ask]) => nearest(text, ask)).map(([name]) => name)]);
  for (const element of body.querySelectorAll(withoutMeaning)) {
    if (!element.closest('pre')) {
      element.replaceWith(...element.childNodes);
    }
  }
  for (const [text, names] of texts) {
    let outer = text;
    for (const name of names) {
      const wrapper = body.ownerDocument.createElement(name);
      outer.replaceWith(wrapper);
      wrapper.append(outer);
      outer = wrapper;
    }
  }
}

// A heading and the top of a table are bold by themselves.
function withoutDoubleBold(body) {
  for (const element of body.querySelectorAll('h1, h2, h3, h4, h5, h6, th')) {
    const isAll = textsIn(element).every((text) => text.data.trim() === '' || text.parentElement.closest('strong'));
    for (const strong of isAll ? element.querySelectorAll('strong') : []) {
      strong.replaceWith(...strong.childNodes);
    }
  }
}

function rename(element, name) {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

function settleHeadings(body) {
  for (const element of body.querySelectorAll('[role="heading"]:not(h1, h2, h3, h4, h5, h6)')) {
    rename(element, `h${Math.min(Math.max(Number(element.getAttribute('aria-level')) || 2, 1), 6)}`);
  }
  for (const lineBreak of body.querySelectorAll(':is(h1, h2, h3, h4, h5, h6) br')) {
    lineBreak.replaceWith(' ');
  }
}

function withoutHidden(body) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode()) {
    comments.push(walker.currentNode);
  }
  const unseen = [...body.querySelectorAll('style, script, meta, link, title, colgroup, input, button, svg')];
  for (const node of [...comments, ...unseen]) {
    node.remove();
  }
}

/** Pasted HTML as HTML that means what was seen. What was copied here stays as it is. */
export function cleanPasted(html) {
  if (html.includes('data-pm-slice')) {
    return html;
  }
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  withoutHidden(body);
  nestLists(body);
  settleHeadings(body);
  straightenTables(body);
  settleMarks(body);
  withoutDoubleBold(body);
  for (const element of body.querySelectorAll('[style]')) {
    element.removeAttribute('style');
  }
  return body.innerHTML;
}
