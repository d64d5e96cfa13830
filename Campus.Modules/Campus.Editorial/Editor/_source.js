// Where in its Markdown somebody points in a text that is shown as the page shows it.

// What is inert is not there for a mouse: the text is not, for a moment.
function caretAt(words, x, y) {
  words.inert = false;
  const caret = document.caretPositionFromPoint?.(x, y);
  const range = caret ? null : document.caretRangeFromPoint?.(x, y);
  words.inert = true;
  const [node, offset] = [caret?.offsetNode ?? range?.startContainer, caret?.offset ?? range?.startOffset];
  return words.contains(node) && node.nodeType === Node.TEXT_NODE ? { node, offset } : null;
}

function textBefore(words, node) {
  const range = document.createRange();
  range.setStart(words, 0);
  range.setEnd(node, 0);
  return range.toString();
}

const countIn = (text, part) => text.split(part).length - 1;

/** The place in the Markdown, by the same words there; its start when those are written in another way. */
export function sourceAt(words, source, { clientX, clientY }) {
  const { node, offset } = caretAt(words, clientX, clientY) ?? {};
  // Lines are indented in the Markdown of a list, and not on the page.
  const start = node ? node.data.slice(0, offset).lastIndexOf('\n') + 1 : 0;
  const line = node?.data.slice(start).split('\n')[0] ?? '';
  if (line.trim() === '') {
    return 0;
  }
  let at = source.indexOf(line);
  for (let left = countIn(textBefore(words, node) + node.data.slice(0, start), line); left > 0 && at >= 0; left--) {
    at = source.indexOf(line, at + line.length);
  }
  return at < 0 ? 0 : at + offset - start;
}
