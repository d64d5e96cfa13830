// What stands around a text area, whether its text is shown as it looks or as it is written.

const make = (name, properties) => Object.assign(document.createElement(name), properties);

/** Puts a frame around a text area, with a note and the button that shows the other form of the text. */
export function frame(textarea) {
  const hadFocus = document.activeElement === textarea;
  const note = make('p', { className: 'pc-hint', role: 'status' });
  const button = make('button', { type: 'button', className: 'pc-md__switch' });
  const around = make('div', { className: 'pc-md' });
  textarea.before(around);
  around.append(textarea, note, button);
  // What is moved loses the cursor.
  if (hadFocus) {
    textarea.focus();
  }
  return { note, button };
}
