// Where somebody presses in a text that is shown, and what the mouse goes over from there until its button is up. The
// editor may take the place of the text meanwhile: places count from the corner that both have in common.

import { sourceAt } from './_source.js';

const fields = 'textarea[data-markdown]';

function placeIn(box, event) {
  const { left, top } = box.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

/** What is pressed, with the field of it; null when that is no text that is shown. */
export function pressAt(event) {
  const text = event.target.closest('.pc-shown');
  const field = text?.previousElementSibling.querySelector(fields);
  if (!field) {
    return null;
  }
  const words = text.querySelector('.pc-shown__text');
  const from = placeIn(words, event);
  const at = sourceAt(words, field.value, event);
  return { text, words, field, from, to: from, at: [at, at], isDown: event.type === 'pointerdown' };
}

/** Goes on to where the mouse is. */
export function follow(press, event) {
  const { words, field } = press;
  const box = words.isConnected ? words : field.closest('.pc-md')?.querySelector('.pc-md__text');
  // A button that goes up outside the window does so unseen.
  press.isDown = event.type === 'pointermove' && event.buttons !== 0;
  if (!box || event.buttons === 0 && event.type === 'pointermove') {
    return;
  }
  press.to = placeIn(box, event);
  if (!press.isDown && words.isConnected) {
    press.at[1] = sourceAt(words, field.value, event);
  }
  tell(press);
}

/** Tells the editor, if it is there, what is pressed. */
export function tell({ field, from, to, at }) {
  field.dispatchEvent(new CustomEvent('contents:enter', { detail: { from, to, at } }));
}
