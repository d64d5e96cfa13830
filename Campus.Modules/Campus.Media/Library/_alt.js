// Asks what an image shows while it is seen, and keeps the answer with the file in the library.

const ask = 'Schrijf wat er te zien is, of kies ‘Versiering’.';
const failed = 'Bewaren is niet gelukt. Probeer het nog een keer.';

async function keep(file, form, token) {
  const body = new FormData(form);
  body.set('Images[0].Path', file.path);
  body.set('__RequestVerificationToken', token);
  const answer = await fetch('/beheer/media/geupload', { method: 'POST', body, redirect: 'manual' }).catch(() => null);
  return Boolean(answer && (answer.ok || answer.type === 'opaqueredirect'));
}

function refuse(input, words) {
  input.setCustomValidity(words);
  input.reportValidity();
}

function picture(url) {
  const frame = Object.assign(document.createElement('p'), { className: 'pc-mediapick__picture' });
  frame.append(Object.assign(document.createElement('img'), { src: url, alt: '' }));
  return frame;
}

/**
 * A form for one image, { path, url }; `done` is called with the text once it is given. With `isKept` the library keeps it
 * too: so for a file that is new there.
 */
export function altForm(file, token, done, { button = 'Bewaar de alt-tekst', kind = 'secondary', alt = '', isDecorative = false, isKept = true } = {}) {
  const form = document.createElement('form');
  form.className = 'pc-form';
  form.noValidate = true;
  const id = `alt-${crypto.randomUUID()}`;
  form.innerHTML = `
    <div class="pc-field"><label for="${id}">Wat is er te zien?</label>
      <p class="pc-hint" id="${id}-hint">Wat iemand moet weten die de afbeelding niet ziet.</p>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="${id}" name="Images[0].AltText" maxlength="1000" autocomplete="off" aria-describedby="${id}-hint"></div>
    <label class="pc-check"><input class="utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom" type="checkbox" name="Images[0].Decorative" value="true">
      <span>Versiering: heeft geen alt-tekst nodig</span></label>
    <div class="pc-actions"><button class="nl-button nl-button--${kind}" type="submit"><span class="nl-button__label">${button}</span></button></div>`;
  const [words, decorative] = form.querySelectorAll('input');
  [words.value, decorative.checked] = [alt, isDecorative];
  if (file.url) {
    form.prepend(picture(file.url));
  }
  form.addEventListener('input', () => words.setCustomValidity(''));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (words.value.trim() === '' && !decorative.checked) {
      refuse(words, ask);
    } else if (!isKept || await keep(file, form, token)) {
      done(decorative.checked ? '' : words.value.trim());
    } else {
      refuse(words, failed);
    }
  });
  return form;
}
