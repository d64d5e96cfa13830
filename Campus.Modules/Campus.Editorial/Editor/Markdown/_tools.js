// The buttons of the toolbar: what they are called, what they do and when they are on.

import { calloutKinds } from './_extensions.js';

const heading = (level) => ({
  label: `Kop ${level}`,
  text: `Kop ${level}`,
  keys: `Alt+Shift+${level}`,
  run: (chain) => chain.toggleHeading({ level }),
  isOn: (editor) => editor.isActive('heading', { level }),
});

const mark = (name, label, icon, keys) => ({
  label, icon, keys, run: (chain) => chain.toggleMark(name), isOn: (editor) => editor.isActive(name),
});

export const always = [
  [heading(2), heading(3), heading(4)],
  [
    mark('bold', 'Vet', 'bold', 'Mod+B'),
    mark('italic', 'Schuin', 'italic', 'Mod+I'),
    { label: 'Link', icon: 'link', keys: 'Mod+K', dialog: 'link', isOn: (editor) => editor.isActive('link') },
  ],
  [
    {
      label: 'Lijst met punten', icon: 'list', keys: 'Mod+Shift+8',
      run: (chain) => chain.toggleBulletList(), isOn: (editor) => editor.isActive('bulletList'),
    },
    {
      label: 'Genummerde lijst', icon: 'list-numbers', keys: 'Mod+Shift+7',
      run: (chain) => chain.toggleOrderedList(), isOn: (editor) => editor.isActive('orderedList'),
    },
    {
      label: 'Citaat', icon: 'quote', keys: 'Mod+Shift+B',
      run: (chain) => chain.toggleBlockquote(), isOn: (editor) => editor.isActive('blockquote'),
    },
    {
      label: 'Kader', icon: 'info-circle', keys: 'Alt+Shift+K',
      run: (chain) => chain.toggleCallout('note'), isOn: (editor) => editor.isActive('callout'),
    },
  ],
  [
    { label: 'Afbeelding', icon: 'photo', keys: 'Alt+Shift+P', dialog: 'image', isOn: (editor) => editor.isActive('image') },
    {
      label: 'Tabel', icon: 'table', keys: 'Alt+Shift+T',
      run: (chain) => chain.insertTable({ rows: 3, cols: 2, withHeaderRow: true }),
      isPossible: (editor) => !editor.isActive('table'),
    },
  ],
  [
    { label: 'Ongedaan maken', icon: 'arrow-back-up', keys: 'Mod+Z', run: (chain) => chain.undo(), isPossible: (editor) => editor.can().undo() },
    { label: 'Opnieuw', icon: 'arrow-forward-up', keys: 'Mod+Shift+Z', run: (chain) => chain.redo(), isPossible: (editor) => editor.can().redo() },
  ],
];

const inTable = (text, run) => ({ label: text, text, run, isShown: (editor) => editor.isActive('table') });
const inList = (text, keys, run) => ({
  label: text, text, keys, run, isShown: (editor) => editor.isActive('listItem'), isPossible: (editor) => run(editor.can().chain()).run(),
});

/** Shown only where they can be used. */
export const contextual = [
  [
    inList('Dieper', 'Mod+]', (chain) => chain.sinkListItem('listItem')),
    inList('Minder diep', 'Mod+[', (chain) => chain.liftListItem('listItem')),
  ],
  [
    inTable('Rij erbij', (chain) => chain.addRowAfter()),
    inTable('Rij weg', (chain) => chain.deleteRow()),
    inTable('Kolom erbij', (chain) => chain.addColumnAfter()),
    inTable('Kolom weg', (chain) => chain.deleteColumn()),
    inTable('Tabel weg', (chain) => chain.deleteTable()),
  ],
  calloutKinds.map(([kind, text]) => ({
    label: `Kader: ${text}`,
    text,
    run: (chain) => chain.updateAttributes('callout', { kind }),
    isOn: (editor) => editor.isActive('callout', { kind }),
    isShown: (editor) => editor.isActive('callout'),
  })),
];
