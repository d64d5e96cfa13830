// One tab stop; arrows go from button to button, as a toolbar should.

import { always, contextual } from './_tools.js';

const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');
const keyNames = { Mod: isMac ? '⌘' : 'Ctrl', Alt: isMac ? '⌥' : 'Alt', Shift: isMac ? '⇧' : 'Shift' };
const spoken = (keys) => keys.split('+').map((key) => keyNames[key] ?? key).join(isMac ? '' : '+');
const aria = (keys) => keys.replace('Mod', isMac ? 'Meta' : 'Control');

/** An icon from the sprite of the page; the address has a fingerprint, so it is taken from one that is there. */
export function icon(name) {
  const sprite = document.querySelector('svg.pc-icon use')?.getAttribute('href').split('#')[0] ?? '/dist/icons.svg';
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'pc-icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `${sprite}#${name}`);
  svg.append(use);
  return svg;
}

function toolButton(tool) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pc-md__tool';
  button.tabIndex = -1;
  button.title = tool.keys ? `${tool.label} (${spoken(tool.keys)})` : tool.label;
  if (tool.keys) {
    button.setAttribute('aria-keyshortcuts', aria(tool.keys));
  }
  if (tool.icon) {
    button.append(icon(tool.icon), Object.assign(document.createElement('span'), { className: 'pc-md__word', textContent: tool.label }));
  } else {
    button.textContent = tool.text;
  }
  return button;
}

const isUsable = (button) => !button.hidden;

function rove(bar, event) {
  const buttons = [...bar.querySelectorAll('button')].filter(isUsable);
  const at = buttons.indexOf(document.activeElement);
  const next = {
    ArrowRight: buttons[(at + 1) % buttons.length],
    ArrowLeft: buttons[(at - 1 + buttons.length) % buttons.length],
    Home: buttons[0],
    End: buttons.at(-1),
  }[event.key];
  if (next && at >= 0) {
    event.preventDefault();
    setTabStop(bar, next);
    next.focus();
  }
}

function setTabStop(bar, chosen) {
  for (const button of bar.querySelectorAll('button')) {
    button.tabIndex = button === chosen ? 0 : -1;
  }
}

function showState(button, tool, editor) {
  const isFocused = document.activeElement === button;
  button.hidden = tool.isShown ? !tool.isShown(editor) && !isFocused : false;
  if (tool.isOn) {
    button.setAttribute('aria-pressed', String(tool.isOn(editor)));
  }
  if (tool.isPossible) {
    button.setAttribute('aria-disabled', String(!tool.isPossible(editor)));
  }
}

export function createToolbar(editor, label, dialogs) {
  const bar = document.createElement('div');
  bar.className = 'pc-md__bar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', `Opmaak van ${label}`);
  const pairs = [];
  const rows = [always, contextual].map((groups) => row(groups));
  const hint = Object.assign(document.createElement('span'), { className: 'pc-md__more', textContent: 'In een lijst, tabel of kader staan hier meer knoppen.' });
  rows[1].append(hint);
  bar.append(...rows);

  function row(groups) {
    const line = document.createElement('div');
    line.className = 'pc-md__row';
    line.append(...groups.map(groupOf));
    return line;
  }

  function groupOf(tools) {
    const group = document.createElement('span');
    group.className = 'pc-md__group';
    for (const tool of tools) {
      const button = toolButton(tool);
      button.addEventListener('click', () => use(tool));
      pairs.push([button, tool]);
      group.append(button);
    }
    return group;
  }

  function use(tool) {
    if (tool.isPossible && !tool.isPossible(editor)) {
      return;
    }
    if (tool.dialog) {
      dialogs[tool.dialog](editor);
    } else {
      tool.run(editor.chain().focus()).run();
    }
  }

  function refresh() {
    for (const [button, tool] of pairs) {
      showState(button, tool, editor);
    }
    // The second row is always there: a text that jumps a line down is hard to follow.
    hint.hidden = pairs.some(([button, tool]) => tool.isShown && !button.hidden);
    const stop = bar.querySelector('button[tabindex="0"]');
    if (!stop || stop.hidden) {
      setTabStop(bar, pairs[0][0]);
    }
  }

  bar.addEventListener('keydown', (event) => {
    rove(bar, event);
    if (event.key === 'Escape') {
      event.stopPropagation();
      editor.commands.focus();
    }
  });
  // A click on a button must not take the cursor out of the text.
  bar.addEventListener('mousedown', (event) => event.preventDefault());
  editor.on('transaction', refresh);
  refresh();
  return { bar, use, focus: () => bar.querySelector('button[tabindex="0"]').focus() };
}

/** Keys for what the editor has no keys for itself. Ctrl with Alt is left alone: on many keyboards that writes ² or ö. */
export function shortcutOf(event) {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const isOwn = event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey;
  const key = event.code.replace(/^Key|^Digit/, '');
  const keys = isCommand && key === 'K' ? 'Mod+K' : isOwn ? `Alt+Shift+${key}` : null;
  return [...always, ...contextual].flat().find((tool) => keys && tool.keys === keys) ?? null;
}
