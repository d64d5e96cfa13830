// The pieces of which the dialog that chooses a file is made.

/** A button that draws no attention. */
export function buttonOf(words, onClick) {
  const element = Object.assign(document.createElement('button'), { type: 'button', className: 'nl-button nl-button--subtle' });
  element.append(Object.assign(document.createElement('span'), { className: 'nl-button__label', textContent: words }));
  element.addEventListener('click', onClick);
  return element;
}

/** A file to choose, in a list. */
export function cardOf(file) {
  const item = Object.assign(document.createElement('li'), { className: 'pc-media__item' });
  const button = Object.assign(document.createElement('button'), { type: 'button' });
  button.file = file;
  const name = Object.assign(document.createElement('span'), { className: 'pc-media__name', textContent: file.name });
  const facts = Object.assign(document.createElement('span'), { className: 'pc-media__facts', textContent: file.kind });
  button.append(thumbOf(file), name, facts);
  item.append(button);
  return item;
}

/** A small picture of a file, or an empty frame. */
export function thumbOf(file) {
  const frame = Object.assign(document.createElement('span'), { className: 'pc-media__thumb' });
  if (file.thumb) {
    frame.append(Object.assign(document.createElement('img'), { src: file.thumb, alt: '', loading: 'lazy' }));
  }
  return frame;
}
