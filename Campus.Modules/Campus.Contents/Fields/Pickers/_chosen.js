// What was chosen: a list that can be put in order and shortened with buttons.

const icon = (name) => {
  const sprite = document.querySelector('svg.pc-icon use')?.getAttribute('href').split('#')[0];
  const template = document.createElement('template');
  template.innerHTML = `<svg class="pc-icon" aria-hidden="true"><use href="${sprite}#${name}"/></svg>`;
  return template.content.firstChild;
};

function iconButton(name, label, onClick) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'pc-iconbtn' });
  button.append(icon(name), Object.assign(document.createElement('span'), { className: 'pc-visually-hidden', textContent: label }));
  button.addEventListener('click', onClick);
  return button;
}

function hidden(name, value) {
  return Object.assign(document.createElement('input'), { type: 'hidden', name, value });
}

export class Chosen {
  #list;
  #settings;
  #changed;

  constructor(list, settings, changed) {
    this.#list = list;
    this.#settings = settings;
    this.#changed = changed;
    const chosen = [...list.children].filter((row) => row.dataset.id && row.querySelector('input:checked'));
    list.replaceChildren(...chosen.map(({ dataset }) => this.#row(dataset)));
    this.#refresh();
  }

  has(id) {
    return this.#rows.some((row) => row.dataset.id === id);
  }

  add(choice) {
    const row = this.#row(choice);
    if (this.#settings.isMultiple) {
      this.#list.append(row);
    } else {
      this.#list.replaceChildren(row);
    }
    this.#done(`${choice.title} gekozen`);
  }

  get #rows() {
    return [...this.#list.children];
  }

  #row({ id, title, note }) {
    const row = Object.assign(document.createElement('li'), { className: 'pc-picker__row' });
    Object.assign(row.dataset, { id, title });
    const text = Object.assign(document.createElement('span'), { textContent: title });
    if (note) {
      text.append(' ', Object.assign(document.createElement('small'), { textContent: note }));
    }
    const tools = Object.assign(document.createElement('span'), { className: 'pc-picker__tools' });
    if (this.#settings.isMultiple) {
      tools.append(
        iconButton('arrow-up', `Omhoog: ${title}`, () => this.#step(row, -1)),
        iconButton('arrow-down', `Omlaag: ${title}`, () => this.#step(row, 1)));
    }
    tools.append(iconButton('x', `Haal weg: ${title}`, () => this.#remove(row)));
    row.append(hidden(this.#settings.name, id), text, tools);
    if (this.#settings.names) {
      row.append(hidden(`${this.#settings.names}.${id}`, title));
    }
    return row;
  }

  #step(row, direction) {
    const other = direction < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) {
      return;
    }
    const button = document.activeElement;
    other[direction < 0 ? 'before' : 'after'](row);
    this.#done(`${row.dataset.title} staat nu op plaats ${this.#rows.indexOf(row) + 1}`);
    (button.disabled ? row.querySelector('button:not(:disabled)') : button).focus();
  }

  #remove(row) {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    this.#done(`${row.dataset.title} weggehaald`);
    (next?.querySelector('button:last-of-type') ?? this.#settings.input).focus();
  }

  #refresh() {
    for (const [at, row] of this.#rows.entries()) {
      const [up, down] = row.querySelectorAll('button');
      if (this.#settings.isMultiple) {
        up.disabled = at === 0;
        down.disabled = at === this.#rows.length - 1;
      }
    }
  }

  #done(words) {
    this.#refresh();
    this.#changed(words);
  }
}
