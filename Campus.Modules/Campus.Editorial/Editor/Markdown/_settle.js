// Shows at once what a page will show: a heading has one line, and the first row of a table has its heads.

import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

function breaksInHeadings(doc, transaction) {
  const places = [];
  doc.descendants((node, at, parent) => {
    if (node.type.name === 'hardBreak' && parent.type.name === 'heading') {
      places.push(at);
    }
  });
  for (const at of places.reverse()) {
    transaction.replaceWith(at, at + 1, doc.type.schema.text(' '));
  }
}

function headsOfTables(doc, transaction) {
  const { tableHeader, tableCell } = doc.type.schema.nodes;
  doc.descendants((node, at) => {
    if (node.type.name === 'table') {
      node.forEach((row, offset, index) => row.forEach((cell, within) => {
        const right = index === 0 ? tableHeader : tableCell;
        if (cell.type !== right) {
          transaction.setNodeMarkup(at + offset + within + 2, right);
        }
      }));
    }
  });
}

export const settle = Extension.create({
  name: 'settle',
  addProseMirrorPlugins() {
    return [new Plugin({
      appendTransaction: (transactions, _, { doc, tr }) => {
        if (transactions.some((transaction) => transaction.docChanged)) {
          headsOfTables(doc, tr);
          breaksInHeadings(doc, tr);
        }
        return tr.docChanged ? tr : null;
      },
    })];
  },
});
