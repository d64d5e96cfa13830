// Saves what somebody types: after a moment of silence, and never later than two seconds after the first key.

import { deviceStore } from './_device.js';
import { bodyOf, post, postWhileLeaving, reasonOf } from './_sender.js';
import { addressOf, baseOf, fillIn, findUnit, pairsOf, samePairs, setBase, showErrors } from './_units.js';

const silence = 800;
const longest = 2000;
const waits = [1000, 2000, 4000, 8000, 15000, 30000];

export class Saver {
  #form;
  #device;
  #report;
  // By address: { base, sent, pairs }. What was sent and not answered is sent again first, in the same words: else the
  // server, which may have it already, would take what follows for somebody else's change.
  #work = new Map();
  #unplaced = new Set();
  #firstKey = 0;
  #timer = 0;
  #running = null;
  #failures = 0;
  // How often something was touched: tells whether somebody typed on.
  keys = 0;

  constructor(form, report) {
    this.#form = form;
    this.#device = deviceStore(form.dataset.item);
    this.#report = report;
  }

  get isBusy() {
    return this.#work.size > 0;
  }

  isDirty = (address) => this.#work.has(address);

  /** Takes up again what an earlier page did not get confirmed. */
  restore() {
    for (const [address, entry] of this.#device.all()) {
      const block = findUnit(this.#form, address);
      if (block) {
        setBase(block, entry.base);
        if (!fillIn(block, entry.pairs)) {
          this.#unplaced.add(address);
        }
      }
      this.#work.set(address, entry);
    }
    if (this.isBusy) {
      this.#report.restored(this.#work.size);
      this.#plan(0);
    }
  }

  /** A key was pressed or a choice made in a unit. */
  touch(block) {
    this.keys += 1;
    const address = addressOf(block);
    const known = this.#work.get(address);
    const entry = { base: known?.base ?? baseOf(block), sent: known?.sent ?? null, pairs: pairsOf(block) };
    this.#work.set(address, entry);
    this.#device.put(address, entry);
    const now = Date.now();
    this.#firstKey ||= now;
    this.#report.typing();
    if (this.#failures === 0) {
      this.#plan(Math.min(silence, this.#firstKey + longest - now));
    }
  }

  /** Saves now; ready when there is nothing left to send or it did not work. */
  async flush() {
    this.#failures = 0;
    while (this.#running) {
      await this.#running;
    }
    while (this.isBusy && this.#failures === 0) {
      await this.#send();
    }
    return !this.isBusy;
  }

  /** The connection may be back. */
  retry() {
    if (this.isBusy) {
      this.#failures = 0;
      this.#plan(0);
    }
  }

  /** The form as a whole was posted: what is still the same as then is no longer waiting. */
  posted(units) {
    for (const [address, pairs] of units) {
      if (this.#work.has(address) && samePairs(this.#work.get(address).pairs, pairs)) {
        this.#forget(address);
      }
    }
  }

  /** The page goes away: a last try, unless an answer is still on its way; then the device keeps it. */
  leave() {
    if (this.isBusy && !this.#running) {
      this.#batch();
      postWhileLeaving(this.#form, bodyOf(this.#form, this.#work));
    }
  }

  #plan(delay) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), Math.max(0, delay));
  }

  #send() {
    if (!this.#running && this.isBusy) {
      this.#running = this.#post().finally(() => {
        this.#running = null;
      });
    }
    return this.#running ?? Promise.resolve();
  }

  #batch() {
    for (const [address, entry] of this.#work) {
      entry.sent ??= entry.pairs;
      this.#device.put(address, entry);
    }
    return [...this.#work].map(([address, { sent }]) => [address, sent]);
  }

  async #post() {
    this.#firstKey = 0;
    const sent = this.#batch();
    this.#report.saving();
    try {
      const answer = await post(this.#form, bodyOf(this.#form, this.#work));
      if (answer.ok) {
        this.#settle(sent, await answer.json());
        return;
      }
      this.#failed(await reasonOf(answer, this.#form));
    } catch {
      this.#failed('offline');
    }
  }

  #failed(reason) {
    this.#failures += 1;
    this.#report.failed(reason);
    if (reason !== 'forbidden' && reason !== 'missing' && reason !== 'refused') {
      this.#plan(reason === 'again' ? 0 : waits[Math.min(this.#failures, waits.length) - 1]);
    }
  }

  #settle(sent, answer) {
    this.#failures = 0;
    const outcomes = new Map(answer.units.map((unit) => [unit.unit, unit]));
    for (const [address, pairs] of sent) {
      this.#settleUnit(address, pairs, outcomes.get(address), answer.errors ?? {});
    }
    this.#report.saved(answer, this.isBusy);
    if (this.isBusy) {
      this.#plan(this.#firstKey ? silence : 0);
    }
  }

  #settleUnit(address, sent, { hash, outcome } = { outcome: 'gone' }, errors) {
    const entry = this.#work.get(address);
    if (!entry) {
      return;
    }
    const block = findUnit(this.#form, address);
    // Who is in conflict goes on from where they started: what they write stays beside the other text.
    const base = outcome === 'saved' || outcome === 'same' ? hash : entry.base;
    if (samePairs(entry.pairs, sent)) {
      this.#forget(address);
    } else {
      Object.assign(entry, { base, sent: null });
      this.#device.put(address, entry);
    }
    if (block) {
      setBase(block, base);
      showErrors(block, outcome === 'refused' ? errors : {});
      this.#report.unit(block, outcome, this.#unplaced.delete(address));
    }
  }

  #forget(address) {
    this.#work.delete(address);
    this.#device.remove(address);
  }
}
