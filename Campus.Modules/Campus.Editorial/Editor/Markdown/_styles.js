// Styles are read from the letters of the HTML: the policy of the page keeps a browser from working them out.

/** The value of a property in the style attribute, or nothing. */
export function styleOf(element, property) {
  const declarations = (element.getAttribute?.('style') ?? '').split(';').map((one) => one.split(':'));
  const found = declarations.findLast(([name]) => name.trim().toLowerCase() === property);
  return found?.slice(1).join(':').trim().toLowerCase() ?? '';
}
