// Lets the browser answer to hands before work goes on: what takes long on a telephone is done in parts.

export const pause = () => globalThis.scheduler?.yield?.() ?? new Promise((done) => { setTimeout(done); });
