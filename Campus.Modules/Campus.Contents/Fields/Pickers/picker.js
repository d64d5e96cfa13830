// Finds choices as somebody types: a combobox with a list box, by keyboard and by mouse.

import { Chosen } from './_chosen.js';

const silence = 200;
let count = 0;

class Picker {
  #frame;
  #input;
  #list;
  #status;
  #chosen;
  #options = [];
  #active = -1;
  #timer = 0;
  #asking = null;

  constructor(frame) {
    this.#frame = frame;
    this.#input = frame.querySelector('.pc-picker__search input');
    this.#status = Object.assign(document.createElement('p'), { className: 'pc-visually-hidden' });
    this.#status.setAttribute('role', 'status');
    this.#buildCombobox();
    const { name, names, multiple } = frame.dataset;
    const settings = { name, names, isMultiple: Boolean(multiple), input: this.#input };
    this.#chosen = new Chosen(frame.querySelector('[data-picker-chosen]'), settings, (words) => this.#changed(words));
  }

  #buildCombobox() {
    const input = this.#input;
    // What is typed here is a question, no part of the content.
    input.removeAttribute('name');
    this.#frame.querySelector('.pc-picker__search button').remove();
    this.#list = Object.assign(document.createElement('ul'), { id: `${input.id}-lijst`, className: 'pc-picker__list', hidden: true });
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', input.labels[0].textContent);
    input.after(this.#list, this.#status);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.#list.id);
    input.setAttribute('aria-expanded', 'false');
    input.addEventListener('input', (event) => {
      event.stopPropagation();
      this.#plan();
    });
    input.addEventListener('change', (event) => event.stopPropagation());
    input.addEventListener('keydown', (event) => this.#onKey(event));
    input.addEventListener('click', () => this.#list.hidden && this.#ask());
    input.addEventListener('blur', () => this.#close());
    // The list must not take the focus out of the input.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = event.target.closest('[role="option"]');
      if (option) {
        this.#choose(Number(option.dataset.at));
      }
    });
  }

  #plan() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), silence);
  }

  async #ask() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = new AbortController();
    const url = new URL(this.#frame.dataset.picker, location.href);
    url.searchParams.set('q', this.#input.value);
    try {
      const answer = await fetch(url, { signal: this.#asking.signal, redirect: 'error' });
      this.#show(answer.ok ? await answer.json() : [], answer.ok ? '' : 'Zoeken lukt nu niet.');
    } catch (error) {
      if (error.name !== 'AbortError') {
        this.#show([], 'Er is geen verbinding: zoeken lukt nu niet.');
      }
    }
  }

  #show(found, problem) {
    if (document.activeElement !== this.#input) {
      return;
    }
    this.#options = found.filter(({ id }) => !this.#chosen.has(id));
    this.#active = -1;
    this.#input.removeAttribute('aria-activedescendant');
    const rows = this.#options.map((choice, at) => this.#option(choice, at));
    const words = problem || (rows.length === 0 ? 'Niets gevonden' : `${rows.length} gevonden`);
    this.#status.textContent = words;
    if (rows.length === 0) {
      rows.push(Object.assign(document.createElement('li'), { className: 'pc-picker__none', textContent: words }));
      rows[0].setAttribute('role', 'presentation');
    }
    this.#list.replaceChildren(...rows);
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', String(this.#options.length > 0));
  }

  #option({ title, note }, at) {
    const row = Object.assign(document.createElement('li'), { id: `keuze-${++count}`, className: 'pc-picker__option', textContent: title });
    row.setAttribute('role', 'option');
    row.setAttribute('aria-selected', 'false');
    row.dataset.at = at;
    if (note) {
      row.append(' ', Object.assign(document.createElement('small'), { textContent: note }));
    }
    return row;
  }

  #onKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !event.altKey) {
      event.preventDefault();
      if (this.#list.hidden) {
        this.#ask();
      } else {
        this.#activate(this.#active + step);
      }
    } else if (event.key === 'Enter') {
      // The form must not be sent by who is choosing.
      event.preventDefault();
      if (this.#active >= 0) {
        this.#choose(this.#active);
      } else {
        this.#ask();
      }
    } else if (event.key === 'Escape' && !this.#list.hidden) {
      event.stopPropagation();
      this.#close();
    }
  }

  #activate(at) {
    const { length } = this.#options;
    if (length === 0) {
      return;
    }
    this.#active = (at + length) % length;
    for (const [index, row] of [...this.#list.children].entries()) {
      row.setAttribute('aria-selected', String(index === this.#active));
    }
    const row = this.#list.children[this.#active];
    this.#input.setAttribute('aria-activedescendant', row.id);
    row.scrollIntoView({ block: 'nearest' });
  }

  #choose(at) {
    const choice = this.#options[at];
    this.#input.value = '';
    this.#close();
    this.#chosen.add(choice);
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#list.hidden = true;
    this.#active = -1;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }

  #changed(words) {
    this.#status.textContent = words;
    this.#frame.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

const known = new WeakSet();

function enhance(root) {
  for (const frame of root.querySelectorAll('[data-picker]')) {
    if (!known.has(frame)) {
      known.add(frame);
      new Picker(frame);
    }
  }
}

enhance(document);
document.addEventListener('contents:swapped', (event) => enhance(event.target));
