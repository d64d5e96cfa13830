// The focal point of an image: click where it is, drag the mark, or move it with the arrow keys. The numbers follow.

const frame = document.querySelector('[data-focal]');
const across = document.querySelector('[name="Input.FocusX"]');
const down = document.querySelector('[name="Input.FocusY"]');

const percent = (value) => Math.min(100, Math.max(0, Math.round(Number(value) || 0)));

function place(mark) {
  mark.style.left = `${percent(across.value)}%`;
  mark.style.top = `${percent(down.value)}%`;
  mark.setAttribute('aria-label', `Brandpunt: ${percent(across.value)} procent van links, ${percent(down.value)} procent van boven. Verplaats met de pijltjes.`);
}

function set(mark, x, y) {
  across.value = percent(x);
  down.value = percent(y);
  place(mark);
}

function fromPointer(mark, event) {
  const box = frame.querySelector('img').getBoundingClientRect();
  set(mark, (event.clientX - box.left) / box.width * 100, (event.clientY - box.top) / box.height * 100);
}

const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function fromKey(mark, event) {
  const step = steps[event.key];
  if (step) {
    event.preventDefault();
    const size = event.shiftKey ? 10 : 1;
    set(mark, percent(across.value) + step[0] * size, percent(down.value) + step[1] * size);
  }
}

if (frame && across && down) {
  const mark = document.createElement('button');
  mark.type = 'button';
  mark.className = 'pc-focal__mark';
  frame.append(mark);
  frame.classList.add('is-live');
  place(mark);
  frame.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    frame.setPointerCapture(event.pointerId);
    mark.focus();
    fromPointer(mark, event);
  });
  frame.addEventListener('pointermove', (event) => event.buttons > 0 && fromPointer(mark, event));
  mark.addEventListener('keydown', (event) => fromKey(mark, event));
  for (const input of [across, down]) {
    input.addEventListener('input', () => place(mark));
  }
}
