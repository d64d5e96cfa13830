// Names of signs, such as &eacute;, read by the browser itself: the table of them is an eighth of the visual editor.

const basic = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', copy: '\u00a9', reg: '\u00ae', euro: '\u20ac', hellip: '\u2026' };
const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,31}));/g;
const mostPoint = 0x10ffff;
const replacement = '\ufffd';

const isCharacter = (point) => point > 0 && point <= mostPoint && (point < 0xd800 || point > 0xdfff);

const area = globalThis.document?.createElement('textarea');

function named(text, name) {
  if (!area) {
    return basic[name] ?? text;
  }
  area.innerHTML = text;
  return area.value;
}

const decode = (text) => text.replace(reference, (whole, decimal, hexadecimal, name) => {
  if (name) {
    return named(whole, name);
  }
  const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return isCharacter(point) ? String.fromCodePoint(point) : replacement;
});

/** What markdown-it asks of the package "entities". */
export { decode as decodeHTML, decode as decodeHTMLStrict };
