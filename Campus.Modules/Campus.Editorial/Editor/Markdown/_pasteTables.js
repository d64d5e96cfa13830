// Pasted tables: a row of heads, one text in each cell, and as many cells in every row.

import { styleOf } from './_styles.js';

const blocks = 'p, div, li, h1, h2, h3, h4, h5, h6, blockquote, pre, ul, ol, dl, dt, dd, table, tbody, thead, tfoot, tr, td, th, section, article, figure, address';
const isBlock = (node) => node.nodeType === Node.ELEMENT_NODE && node.matches(blocks);

// In a cell a block more is a line more; the number of an item is part of what is seen.
function linesOf(parent) {
  let line = [];
  const lines = [];
  const finish = () => {
    if (line.some((node) => node.textContent.trim() !== '' || node.localName === 'img' || node.querySelector?.('img'))) {
      lines.push(line);
    }
    line = [];
  };
  for (const node of [...parent.childNodes]) {
    if (isBlock(node) || isAround(node)) {
      finish();
      lines.push(...numbered(node, linesOf(node)));
    } else if (node.localName === 'br') {
      finish();
    } else {
      line.push(node);
    }
  }
  finish();
  return lines;
}

const isAround = (node) => node.nodeType === Node.ELEMENT_NODE && (node.querySelector(blocks) || node.querySelector('br')) && node.localName !== 'a';

function numbered(element, lines) {
  if (element.localName !== 'li' || element.parentElement.localName !== 'ol' || lines.length === 0) {
    return keepStyle(element, lines);
  }
  const number = (Number(element.parentElement.getAttribute('start')) || 1) + [...element.parentElement.children].indexOf(element);
  lines[0].unshift(element.ownerDocument.createTextNode(`${number}. `));
  return lines;
}

// A style that stood around several lines goes with each of them.
function keepStyle(element, lines) {
  const needed = isBlock(element) ? element.getAttribute('style') : true;
  return needed ? lines.map((line) => {
    const around = element.ownerDocument.createElement(isBlock(element) ? 'span' : element.localName);
    around.setAttribute('style', element.getAttribute('style') ?? '');
    around.append(...line);
    return [around];
  }) : lines;
}

function alignOf(cell) {
  const own = (element) => styleOf(element, 'text-align') || element.getAttribute('align') || '';
  const inner = [...cell.querySelectorAll('p, div')].map(own);
  const align = inner.length > 0 && inner[0] !== '' && inner.every((one) => one === inner[0]) ? inner[0] : own(cell);
  return { right: 'right', end: 'right', center: 'center', '-webkit-center': 'center', '-webkit-right': 'right' }[align.toLowerCase()] ?? '';
}

function gridOf(table) {
  const rows = [...table.rows];
  const grid = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at][column] !== undefined) { column++; }
      for (let down = at; down < Math.min(at + (cell.rowSpan || rows.length), rows.length); down++) {
        for (let right = column; right < column + cell.colSpan; right++) {
          grid[down][right] = down === at && right === column ? cell : null;
        }
      }
      column += cell.colSpan;
    }
  }
  return grid;
}

function mostCommon(values) {
  const count = (value) => values.filter((other) => other === value).length;
  return values.reduce((most, value) => (count(value) > count(most) ? value : most), values[0] ?? '');
}

function straighten(table) {
  const document = table.ownerDocument;
  for (const pre of table.querySelectorAll('pre')) {
    pre.innerHTML = pre.innerHTML.replaceAll('\n', '<br>');
  }
  const grid = gridOf(table);
  const width = Math.max(0, ...grid.map((row) => row.length));
  const aligns = [...Array(width).keys()].map((column) =>
    mostCommon((grid.length > 1 ? grid.slice(1) : grid).map((row) => row[column]).filter(Boolean).map(alignOf)));
  const straight = document.createElement('table');
  for (const [at, row] of grid.entries()) {
    const line = straight.insertRow();
    for (const [column, align] of aligns.entries()) {
      const cell = document.createElement(at === 0 ? 'th' : 'td');
      const lines = row[column] ? linesOf(row[column]) : [];
      cell.append(...lines.flatMap((nodes, index) => (index > 0 ? [document.createElement('br'), ...nodes] : nodes)));
      if (align) {
        cell.dataset.align = align;
      }
      line.append(cell);
    }
  }
  const caption = table.caption ? [document.createElement('p')] : [];
  caption[0]?.append(...table.caption.childNodes);
  table.replaceWith(...caption, ...(width > 0 ? [straight] : []));
}

/** Makes every table one that this editor can hold. */
export function straightenTables(body) {
  for (const table of [...body.querySelectorAll('table')].filter((one) => !one.parentElement.closest('table'))) {
    straighten(table);
  }
}
