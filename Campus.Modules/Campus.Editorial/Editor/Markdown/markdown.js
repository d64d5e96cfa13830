// Makes a text area with Markdown into an editor that looks like the page. The text area stays the truth: it is what
// posts, it can be shown at any time, and it only changes when somebody changes the text.

import { Editor } from '@tiptap/core';
import { cursorIn, focusAt, isElsewhere, isTypedIn } from '../_cursor.js';
import { choosePlain, wantsPlain } from '../_plain.js';
import { attributesFor } from './_attributes.js';
import * as dialogs from './_dialogs.js';
import { extensions } from './_extensions.js';
import { isFaithful, open } from './_fidelity.js';
import { frame } from './_frame.js';
import { createWriter } from './_keep.js';
import { showLost } from './_lost.js';
import { cleanPasted } from './_paste.js';
import { pause } from './_pause.js';
import { select } from './_place.js';
import { createToolbar, shortcutOf } from './_toolbar.js';
import { cannotAsk, cannotKeep, cannotShow } from './_words.js';

class MarkdownEditor {
  #textarea;
  #switch;
  #note;
  #label;
  #shown;
  #rich = null;
  #entered = null;

  constructor(textarea) {
    this.#textarea = textarea;
    this.#label = textarea.labels[0];
    this.#shown = textarea.closest('.pc-field')?.nextElementSibling;
    ({ note: this.#note, button: this.#switch } = frame(textarea));
    this.#switch.addEventListener('click', () => this.#toggle());
    // Somebody who goes to the text area, by its label or a link to a mistake, means the text they see.
    textarea.addEventListener('focus', () => this.#rich?.editor.commands.focus());
    textarea.addEventListener('contents:set', () => this.#reload());
    textarea.addEventListener('contents:enter', (event) => this.#enter(event.detail));
    this.#showPlain();
    this.#start();
  }

  end() {
    this.#rich?.editor.destroy();
  }

  // What the server wrote of the text stays until there is something in its place.
  async #start() {
    if (!wantsPlain()) {
      await this.#showRich();
    }
    if (this.#shown?.matches('.pc-shown')) {
      this.#shown.remove();
    }
    this.#shown = null;
    if (this.#entered) {
      this.#enter(this.#entered);
    }
  }

  /** Selects what was pressed in the text as it was shown; later, when the text is not there yet. */
  #enter(place) {
    if (this.#shown) {
      this.#entered = place;
    } else if (this.#rich?.editor.isFocused || !isElsewhere(this.#textarea)) {
      this.#rich ? select(this.#rich.editor, place) : focusAt(this.#textarea, place.at);
    }
  }

  #toggle() {
    if (this.#rich) {
      choosePlain(true);
      this.#showPlain();
      this.#textarea.focus();
    } else {
      choosePlain(false);
      this.#showRich().then(() => this.#rich?.editor.commands.focus());
    }
  }

  #reload() {
    if (this.#rich) {
      this.#showPlain();
      this.#showRich();
    }
  }

  #showPlain() {
    this.#rich?.editor.destroy();
    this.#rich?.box.remove();
    this.#rich = null;
    this.#textarea.classList.remove('pc-md__source');
    this.#textarea.removeAttribute('tabindex');
    this.#textarea.removeAttribute('aria-hidden');
    this.#switch.textContent = 'Opmaak tonen';
    this.#note.textContent = '';
  }

  async #showRich() {
    const source = this.#textarea.value;
    await pause();
    const isSame = await isFaithful(source);
    if (!isSame) {
      this.#note.textContent = isSame === null ? cannotAsk : cannotShow;
      return;
    }
    await pause();
    const opened = open(source);
    await pause();
    // Who is typing keeps what they are typing in, and who went to another part took the text along.
    if (isTypedIn(this.#textarea, source) || this.#rich || !this.#textarea.isConnected) {
      return;
    }
    const position = cursorIn(this.#textarea);
    this.#mount(source, opened);
    if (position !== null) {
      this.#rich.editor.commands.focus(position);
    }
  }

  #mount(source, { doc, lines }) {
    const box = Object.assign(document.createElement('div'), { className: 'pc-md__box' });
    const place = document.createElement('div');
    const editor = new Editor({
      element: place,
      extensions,
      content: doc.toJSON(),
      injectCSS: false,
      editorProps: {
        attributes: attributesFor(this.#textarea),
        handleKeyDown: (_, event) => this.#onKey(event),
        handlePaste: (_, event) => dialogs.takeImage(editor, event.clipboardData),
        handleDrop: (view, event, _, isMoved) => !isMoved
          && dialogs.takeImage(editor, event.dataTransfer, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos),
        transformPastedHTML: cleanPasted,
      },
    });
    const write = createWriter(editor.state.doc, source, lines, open);
    const toolbar = createToolbar(editor, this.#label?.textContent.trim() ?? 'de tekst', dialogs);
    editor.on('update', () => this.#changed(write(editor.state.doc)));
    this.#rich = { editor, toolbar, box };
    box.append(toolbar.bar, place);
    this.#textarea.before(box);
    this.#textarea.classList.add('pc-md__source');
    this.#textarea.tabIndex = -1;
    this.#textarea.setAttribute('aria-hidden', 'true');
    this.#switch.textContent = 'Platte tekst tonen';
    this.#note.textContent = '';
  }

  #onKey(event) {
    if (event.altKey && event.key === 'F10') {
      this.#rich.toolbar.focus();
      return true;
    }
    const tool = shortcutOf(event);
    if (tool) {
      event.preventDefault();
      this.#rich.toolbar.use(tool);
    }
    return tool !== null;
  }

  #changed({ markdown, lost }) {
    if (lost.length > 0 || this.#note.textContent !== '') {
      this.#note.textContent = lost.length > 0 ? cannotKeep : '';
      showLost(this.#rich.editor, lost);
    }
    if (markdown !== this.#textarea.value) {
      this.#textarea.value = markdown;
      this.#textarea.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

const known = new WeakMap();
const textareasIn = (root) => root.querySelectorAll('textarea[data-markdown]');

function enhance(root) {
  for (const textarea of textareasIn(root)) {
    if (!known.has(textarea)) {
      known.set(textarea, new MarkdownEditor(textarea));
    }
  }
}

function letGo(root) {
  for (const textarea of textareasIn(root)) {
    known.get(textarea)?.end();
  }
}

enhance(document);
document.addEventListener('contents:swapped', (event) => enhance(event.target));
document.addEventListener('contents:leaving', (event) => letGo(event.target));
