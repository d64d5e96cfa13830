// Asks what an uploaded image shows, right where it was uploaded, and keeps the answer.

/** A form for one image; `done` is called once the answer is kept. */
export function altForm(file, token, done) {
  const form = document.createElement('form');
  form.className = 'pc-form';
  const id = `alt-${crypto.randomUUID()}`;
  form.innerHTML = `
    <div class="pc-field"><label for="${id}">Wat is er te zien?</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="${id}" name="Images[0].AltText" maxlength="1000" autocomplete="off"></div>
    <label class="pc-check"><input class="utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom" type="checkbox" name="Images[0].Decorative" value="true">
      <span>Versiering: heeft geen alt-tekst nodig</span></label>
    <div class="pc-actions"><button class="nl-button nl-button--secondary" type="submit"><span class="nl-button__label">Bewaar de alt-tekst</span></button></div>`;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const body = new FormData(form);
    body.set('Images[0].Path', file.path);
    body.set('__RequestVerificationToken', token);
    const answer = await fetch('/beheer/media/geupload', { method: 'POST', body, redirect: 'manual' }).catch(() => null);
    if (answer && (answer.ok || answer.type === 'opaqueredirect')) {
      done(body.get('Images[0].AltText').trim());
    } else {
      const input = form.querySelector('input');
      input.setCustomValidity('Bewaren is niet gelukt. Probeer het nog een keer.');
      input.reportValidity();
      input.addEventListener('input', () => input.setCustomValidity(''), { once: true });
    }
  });
  return form;
}
