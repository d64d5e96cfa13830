/** The position in the editor of a place in the text as it was shown; null when that place is out of sight by now. */
export function positionAt(view, { x, y }) {
  if (y < 0) {
    return 'start';
  }
  const { left, top } = view.dom.getBoundingClientRect();
  return view.posAtCoords({ left: left + x, top: top + y })?.pos ?? null;
}
