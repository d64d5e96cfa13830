// The lines behind a text area: numbered, with those that need mending marked and the one with the cursor lit.

export class Paper {
  #root;
  #area;
  #sheet = Object.assign(document.createElement('div'), { className: 'pc-script__lines' });
  #lines = [];

  constructor(root, area) {
    this.#root = root;
    this.#area = area;
    this.#sheet.setAttribute('aria-hidden', 'true');
    // Both stand in one box, so that a line behind is as high as the line it numbers.
    const box = Object.assign(document.createElement('div'), { className: 'pc-script__box' });
    area.replaceWith(box);
    box.append(this.#sheet, area);
    area.addEventListener('input', () => this.draw());
    for (const moved of ['keyup', 'click', 'focus', 'blur', 'select']) {
      area.addEventListener(moved, () => this.#light());
    }
    this.draw();
  }

  draw() {
    const texts = this.#area.value.split('\n');
    texts.forEach((text, index) => {
      const line = this.#lines[index] ?? this.#add();
      if (line.textContent !== text) {
        line.textContent = text;
      }
    });
    for (const gone of this.#lines.splice(texts.length)) {
      gone.remove();
    }
    this.mark();
    this.#light();
  }

  mark() {
    const wrong = new Set([...this.#root.querySelectorAll('[data-finding]')].map((finding) => Number(finding.dataset.finding)));
    this.#lines.forEach((line, index) => line.classList.toggle('is-wrong', wrong.has(index + 1)));
  }

  /** Puts the cursor on a line, all of it selected. */
  select(number) {
    const texts = this.#area.value.split('\n');
    const start = texts.slice(0, number - 1).reduce((sum, text) => sum + text.length + 1, 0);
    this.#area.focus({ preventScroll: true });
    this.#area.setSelectionRange(start, start + (texts[number - 1] ?? '').length);
    this.#lines[number - 1]?.scrollIntoView({ block: 'center' });
    this.#light();
  }

  /** Brings the line with the cursor into view. */
  show() {
    const at = this.#area.value.slice(0, this.#area.selectionStart).split('\n').length;
    this.#lines[at - 1]?.scrollIntoView({ block: 'center' });
  }

  #add() {
    const line = document.createElement('div');
    this.#lines.push(line);
    this.#sheet.append(line);
    return line;
  }

  #light() {
    const focused = document.activeElement === this.#area;
    const at = this.#area.value.slice(0, this.#area.selectionStart).split('\n').length;
    this.#lines.forEach((line, index) => line.classList.toggle('is-here', focused && index + 1 === at));
    const place = this.#root.querySelector('[data-place]');
    const text = `Regel ${at} van ${this.#lines.length}`;
    if (place && place.textContent !== text) {
      place.textContent = text;
    }
  }
}
