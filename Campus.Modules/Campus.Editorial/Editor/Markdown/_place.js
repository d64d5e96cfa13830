import { TextSelection } from '@tiptap/pm/state';

const within = (value, length) => Math.max(1, Math.min(value, length - 1));

/** The position in the editor of a place in the text as it was shown; null when that place is out of sight by now. */
function positionAt(view, { x, y }) {
  if (y < 0) {
    return 0;
  }
  // A mouse goes on beyond the text that it selects.
  const { left, top, width, height } = view.dom.getBoundingClientRect();
  return view.posAtCoords({ left: left + within(x, width), top: top + within(y, height) })?.pos ?? null;
}

/** Selects from one place in the text as it was shown up to another, in the editor. */
export function select(editor, { from, to }) {
  const [anchor, head] = [from, to].map((place) => positionAt(editor.view, place));
  if (anchor !== null && head !== null) {
    const { doc, tr } = editor.state;
    editor.view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))));
    editor.commands.focus();
  }
}
