// The dialog that chooses a file of the library: search as you type, upload in place, by keyboard and by mouse.

import { altForm } from './Library/_alt.js';
import { sendFile } from './Library/_upload.js';

const silence = 200;
const images = '.jpg,.jpeg,.png,.gif,.webp,.avif,.svg';

/** Chooses an image for a text; resolves with its address and alternative text, or with null. */
export async function pickImage() {
  const file = await pickFile({ title: 'Kies een afbeelding', extensions: images });
  return file && { src: `/media/${file.path.split('/').map(encodeURIComponent).join('/')}`, alt: file.alt ?? '' };
}

/** Chooses any file; resolves with { path, name, kind, thumb, alt }, or with null. */
export function pickFile({ title, extensions = '' }) {
  return new Promise((resolve) => new Picker(title, extensions, resolve));
}

class Picker {
  #dialog = document.createElement('dialog');
  #extensions;
  #chosen = null;
  #timer = 0;
  #page = 1;
  #asking = null;

  constructor(title, extensions, resolve) {
    this.#extensions = extensions;
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
    this.#part('file').accept = extensions;
    this.#listen(resolve);
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    this.#part('search').focus();
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
        this.#choose(button.file);
      }
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(this.#chosen);
    });
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

  #show({ files, total, more }, page) {
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
    if (!answer.asksAltText) {
      this.#choose(fresh);
      return;
    }
    this.#say('Geüpload. Zeg nog wat er te zien is.');
    const question = altForm(answer, token, (alt) => this.#choose({ ...fresh, alt }));
    this.#part('alt').replaceChildren(question);
    question.querySelector('input').focus();
  }

  #say(words) {
    this.#part('status').textContent = words;
  }
}

function cardOf(file) {
  const item = Object.assign(document.createElement('li'), { className: 'pc-media__item' });
  const button = Object.assign(document.createElement('button'), { type: 'button' });
  button.file = file;
  const name = Object.assign(document.createElement('span'), { className: 'pc-media__name', textContent: file.name });
  const facts = Object.assign(document.createElement('span'), { className: 'pc-media__facts', textContent: file.kind });
  button.append(thumbOf(file), name, facts);
  item.append(button);
  return item;
}

/** A small picture of a file, or an empty frame. */
export function thumbOf(file) {
  const frame = Object.assign(document.createElement('span'), { className: 'pc-media__thumb' });
  if (file.thumb) {
    frame.append(Object.assign(document.createElement('img'), { src: file.thumb, alt: '', loading: 'lazy' }));
  }
  return frame;
}
