// judge.mjs FOLDER: judges every .html file in FOLDER and prints a line for each fault of structure. What is a matter of
// taste, or meant so, is off.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const taste = ['attr-quotes', 'attribute-boolean-style', 'attribute-empty-style', 'doctype-style', 'long-title', 'no-trailing-whitespace', 'void-style', 'require-sri'];
const meant = [
  // Safari forgets that a list is one when it has no bullets.
  'no-redundant-role',
  // The choice of the theme stands in the header and in the menu, with the same names.
  'form-dup-name',
];
const judge = new HtmlValidate(new StaticConfigLoader({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    ...Object.fromEntries([...taste, ...meant].map((rule) => [rule, 'off'])),
    // An ordered list without numbers has the same need, and a text of editors holds a table that scrolls in a div.
    'prefer-native-element': ['error', { exclude: ['list', 'region'] }],
    // HTML lets an id begin with a figure, as the id of a content item may.
    'valid-id': ['error', { relaxed: true }],
  },
}));

for (const file of readdirSync(process.argv[2]).filter((name) => name.endsWith('.html')).sort()) {
  const report = await judge.validateString(readFileSync(join(process.argv[2], file), 'utf8'), file);
  for (const fault of report.results.flatMap((result) => result.messages)) {
    console.log(`${file} ${fault.line}:${fault.column} ${fault.ruleId}: ${fault.message} ${fault.selector ?? ''}`);
  }
}
