// Does with @xapi/xapi what its users do: node xapi.mjs ADDRESS KEY SECRET VERSION. Prints "done" when all of it came out right.
import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { createRequire } from "node:module";

// The package names its module build in a way that node does not follow.
const XAPI = createRequire(import.meta.url)("@xapi/xapi");

const [endpoint, username, password, version] = process.argv.slice(2);
const xapi = new XAPI({ endpoint, auth: XAPI.toBasicAuth(username, password), version, adapter: "fetch" });
const registration = randomUUID();
const actor = { objectType: "Agent", name: "Samira", mbox: `mailto:${registration}@example.nl` };
const activityId = `https://campus.example/${registration}`;
const verb = (name) => ({ id: `http://adlnet.gov/expapi/verbs/${name}`, display: { nl: "deed" } });

const statement = (name) => ({
  id: randomUUID(), actor, verb: verb(name), context: { registration },
  object: { objectType: "Activity", id: activityId, definition: { name: { nl: "Vraag" } } },
});

async function storesAndReads() {
  const one = statement("answered");
  assert.deepEqual((await xapi.sendStatement({ statement: one })).data, [one.id]);
  const { data } = await xapi.getStatement({ statementId: one.id });
  assert.deepEqual([data.actor, data.verb, data.object], [one.actor, one.verb, one.object]);
  assert.equal((await xapi.getStatement({ statementId: one.id, format: "ids" })).data.object.id, activityId);
  return one;
}

async function queriesAndPages() {
  const many = Array.from({ length: 5 }, () => statement("experienced"));
  assert.deepEqual((await xapi.sendStatements({ statements: many })).data, many.map((sent) => sent.id));
  const filter = { agent: actor, verb: verb("experienced").id, activity: activityId, registration, limit: 2, ascending: true };
  let { data } = await xapi.getStatements(filter);
  const seen = data.statements.map((found) => found.id);
  while (data.more) {
    ({ data } = await xapi.getMoreStatements({ more: data.more }));
    seen.push(...data.statements.map((found) => found.id));
  }
  assert.deepEqual(seen, many.map((sent) => sent.id));
}

async function attaches() {
  const content = new TextEncoder().encode(`een werkblad van ${registration}`);
  const one = {
    ...statement("attached"),
    attachments: [{
      usageType: "https://campus.example/werkblad", display: { nl: "Werkblad" }, contentType: "text/plain", length: content.length,
      sha2: createHash("sha256").update(content).digest("hex"),
    }],
  };
  await xapi.sendStatement({ statement: one, attachments: [content.buffer] });
  const { data } = await xapi.getStatement({ statementId: one.id, attachments: true });
  assert.equal(data[0].id, one.id);
  assert.equal(String(data[1]).trim(), `een werkblad van ${registration}`);
}

async function keepsDocuments() {
  const place = { agent: actor, activityId, registration, stateId: "place" };
  await xapi.createState({ ...place, state: { page: 3 } });
  await xapi.createState({ ...place, state: { seen: true } });
  const { data, headers } = await xapi.getState(place);
  assert.deepEqual(data, { page: 3, seen: true });
  const etag = headers.etag ?? headers.get("etag");
  await xapi.setState({ ...place, state: { page: 4 }, etag, matchHeader: "If-Match" });
  await assert.rejects(xapi.setState({ ...place, state: { page: 5 }, etag, matchHeader: "If-Match" }));
  assert.deepEqual((await xapi.getStates({ agent: actor, activityId, registration })).data, ["place"]);
  await xapi.deleteState(place);
  await assert.rejects(xapi.getState(place));

  await xapi.createActivityProfile({ activityId, profileId: "settings", profile: { large: true } });
  assert.deepEqual((await xapi.getActivityProfile({ activityId, profileId: "settings" })).data, { large: true });
  await xapi.createAgentProfile({ agent: actor, profileId: "settings", profile: { dark: true } });
  assert.deepEqual((await xapi.getAgentProfiles({ agent: actor })).data, ["settings"]);
  assert.equal((await xapi.getActivity({ activityId })).data.definition.name.nl, "Vraag");
  assert.equal((await xapi.getAgent({ agent: actor })).data.objectType, "Person");
}

async function voids(one) {
  await xapi.voidStatement({ actor, statementId: one.id });
  await assert.rejects(xapi.getStatement({ statementId: one.id }));
  assert.equal((await xapi.getVoidedStatement({ voidedStatementId: one.id })).data.id, one.id);
}

assert.ok((await xapi.getAbout()).data.version.includes(version));
const one = await storesAndReads();
await queriesAndPages();
await attaches();
await keepsDocuments();
await voids(one);
console.log("done");
