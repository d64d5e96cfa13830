// Where the cursor is: who went on to another field keeps it there.

const writable = 'input, textarea, select, [contenteditable="true"]';

/** Whether somebody is at work in another field than this one. */
export const isElsewhere = (field) => document.activeElement !== field && document.activeElement?.matches(writable) === true;

/** Whether somebody typed in a field since it held a text, or is there and did so before. */
export const isTypedIn = (field, text) => field.value !== text
  || (document.activeElement === field && field.value !== field.defaultValue);

/** Where in a field the cursor is, as far as it matters: at its end or its start; null when it is not there. */
export function cursorIn(field) {
  if (document.activeElement !== field) {
    return null;
  }
  return field.selectionStart === field.value.length ? 'end' : 'start';
}

/** Puts the cursor in a field, from one place in its text up to another; who is there already keeps it where it is. */
export function focusAt(field, places) {
  if (document.activeElement !== field) {
    field.setSelectionRange(Math.min(...places), Math.max(...places));
    field.focus({ preventScroll: true });
  }
}
