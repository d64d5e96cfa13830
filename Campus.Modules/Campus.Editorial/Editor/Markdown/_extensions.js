// What a text can hold: exactly what the server's Markdown can show.

import { mergeAttributes, Node, wrappingInputRule } from '@tiptap/core';
import Code from '@tiptap/extension-code';
import Image from '@tiptap/extension-image';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { lostPlaces } from './_lost.js';
import { settle } from './_settle.js';

export const calloutKinds = [
  ['note', 'Goed om te weten'],
  ['tip', 'Tip'],
  ['important', 'Belangrijk'],
  ['warning', 'Let op'],
];

const safeScheme = /^(?:https?|mailto|tel):/i;
const anyScheme = /^[a-z][a-z0-9+.-]*:/i;

export const isSafeAddress = (address) => !anyScheme.test(address.trim()) || safeScheme.test(address.trim());

// Markdown keeps addresses within the site as ~/…; a browser must ask for /….
const shown = (address) => (address ?? '').replace(/^~\//, '/');

const kit = StarterKit.configure({
  underline: false,
  trailingNode: false,
  dropcursor: { class: 'pc-md__drop' },
  bulletList: false,
  orderedList: false,
  listItem: false,
  listKeymap: false,
  code: false,
  link: { openOnClick: false, autolink: false, isAllowedUri: isSafeAddress, HTMLAttributes: { target: null, rel: null, class: null } },
});

const tight = { default: true, rendered: false };

const bulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({ tight }),
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0],
  addCommands() {
    return { toggleBulletList: () => ({ commands }) => commands.toggleList(this.name, 'listItem') };
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-8': () => this.editor.commands.toggleBulletList() };
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^([-*])\s$/, type: this.type })];
  },
});

const orderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({
    tight,
    start: { default: 1, parseHTML: (element) => Number(element.getAttribute('start') ?? 1) },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes: { start, ...rest } }) => ['ol', start === 1 ? rest : { ...rest, start }, 0],
  addCommands() {
    return { toggleOrderedList: () => ({ commands }) => commands.toggleList(this.name, 'listItem') };
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleOrderedList() };
  },
  // A year at the start of a sentence is no number of a list.
  addInputRules() {
    return [wrappingInputRule({ find: /^(\d{1,3})\.\s$/, type: this.type, getAttributes: ([, start]) => ({ start: Number(start) }) })];
  },
});

// Tab stays the key to leave the text with: going deeper in a list has keys of its own.
const listItem = Node.create({
  name: 'listItem',
  content: 'paragraph block*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
      Backspace: () => {
        const { empty, $from } = this.editor.state.selection;
        const atStart = empty && $from.parentOffset === 0 && $from.node(-1)?.type.name === this.name && $from.index(-1) === 0;
        return atStart && this.editor.commands.liftListItem(this.name);
      },
    };
  },
});

const callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({
    kind: { default: 'note', parseHTML: (element) => element.dataset.kind, renderHTML: ({ kind }) => ({ 'data-kind': kind }) },
  }),
  parseHTML: () => [{ tag: 'div[data-kind]' }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const title = calloutKinds.find(([kind]) => kind === node.attrs.kind)?.[1] ?? node.attrs.kind;
    const css = `pc-callout pc-callout--${node.attrs.kind}`;
    return ['div', mergeAttributes(HTMLAttributes, { class: css }),
      ['p', { class: 'pc-callout__title', contenteditable: 'false' }, title], ['div', 0]];
  },
  addCommands() {
    return {
      toggleCallout: (kind) => ({ commands, editor }) => {
        if (!editor.isActive(this.name)) {
          return commands.wrapIn(this.name, { kind });
        }
        return editor.isActive(this.name, { kind }) ? commands.lift(this.name) : commands.updateAttributes(this.name, { kind });
      },
    };
  },
});

function imageAttrs(element) {
  const src = element.dataset.src ?? element.getAttribute('src');
  return isSafeAddress(src) ? { src } : false;
}

const image = Image.extend({
  renderHTML({ HTMLAttributes }) {
    return ['img', mergeAttributes(HTMLAttributes, { src: shown(HTMLAttributes.src), 'data-src': HTMLAttributes.src })];
  },
  parseHTML: () => [{ tag: 'img[src]', getAttrs: imageAttrs }],
  // The rule of the base would turn ![…](…) into an image while somebody still types; the picker does that better.
  addInputRules: () => [],
}).configure({ inline: true });

// A pipe table has one line of text per cell and no joined cells.
const cell = {
  content: 'paragraph',
  addAttributes() {
    return {
      ...this.parent?.(),
      colspan: { default: 1, parseHTML: () => 1 },
      rowspan: { default: 1, parseHTML: () => 1 },
      align: {
        default: null,
        parseHTML: (element) => element.dataset.align ?? null,
        renderHTML: ({ align }) => (align ? { 'data-align': align } : {}),
      },
    };
  },
};

const table = Table.extend({
  renderHTML: () => ['div', { class: 'pc-table-wrap' }, ['table', ['tbody', 0]]],
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      // From the last cell Tab leaves the text, as it does everywhere.
      Tab: () => this.editor.commands.goToNextCell(),
      'Shift-Tab': () => this.editor.commands.goToPreviousCell(),
    };
  },
}).configure({ resizable: false });

export const extensions = [
  kit, Code.extend({ excludes: '' }), bulletList, orderedList, listItem, callout, image,
  table, TableRow, TableCell.extend(cell), TableHeader.extend(cell), settle, lostPlaces,
];
