// Addresses that somebody typed, and how they are written. One rule for reading and writing: what is an address here is a
// link on the page, and nothing else is.

const candidate = /(?<![\p{L}\p{N}_/.@:-])(?:https?:\/\/|www\.|mailto:)[^\s<>"“”‘’«»`|\\\p{Cc}]+/gu;
const host = /^(?:https?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[:/?#]|$)/u;
const mail = /^mailto:[^@\s]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+(?:\?|$)/u;
const ends = /[.,:;!?'…]$/;
const pairs = { ')': '(', ']': '[', '}': '{' };

// The full stop of the sentence, and a bracket that opened before the address, are not part of it.
function withoutSentence(address) {
  let text = address;
  for (;;) {
    const last = text.at(-1);
    const isOpen = pairs[last] && text.split(last).length > text.split(pairs[last]).length;
    if (!isOpen && !ends.test(text)) {
      return text;
    }
    text = text.slice(0, -1);
  }
}

export const hrefOf = (address) => (address.startsWith('www.') ? `http://${address}` : address);

/** Cuts a text in pieces; the pieces that are an address have an href. */
export function splitAddresses(text) {
  const pieces = [];
  let from = 0;
  for (const match of text.matchAll(candidate)) {
    const address = withoutSentence(match[0]);
    if (host.test(address) || mail.test(address)) {
      pieces.push({ text: text.slice(from, match.index) }, { text: address, href: hrefOf(address) });
      from = match.index + address.length;
    }
  }
  pieces.push({ text: text.slice(from) });
  return pieces.filter((piece) => piece.text !== '');
}

const plain = /^(?:https?:\/\/|www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:\/[A-Za-z0-9/.?=&%#,:@-]*)?$/;

/** Whether the server makes this same link of it without anything around it. */
export const isPlainAddress = (address) => plain.test(address) && /[a-z0-9/]$/i.test(address) && !/&#?\w+;/.test(address);

/** Whether it can stand between angle brackets. */
export const isAutolink = (address) => /^(?:https?|mailto|tel):[^\s<>\\|\p{Cc}]+$/u.test(address);
