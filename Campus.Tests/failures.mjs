// failures.mjs REPORT: prints what failed in an xunit report, and nothing else: name, message, and where in our own code.
import { readFileSync } from 'node:fs';

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (text) =>
  text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1').replace(/&#x([0-9a-fA-F]+);|&#(\d+);|&(\w+);/g, (whole, hex, decimal, name) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : (entities[name] ?? whole));
const inside = (block, tag) => plain(block.match(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`))?.[1] ?? '');
const indented = (text) => text.trim().split('\n').map((line) => `    ${line.trimEnd()}`).join('\n');

const report = readFileSync(process.argv[2], 'utf8');
const tests = report.match(/<test [^>]*result="Fail"[\s\S]*?<\/test>/g) ?? [];
const errors = report.match(/<error [\s\S]*?<\/error>/g) ?? [];
for (const block of [...tests, ...errors]) {
  console.log(`failed ${plain(block.match(/ name="([^"]*)"/)?.[1] ?? block.match(/ type="([^"]*)"/)?.[1] ?? 'outside any test')}`);
  console.log(indented(inside(block, 'message')));
  console.log(indented(inside(block, 'stack-trace').split('\n').filter((line) => line.includes('Campus.')).slice(0, 8).join('\n')));
}
