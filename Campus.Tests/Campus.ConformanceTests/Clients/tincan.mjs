// Does with tincanjs what its users do: node tincan.mjs ADDRESS KEY SECRET. Prints "done" when all of it came out right.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import TinCan from "tincanjs";

const [endpoint, username, password] = process.argv.slice(2);
const lrs = new TinCan.LRS({ endpoint, username, password, allowFail: false });
const registration = randomUUID();
const agent = new TinCan.Agent({ name: "Samira", mbox: `mailto:${registration}@example.nl` });
const activity = new TinCan.Activity({ id: `https://campus.example/${registration}`, definition: { name: { nl: "Vraag" } } });

// tincanjs tells its callbacks first what went wrong, as a status or an error, and then what came of it.
const ask = (method, ...values) => new Promise((resolve, reject) => {
  const settings = values.pop();
  lrs[method](...values, { ...settings, callback: (wrong, result) => (wrong ? reject(new Error(`${method}: ${wrong} ${result?.responseText ?? ""}`)) : resolve(result)) });
});

const statement = (verb, target = activity) => new TinCan.Statement({
  actor: agent, verb: { id: verb, display: { nl: "deed" } }, target, context: { registration }, result: { success: true, score: { scaled: 0.5 } },
});

async function storesAndReads() {
  const one = statement("http://adlnet.gov/expapi/verbs/answered");
  await ask("saveStatement", one, {});
  await ask("saveStatement", one, {});
  const read = await ask("retrieveStatement", one.id, {});
  assert.equal(read.id, one.id);
  assert.equal(read.actor.mbox, agent.mbox);
  assert.equal(read.result.score.scaled, 0.5);
  assert.ok(read.stored);
  return one;
}

async function queriesAndPages() {
  const many = Array.from({ length: 5 }, () => statement("http://adlnet.gov/expapi/verbs/experienced"));
  await ask("saveStatements", many, {});
  const params = { agent, verb: many[0].verb, activity, registration, limit: 2, ascending: true };
  let page = await ask("queryStatements", { params });
  const seen = page.statements.map((found) => found.id);
  while (page.more) {
    page = await ask("moreStatements", { url: page.more });
    seen.push(...page.statements.map((found) => found.id));
  }
  assert.deepEqual(seen, many.map((sent) => sent.id));
}

async function voids(one) {
  const target = new TinCan.StatementRef({ id: one.id });
  await ask("saveStatement", statement("http://adlnet.gov/expapi/verbs/voided", target), {});
  await assert.rejects(ask("retrieveStatement", one.id, {}), /404/);
  assert.equal((await ask("retrieveVoidedStatement", one.id, {})).id, one.id);
}

async function attaches() {
  const attachment = new TinCan.Attachment({
    usageType: "https://campus.example/werkblad", display: { nl: "Werkblad" }, contentType: "text/plain",
  });
  attachment.setContentFromString(`een werkblad van ${registration}`);
  const one = statement("https://campus.example/verbs/attached");
  one.attachments = [attachment];
  await ask("saveStatement", one, {});
  const read = await ask("retrieveStatement", one.id, { params: { attachments: true } });
  assert.equal(read.attachments[0].getContentAsString(), `een werkblad van ${registration}`);
}

async function keepsDocuments() {
  const state = { agent, activity, registration };
  await ask("saveState", "place", { page: 3 }, { ...state, contentType: "application/json" });
  assert.deepEqual((await ask("retrieveState", "place", state)).contents, { page: 3 });
  await ask("dropState", "place", state);
  assert.equal(await ask("retrieveState", "place", state), null);

  await ask("saveActivityProfile", "settings", "één", { activity, contentType: "text/plain" });
  const profile = await ask("retrieveActivityProfile", "settings", { activity });
  assert.equal(profile.contents, "één");
  await ask("saveActivityProfile", "settings", "twee", { activity, contentType: "text/plain", lastSHA1: profile.etag });
  await assert.rejects(ask("saveActivityProfile", "settings", "drie", { activity, contentType: "text/plain", lastSHA1: profile.etag }), /412/);
  await ask("saveAgentProfile", "settings", { large: true }, { agent, contentType: "application/json" });
  assert.deepEqual((await ask("retrieveAgentProfile", "settings", { agent })).contents, { large: true });
  assert.equal((await ask("retrieveActivity", activity.id, {})).definition.name.nl, "Vraag");
}

assert.ok((await ask("about", {})).version.includes("1.0.3"));
const one = await storesAndReads();
await queriesAndPages();
await attaches();
await keepsDocuments();
await voids(one);
console.log("done");
