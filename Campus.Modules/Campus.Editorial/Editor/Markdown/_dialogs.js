// Asks for the address of a link or an image.

import { pickImage } from '../../../Campus.Media/_picker.js';
import { isSafeAddress } from './_extensions.js';

function field(name, label, hint, value) {
  const row = document.createElement('div');
  row.className = 'pc-field';
  const id = `md-${name}-${crypto.randomUUID()}`;
  const caption = Object.assign(document.createElement('label'), { htmlFor: id, textContent: label });
  const explanation = Object.assign(document.createElement('p'), { id: `${id}-hint`, className: 'pc-hint', textContent: hint });
  const input = Object.assign(document.createElement('input'), { id, name, value, className: 'utrecht-textbox utrecht-textbox--html-input' });
  input.setAttribute('aria-describedby', explanation.id);
  input.autocomplete = 'off';
  row.append(caption, explanation, input);
  return { row, input };
}

function button(text, kind, value) {
  const element = Object.assign(document.createElement('button'), { type: value ? 'submit' : 'button', value: value ?? '' });
  element.className = `nl-button nl-button--${kind}`;
  element.append(Object.assign(document.createElement('span'), { className: 'nl-button__label', textContent: text }));
  return element;
}

/** Resolves with what was filled in, with 'remove', or with null. */
function ask(title, fields, removeText) {
  const dialog = Object.assign(document.createElement('dialog'), { className: 'pc-md__dialog' });
  // Not a form: this stands inside the form of the page.
  const body = Object.assign(document.createElement('div'), { className: 'pc-form' });
  const heading = Object.assign(document.createElement('h2'), { textContent: title, id: `md-${crypto.randomUUID()}` });
  dialog.setAttribute('aria-labelledby', heading.id);
  const actions = Object.assign(document.createElement('div'), { className: 'pc-actions' });
  const [keep, stop, remove] = [button('Klaar', 'primary'), button('Stoppen', 'subtle'), removeText && button(removeText, 'secondary')];
  actions.append(keep, ...(remove ? [remove] : []), stop);
  body.append(heading, ...fields.map(({ row }) => row), actions);
  dialog.append(body);
  document.body.append(dialog);
  return new Promise((resolve) => {
    let answer = null;
    const finish = (value) => {
      answer = value;
      dialog.close();
    };
    keep.addEventListener('click', () => finish(Object.fromEntries(fields.map(({ input }) => [input.name, input.value.trim()]))));
    remove?.addEventListener('click', () => finish('remove'));
    stop.addEventListener('click', () => finish(null));
    dialog.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter' && event.target.matches('input')) {
        event.preventDefault();
        keep.click();
      }
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    dialog.showModal();
    fields[0].input.focus();
  });
}

// Without a scheme somebody means a website, unless it is a place in this one.
function complete(address) {
  const isWebsite = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(address);
  const isMail = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address);
  return isMail ? `mailto:${address}` : isWebsite ? `https://${address}` : address;
}

// The browser shows what it is given below the input, in its own list that every keyboard and reader knows.
function suggestPages({ row, input }) {
  const list = Object.assign(document.createElement('datalist'), { id: `${input.id}-paginas` });
  input.setAttribute('list', list.id);
  row.append(list);
  let timer = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const answer = await fetch(`/beheer/kiezen/paginas?q=${encodeURIComponent(input.value)}`).catch(() => null);
      const pages = answer?.ok ? await answer.json() : [];
      list.replaceChildren(...pages.map(({ id, title }) => Object.assign(document.createElement('option'), { value: id, label: title })));
    }, 250);
  });
}

export async function link(editor) {
  const { href } = editor.getAttributes('link');
  const { from, to, empty } = editor.state.selection;
  const selected = href ? '' : editor.state.doc.textBetween(from, to, ' ');
  const fields = [field('href', 'Adres', 'Een adres zoals https://www.divosa.nl, een mailadres, of een woord uit de titel van een pagina hier.', href ?? '')];
  suggestPages(fields[0]);
  if (empty && !href) {
    fields.push(field('text', 'Tekst van de link', 'Zeg waar de link heen gaat. Schrijf niet ‘klik hier’.', selected));
  }
  const answer = await ask(href ? 'Link wijzigen' : 'Link maken', fields, href && 'Link weghalen');
  const chain = editor.chain().focus().extendMarkRange('link');
  if (answer === 'remove' || (answer && answer.href === '')) {
    chain.unsetLink().run();
  } else if (answer && isSafeAddress(complete(answer.href))) {
    const attrs = { href: complete(answer.href) };
    if (fields.length > 1) {
      chain.insertContent({ type: 'text', text: answer.text || answer.href, marks: [{ type: 'link', attrs }] }).run();
    } else {
      chain.setLink(attrs).run();
    }
  } else {
    editor.commands.focus();
  }
}

const containers = new Set(['callout', 'blockquote']);

// An image is a block of its own: below the paragraph, list or table with the cursor, never inside it by accident.
function placeFor({ doc }, position) {
  const at = doc.resolve(position);
  let depth = 1;
  while (depth < at.depth && containers.has(at.node(depth).type.name)) {
    depth += 1;
  }
  if (at.depth === 0) {
    return { from: position, to: position };
  }
  const block = at.node(depth);
  const isEmpty = block.type.name === 'paragraph' && block.content.size === 0;
  return { from: isEmpty ? at.before(depth) : at.after(depth), to: at.after(depth) };
}

function put(editor, attrs, position) {
  const block = { type: 'paragraph', content: [{ type: 'image', attrs }] };
  editor.chain().focus().insertContentAt(placeFor(editor.state, Math.min(position, editor.state.doc.content.size)), block).run();
}

/** Asks for an image and puts it in; `file` is one that was pasted or dropped, `position` where. */
export async function image(editor, { file = null, position = editor.state.selection.from } = {}) {
  const attributes = editor.getAttributes('image');
  const current = attributes.src && !file ? attributes : null;
  const answer = await pickImage({ current, file });
  if (answer === 'remove') {
    editor.chain().focus().deleteSelection().run();
  } else if (!answer || !isSafeAddress(answer.src)) {
    editor.commands.focus();
  } else if (current) {
    editor.chain().focus().updateAttributes('image', answer).run();
  } else {
    put(editor, answer, position);
  }
}

// The clipboard calls every image the same, and the library keeps names apart.
function named(file) {
  const stamp = new Date().toISOString().slice(0, 19).replace(/\D/g, '-');
  return /^image\.\w+$/.test(file.name) ? new File([file], `geplakt-${stamp}.${file.name.split('.').at(-1)}`, { type: file.type }) : file;
}

/** Takes an image out of what was pasted or dropped; false when there is none, or when it comes along with text. */
export function takeImage(editor, transfer, position) {
  const file = [...(transfer?.files ?? [])].find(({ type }) => type.startsWith('image/'));
  if (!file || transfer.getData('text/plain').trim() !== '') {
    return false;
  }
  image(editor, { file: named(file), position });
  return true;
}
