// The picker of the browser beside the code of a colour. What counts is the code: the picker writes in it.

const unpicked = '#000000';

function whole(text) {
  const code = text.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(code)) {
    return code;
  }
  return /^#[0-9a-f]{3}$/.test(code) ? code.replaceAll(/[0-9a-f]/g, '$&$&') : unpicked;
}

function connect(frame) {
  const code = frame.querySelector('[data-colour-code]');
  const picker = frame.querySelector('input[type="color"]');
  const follow = () => {
    picker.value = whole(code.value);
  };
  code.addEventListener('input', follow);
  // The editor puts back what was typed before and not sent.
  code.addEventListener('contents:set', follow);
  for (const kind of ['input', 'change']) {
    picker.addEventListener(kind, (event) => {
      event.stopPropagation();
      code.value = picker.value;
      code.dispatchEvent(new Event(kind, { bubbles: true }));
    });
  }
  follow();
  picker.closest('.pc-field').hidden = false;
}

const known = new WeakSet();

function enhance(root) {
  for (const frame of root.querySelectorAll('[data-colour]')) {
    if (!known.has(frame)) {
      known.add(frame);
      connect(frame);
    }
  }
}

enhance(document);
document.addEventListener('contents:swapped', (event) => enhance(event.target));
