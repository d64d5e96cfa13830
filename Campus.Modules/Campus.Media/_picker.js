// The dialog that chooses a file of the library: search as you type, upload in place, by keyboard and by mouse. An image for
// a text is described in the same dialog, while it is seen.

import { buttonOf, cardOf } from './_cards.js';
import { altForm } from './Library/_alt.js';
import { sendFile } from './Library/_upload.js';

const silence = 200;
const images = '.jpg,.jpeg,.png,.gif,.webp,.avif,.svg';

const addressOf = (file) => file.src ?? `/media/${file.path.split('/').map(encodeURIComponent).join('/')}`;

/**
 * Chooses and describes an image for a text; resolves with { src, alt }, with 'remove', or with null. `current` is the image
 * that stands there now, `file` one that was pasted or dropped.
 */
export function pickImage({ current = null, file = null } = {}) {
  return new Promise((resolve) => new Picker({ title: 'Afbeelding in de tekst', extensions: images, isForText: true, current, file }, resolve));
}

/** Chooses any file; resolves with { path, name, kind, thumb, alt }, or with null. */
export function pickFile({ title, extensions = '' }) {
  return new Promise((resolve) => new Picker({ title, extensions }, resolve));
}

class Picker {
  #dialog = document.createElement('dialog');
  #extensions;
  #isForText;
  #current;
  #chosen = null;
  #timer = 0;
  #page = 1;
  #asking = null;

  constructor({ title, extensions, isForText = false, current = null, file = null }, resolve) {
    [this.#extensions, this.#isForText, this.#current] = [extensions, isForText, current];
    const id = `kies-${crypto.randomUUID()}`;
    this.#dialog.className = 'pc-mediapick';
    this.#dialog.setAttribute('aria-labelledby', id);
    this.#dialog.innerHTML = `
      <div class="pc-mediapick__head"><h2 id="${id}"></h2>
        <button type="button" class="nl-button nl-button--subtle" data-close><span class="nl-button__label">Sluit</span></button></div>
      <div class="pc-mediapick__tools">
        <div class="pc-field"><label for="${id}-zoek">Zoek op naam of alt-tekst</label>
          <input class="utrecht-textbox utrecht-textbox--html-input" id="${id}-zoek" type="search" autocomplete="off" data-search></div>
        <div class="pc-field"><label for="${id}-nieuw">Of upload een nieuw bestand</label>
          <input type="file" id="${id}-nieuw" data-file></div></div>
      <p role="status" class="pc-hint" data-status></p>
      <div data-alt></div>
      <ul class="pc-media" role="list" data-found></ul>
      <button type="button" class="nl-button nl-button--secondary" data-more hidden><span class="nl-button__label">Toon meer</span></button>`;
    this.#dialog.querySelector('h2').textContent = title;
    this.#listen(resolve);
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    if (current) {
      this.#describe({ src: current.src, url: current.src.replace(/^~\//, '/') }, { alt: current.alt ?? '', isDecorative: !current.alt, isKept: false });
    } else {
      this.#part('search').focus();
    }
    if (file) {
      this.#upload(file);
    }
    this.#find();
  }

  #part(name) {
    return this.#dialog.querySelector(`[data-${name}]`);
  }

  #listen(resolve) {
    const dialog = this.#dialog;
    // What is typed and chosen here is none of the page's business.
    for (const kind of ['input', 'change', 'keydown']) {
      dialog.addEventListener(kind, (event) => event.stopPropagation());
    }
    this.#part('search').addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#find(), silence);
    });
    this.#part('file').addEventListener('change', ({ target }) => target.files[0] && this.#upload(target.files[0]));
    this.#part('close').addEventListener('click', () => dialog.close());
    this.#part('more').addEventListener('click', () => this.#find(this.#page + 1));
    this.#part('found').addEventListener('click', ({ target }) => {
      const button = target.closest('button');
      if (button) {
        this.#take(button.file);
      }
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(this.#chosen);
    });
  }

  #take(file) {
    if (this.#isForText) {
      this.#say('');
      this.#describe({ ...file, url: file.thumb }, { alt: file.alt ?? '', isDecorative: file.alt === '', isKept: false });
    } else {
      this.#choose(file);
    }
  }

  // What is asked about an image stands in the place of all images, and there is a way back to those.
  #describe(file, options) {
    const token = document.querySelector('input[name=__RequestVerificationToken]')?.value ?? '';
    const isNew = this.#current === null;
    const done = (alt) => this.#choose(this.#isForText ? { src: addressOf(file), alt } : { ...file, alt });
    const words = this.#isForText ? (isNew ? 'Zet in de tekst' : 'Bewaar') : 'Kies deze afbeelding';
    const question = altForm(file, token, done, { ...options, button: words, kind: 'primary' });
    const actions = question.querySelector('.pc-actions');
    actions.append(buttonOf('Kies een andere', () => this.#seek()));
    if (!isNew) {
      actions.append(buttonOf('Haal uit de tekst', () => this.#choose('remove')));
    }
    this.#part('alt').replaceChildren(question);
    this.#dialog.classList.add('is-describing');
    question.querySelector('input').focus();
  }

  #seek() {
    this.#dialog.classList.remove('is-describing');
    this.#part('alt').replaceChildren();
    this.#part('search').focus();
  }

  #choose(file) {
    this.#chosen = file;
    this.#dialog.close();
  }

  async #find(page = 1) {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const query = new URLSearchParams({ q: this.#part('search').value, ext: this.#extensions, pagina: page });
    try {
      const answer = await fetch(`/beheer/media/kiezen?${query}`, { signal: this.#asking.signal, redirect: 'error' });
      if (answer.ok) {
        this.#show(await answer.json(), page);
      } else {
        this.#say(answer.status === 403 ? 'Je mag de mediabibliotheek niet gebruiken. Vraag het een beheerder.' : 'Zoeken lukt nu niet.');
      }
    } catch (error) {
      if (error.name !== 'AbortError') {
        this.#say('Er is geen verbinding: zoeken lukt nu niet.');
      }
    }
  }

  #show({ files, total, more, accept }, page) {
    this.#part('file').accept = accept;
    const rows = files.map((file) => cardOf(file));
    const list = this.#part('found');
    if (page === 1) {
      list.replaceChildren(...rows);
    } else {
      list.append(...rows);
      rows[0]?.querySelector('button').focus();
    }
    this.#page = page;
    this.#part('more').hidden = !more;
    if (this.#dialog.classList.contains('is-describing')) {
      return;
    }
    this.#say(total === 0 ? 'Niets gevonden.' : total === 1 ? '1 bestand gevonden.' : `${total} bestanden gevonden.`);
  }

  async #upload(file) {
    this.#say(`${file.name} wordt geüpload.`);
    const token = document.querySelector('input[name=__RequestVerificationToken]')?.value ?? '';
    const answer = await sendFile(file, '', token, () => {});
    this.#part('file').value = '';
    if (answer.error) {
      this.#say(answer.error);
      return;
    }
    const fresh = { path: answer.path, name: answer.path.split('/').at(-1), thumb: answer.asksAltText ? answer.url : null, alt: null };
    if (answer.asksAltText) {
      this.#say('Geüpload. Zeg nog wat er te zien is.');
      this.#describe({ ...fresh, url: answer.url }, { isKept: true });
    } else {
      this.#take(fresh);
    }
  }

  #say(words) {
    this.#part('status').textContent = words;
  }
}
