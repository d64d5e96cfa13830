// The editor in the browser: saves while somebody types, shows who else is here, and moves things by drag and keys.

import { enableMoving, moveByKey, rememberFolds } from './_bags.js';
import { showHead } from './_head.js';
import { onShortcut } from './_keys.js';
import { loadUnit, showOthers, watchOthers } from './_others.js';
import { Saver } from './_saver.js';
import { statusLine } from './_status.js';
import { postForm } from './_swap.js';
import { unitOf } from './_units.js';

let current = null;

// What stands beside the form shows what was saved.
const tellSaved = () => document.dispatchEvent(new CustomEvent('campus:saved'));

class Session {
  #form;
  #report;
  #saver;
  #ends;
  #posting = null;
  #isOver = false;

  constructor(form) {
    this.#form = form;
    form.dataset.live = '';
    const output = document.querySelector('[data-save-status]') ?? document.createElement('output');
    this.#report = this.#listen(statusLine(form, output, (address) => loadUnit(form, address)));
    this.#saver = new Saver(form, this.#report);
    form.addEventListener('input', (event) => this.#touched(event));
    form.addEventListener('change', (event) => this.#touched(event));
    rememberFolds(document, form.dataset.item);
    this.#ends = [
      enableMoving(document.querySelector('main'), (act) => this.post(act)),
      form.dataset.presence ? watchOthers(form, this.#saver) : () => {},
    ];
    this.#saver.restore();
  }

  get saver() {
    return this.#saver;
  }

  end() {
    this.#isOver = true;
    this.#ends.forEach((end) => end());
  }

  /** One act at a time: a second press waits for what the first one made of the page. */
  post(act) {
    this.#posting ??= postForm(this.#form, this.#saver, act, this.#report).finally(() => {
      this.#posting = null;
    });
    return this.#posting;
  }

  #touched({ target }) {
    const unit = unitOf(target);
    if (unit && target.type !== 'file' && !this.#isOver) {
      this.#saver.touch(unit);
    }
  }

  #listen(report) {
    return {
      ...report,
      saved: (answer, isBusy) => {
        report.saved(answer, isBusy);
        showHead(answer);
        showOthers(this.#form, answer.others ?? []);
        tellSaved();
      },
      kept: () => {
        report.kept();
        tellSaved();
      },
    };
  }
}

function start() {
  const form = document.querySelector('form[data-editor]');
  current = form ? new Session(form) : null;
}

document.addEventListener('submit', (event) => {
  if (current && event.target.matches('form[data-editor]') && event.submitter?.name === 'do') {
    event.preventDefault();
    current.post(event.submitter.value);
  }
});

// Who follows a link right after typing must not be asked whether that may be lost.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const leaves = link && !link.target && link.origin === location.origin && !link.closest('[contenteditable="true"]')
    && (link.pathname !== location.pathname || link.search !== location.search);
  if (leaves && isPlain && !event.defaultPrevented && current?.saver.isBusy) {
    event.preventDefault();
    current.saver.flush().then(() => location.assign(link.href));
  }
});
document.addEventListener('keydown', (event) => {
  if (current && !moveByKey(event, (act) => current.post(act))) {
    onShortcut(event, (act) => current.post(act));
  }
});
document.addEventListener('contents:swapped', (event) => event.target.matches('main') && start());
// A kind of field may bring a script, and one that comes in later does not run by itself. Without a connection its inputs do.
document.addEventListener('contents:swapped', ({ target }) => {
  for (const { src } of target.querySelectorAll('script[type="module"][src]')) {
    import(src).catch(() => {});
  }
});
// An input that is taken out of the page says that it changed: nobody is to hear that any more.
document.addEventListener('contents:leaving', (event) => {
  if (event.target.matches('main')) {
    current?.end();
    current = null;
  }
});
document.addEventListener('visibilitychange', () => (document.hidden ? current?.saver.flush() : current?.saver.retry()));
addEventListener('online', () => current?.saver.retry());
addEventListener('pagehide', () => current?.saver.leave());
addEventListener('beforeunload', (event) => {
  if (current?.saver.isBusy) {
    event.preventDefault();
  }
});

start();

// Without the script that brings the visual editor there is the text area, and a click comes to it as well.
addEventListener('click', (event) => {
  const text = document.documentElement.dataset.writing === undefined && event.target.closest('.pc-shown');
  text && text.previousElementSibling.querySelector('textarea').focus();
});
