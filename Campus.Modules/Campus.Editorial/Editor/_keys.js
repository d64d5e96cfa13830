// Keys of the editor, and the list of them.

const rows = [
  ['Ctrl+S', 'Bewaren'],
  ['Ctrl+Enter', 'Verder naar publiceren'],
  ['Alt+↑ en Alt+↓', 'Een onderdeel verplaatsen (op het handvat of de regel)'],
  ['Alt+F10', 'Van de tekst naar de opmaakknoppen; Esc gaat terug'],
  ['Ctrl+B, Ctrl+I, Ctrl+K', 'Vet, schuin, link'],
  ['Alt+Shift+2, 3 en 4', 'Kop'],
  ['Alt+Shift+K, T en P', 'Kader, tabel, afbeelding (plaatje)'],
  ['Ctrl+Z en Ctrl+Shift+Z', 'Ongedaan maken en opnieuw, in een tekst'],
  ['?', 'Deze lijst'],
];

export function showKeys() {
  const dialog = Object.assign(document.createElement('dialog'), { className: 'pc-md__dialog' });
  const heading = Object.assign(document.createElement('h2'), { id: 'toetsen', textContent: 'Sneltoetsen' });
  dialog.setAttribute('aria-labelledby', heading.id);
  const list = Object.assign(document.createElement('dl'), { className: 'pc-editor__keys' });
  for (const [keys, meaning] of rows) {
    const key = document.createElement('dt');
    key.append(Object.assign(document.createElement('kbd'), { textContent: keys }));
    list.append(key, Object.assign(document.createElement('dd'), { textContent: meaning }));
  }
  const close = Object.assign(document.createElement('button'), { type: 'button', className: 'nl-button nl-button--secondary', textContent: 'Sluiten' });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(heading, list, close);
  document.body.append(dialog);
  dialog.showModal();
}

const isTyping = (element) => element.closest('input, textarea, select, [contenteditable="true"], dialog') !== null;

/** Does what a key asks; acts are keep and publish. */
export function onShortcut(event, act) {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (document.querySelector('dialog[open]')) {
    return;
  }
  if (isCommand && event.key.toLowerCase() === 's') {
    event.preventDefault();
    act('keep');
  } else if (isCommand && event.key === 'Enter') {
    event.preventDefault();
    act('publish');
  } else if (event.key === '?' && !isTyping(event.target)) {
    event.preventDefault();
    showKeys();
  }
}
