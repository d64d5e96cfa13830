// A media field: files from the library in an order, changed with buttons, each with its own words.

import { thumbOf } from '../_cards.js';
import { pickFile } from '../_picker.js';

function button(text, label, onClick, kind = 'subtle') {
  const element = Object.assign(document.createElement('button'), { type: 'button', className: `nl-button nl-button--${kind}` });
  element.append(Object.assign(document.createElement('span'), { className: 'nl-button__label', textContent: text }));
  if (label) {
    element.setAttribute('aria-label', `${text}: ${label}`);
  }
  element.addEventListener('click', onClick);
  return element;
}

function input(name, id, type, value) {
  return Object.assign(document.createElement('input'), {
    name, id, type, value, className: 'utrecht-textbox utrecht-textbox--html-input', autocomplete: 'off',
  });
}

class MediaField {
  #frame;
  #list;
  #status;

  constructor(frame) {
    this.#frame = frame;
    this.#list = frame.querySelector('[data-mediafield-list]');
    this.#status = Object.assign(document.createElement('p'), { className: 'pc-visually-hidden' });
    this.#status.setAttribute('role', 'status');
    for (const row of [...this.#list.children]) {
      if (row.querySelector('input:checked')) {
        this.#dress(row);
      } else {
        row.remove();
      }
    }
    const add = button(this.#isMultiple ? 'Voeg een bestand toe' : 'Kies een bestand', null, () => this.#pick(add), 'secondary');
    frame.querySelector('[data-mediafield-search]').replaceWith(add, this.#status);
    this.#refresh();
  }

  get #isMultiple() {
    return Boolean(this.#frame.dataset.multiple);
  }

  get #rows() {
    return [...this.#list.children];
  }

  // The check box was for those without scripts: here the row itself says that it is chosen.
  #dress(row) {
    const box = row.querySelector('.pc-check');
    const { path } = row.dataset;
    const name = Object.assign(document.createElement('strong'), { textContent: path.split('/').at(-1) });
    const tools = Object.assign(document.createElement('div'), { className: 'pc-actions' });
    if (this.#isMultiple) {
      tools.append(
        button('Omhoog', name.textContent, () => this.#step(row, -1)),
        button('Omlaag', name.textContent, () => this.#step(row, 1)));
    }
    tools.append(button('Haal weg', name.textContent, () => this.#remove(row)));
    const chosen = Object.assign(document.createElement('input'), { type: 'hidden', name: `${this.#frame.dataset.name}.Paths`, value: path });
    box.replaceWith(name, chosen);
    row.lastElementChild.append(tools);
  }

  async #pick(opener) {
    const file = await pickFile({ title: 'Kies een bestand', extensions: this.#frame.dataset.extensions });
    opener.focus();
    if (!file || this.#rows.some((row) => row.dataset.path === file.path)) {
      return;
    }
    const row = this.#row(file);
    if (this.#isMultiple) {
      this.#list.append(row);
    } else {
      this.#list.replaceChildren(row);
    }
    this.#dress(row);
    this.#changed(`${file.name} gekozen`);
    row.querySelector('input:not([type=hidden])')?.focus();
  }

  #row(file) {
    const row = Object.assign(document.createElement('li'), { className: 'pc-mediafield__row' });
    row.dataset.path = file.path;
    const body = Object.assign(document.createElement('div'), { className: 'pc-stack pc-stack--sm' });
    body.append(Object.assign(document.createElement('span'), { className: 'pc-check' }));
    const { words, focus } = this.#frame.dataset;
    if (file.thumb && words) {
      body.append(this.#question('tekst', file.path, 'Alt-tekst hier', file.alt ?? '', 'text'));
    }
    if (file.thumb && focus) {
      body.append(
        this.#question('links', file.path, 'Brandpunt van links (%)', '50', 'number'),
        this.#question('boven', file.path, 'Brandpunt van boven (%)', '50', 'number'));
    }
    row.append(thumbOf(file), body);
    return row;
  }

  #question(key, path, words, value, type) {
    const { name, id } = this.#frame.dataset;
    const field = Object.assign(document.createElement('div'), { className: 'pc-field' });
    const answer = input(`${name}.${key}.${path}`, `${id}-${key}.${path}`, type, value);
    field.append(Object.assign(document.createElement('label'), { htmlFor: answer.id, textContent: words }), answer);
    return field;
  }

  #step(row, direction) {
    const other = direction < 0 ? row.previousElementSibling : row.nextElementSibling;
    const pressed = document.activeElement;
    other?.[direction < 0 ? 'before' : 'after'](row);
    this.#changed(`${row.dataset.path} staat nu op plaats ${this.#rows.indexOf(row) + 1}`);
    (pressed.disabled ? row.querySelector('button:not(:disabled)') : pressed).focus();
  }

  #remove(row) {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    this.#changed(`${row.dataset.path} weggehaald`);
    (next?.querySelector('button:last-of-type') ?? this.#frame.querySelector(':scope > button')).focus();
  }

  #refresh() {
    for (const [at, row] of this.#rows.entries()) {
      if (this.#isMultiple) {
        const [up, down] = row.querySelectorAll('.pc-actions button');
        up.disabled = at === 0;
        down.disabled = at === this.#rows.length - 1;
      }
    }
  }

  #changed(words) {
    this.#refresh();
    this.#status.textContent = words;
    this.#frame.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

const known = new WeakSet();

function enhance(root) {
  for (const frame of root.querySelectorAll('[data-mediafield]')) {
    if (!known.has(frame)) {
      known.add(frame);
      new MediaField(frame);
    }
  }
}

enhance(document);
document.addEventListener('contents:swapped', (event) => enhance(event.target));
