// Says at the place what a page will show otherwise than the editor does.

import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const place = new PluginKey('lost');

const decorations = (doc, lost) => DecorationSet.create(doc, lost.filter((at) => at < doc.childCount).map((at) => {
  const from = doc.children.slice(0, at).reduce((sum, node) => sum + node.nodeSize, 0);
  return Decoration.node(from, from + doc.child(at).nodeSize, { class: 'pc-md__lost' });
}));

export const lostPlaces = Extension.create({
  name: 'lostPlaces',
  addProseMirrorPlugins() {
    return [new Plugin({
      key: place,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, shown) => {
          const lost = transaction.getMeta(place);
          return lost ? decorations(transaction.doc, lost) : shown.map(transaction.mapping, transaction.doc);
        },
      },
      props: { decorations: (state) => place.getState(state) },
    })];
  },
});

/** Marks the blocks with these numbers, and no others. */
export const showLost = ({ state, view }, lost) => view.dispatch(state.tr.setMeta(place, lost));
