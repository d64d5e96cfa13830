// What was typed and the server has not confirmed yet, on this device: it outlives the tab, the connection and the session.

const prefix = (item) => `campus-bewerken/${item}/`;

/** A store for one item. An entry is { base, sent, pairs }: based on what, already sent or not, and the values. */
export function deviceStore(item) {
  const keyOf = (address) => prefix(item) + address;

  function put(address, entry) {
    try {
      localStorage.setItem(keyOf(address), JSON.stringify(entry));
      return true;
    } catch {
      // Full or forbidden: then only the server keeps it.
      return false;
    }
  }

  function get(address) {
    try {
      return JSON.parse(localStorage.getItem(keyOf(address)));
    } catch {
      return null;
    }
  }

  return {
    put,
    get,
    remove: (address) => localStorage.removeItem(keyOf(address)),
    all: () => Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix(item)))
      .map((key) => [key.slice(prefix(item).length), get(key.slice(prefix(item).length))])
      .filter(([, entry]) => entry),
  };
}
