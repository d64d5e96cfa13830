// Moving items by dragging and by keys. Both do what the buttons do; the server keeps the order.

import Sortable from 'sortablejs';

const lists = '[data-bag], [data-tree-list]';
const nodes = '[data-node], [data-tree-node]';
const keyOf = (node) => node.dataset.node ?? node.dataset.treeNode;
const addressOf = (list) => list.dataset.bag ?? list.dataset.treeList;
const itemsOf = (list) => [...list.children].filter((child) => child.matches(nodes));
const accepts = (list, node) => list.dataset.treeAccepts?.split(' ').includes(node.dataset.treeType) ?? false;

function addGrip(node) {
  const title = node.querySelector('.pc-editor__nodehead > :first-child, a')?.textContent.trim().replace(/\s+/g, ' ') ?? '';
  const grip = Object.assign(document.createElement('button'), { type: 'button', className: 'pc-iconbtn pc-editor__grip' });
  grip.dataset.grip = '';
  grip.title = 'Versleep, of druk op Alt met een pijl';
  grip.setAttribute('aria-label', `Verplaats: ${title}`);
  grip.setAttribute('aria-keyshortcuts', 'Alt+ArrowUp Alt+ArrowDown');
  grip.innerHTML = '<span aria-hidden="true">⠿</span>';
  node.querySelector(':scope > .pc-editor__nodehead')?.prepend(grip);
}

function makeSortable(list, move) {
  const isTree = list.dataset.treeList !== undefined;
  return Sortable.create(list, {
    draggable: isTree ? '[data-tree-node]' : '[data-node]',
    handle: isTree ? undefined : '[data-grip]',
    group: isTree ? { name: 'tree', put: (to, from, node) => accepts(to.el, node) } : `bag-${addressOf(list)}`,
    animation: 120,
    delay: isTree ? 150 : 0,
    delayOnTouchOnly: true,
    fallbackOnBody: true,
    onEnd: ({ item, to, from, oldIndex, newIndex }) => {
      if (to !== from || oldIndex !== newIndex) {
        move(`move:${keyOf(item)}:${addressOf(to)}:${itemsOf(to).indexOf(item)}`);
      }
    },
  });
}

// At the end of a list an item goes on into the next list that takes its kind.
function stepOf(node, direction) {
  const list = node.closest(lists);
  const siblings = itemsOf(list);
  const to = siblings.indexOf(node) + direction;
  if (to >= 0 && to < siblings.length) {
    return `${direction < 0 ? 'up' : 'down'}:${keyOf(node)}`;
  }
  const others = [...document.querySelectorAll('[data-tree-list]')].filter((other) => !node.contains(other) && (other === list || accepts(other, node)));
  const next = others[others.indexOf(list) + direction];
  return next ? `move:${keyOf(node)}:${addressOf(next)}:${direction < 0 ? itemsOf(next).length : 0}` : null;
}

/** Makes the lists of a page movable; gives what to call when the page goes. */
export function enableMoving(root, move) {
  for (const node of root.querySelectorAll('[data-bag] > [data-node]')) {
    addGrip(node);
  }
  const sortables = [...root.querySelectorAll(lists)].map((list) => makeSortable(list, move));
  return () => sortables.forEach((sortable) => sortable.destroy());
}

/** Alt with an arrow on the handle, the heading or the line in the tree. */
export function moveByKey(event, move) {
  const direction = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const node = event.target.closest?.(nodes);
  const isHandle = event.target.closest?.('.pc-editor__nodehead, [data-tree-node] > a, [data-tree-node] > [data-grip]');
  if (!direction || !event.altKey || event.ctrlKey || event.metaKey || !node || !isHandle) {
    return false;
  }
  const step = stepOf(node, direction);
  if (step) {
    event.preventDefault();
    move(step);
  }
  return Boolean(step);
}

const foldKey = (item) => `campus-ingeklapt/${item}`;

// On a small screen the outline would come before the form it belongs to. It comes closed: opening it moves nothing on a wide one.
const foldedAtFirst = () => (matchMedia('(min-width: 62rem)').matches ? [] : ['opbouw']);

/** What somebody folded stays folded as long as the tab lives. */
export function rememberFolds(root, item) {
  const folded = new Set(JSON.parse(sessionStorage.getItem(foldKey(item))) ?? foldedAtFirst());
  for (const details of root.querySelectorAll('details[data-fold]')) {
    details.open = !folded.has(details.dataset.fold) || details.querySelector('[aria-invalid="true"]') !== null;
    details.addEventListener('toggle', () => {
      folded[details.open ? 'delete' : 'add'](details.dataset.fold);
      sessionStorage.setItem(foldKey(item), JSON.stringify([...folded]));
    });
  }
}
