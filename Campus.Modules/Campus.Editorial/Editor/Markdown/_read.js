// Markdown to a document, the way the server reads it.

import MarkdownIt from 'markdown-it';
import { MarkdownParser } from 'prosemirror-markdown';
import { splitAddresses } from './_addresses.js';
import { addRules } from './_rules.js';

const tokenizer = new MarkdownIt('commonmark', { html: false });
tokenizer.enable(['table', 'strikethrough']).disable(['html_block', 'html_inline']);
// What a link may be is the server's decision; an unsafe one must stay in the text, not turn into something else.
tokenizer.validateLink = () => true;
tokenizer.normalizeLink = (address) => address;
tokenizer.normalizeLinkText = (address) => address;
addRules(tokenizer);

const alignment = (token) => ({ align: /text-align:(\w+)/.exec(token.attrGet('style') ?? '')?.[1] ?? null });
const isTight = (tokens, at) => {
  const paragraph = tokens.slice(at + 1).find((token) => token.type !== 'list_item_open');
  return paragraph?.type !== 'paragraph_open' || paragraph.hidden;
};

const blocks = {
  paragraph: { block: 'paragraph' },
  blockquote: { block: 'blockquote' },
  callout: { block: 'callout', getAttrs: (token) => ({ kind: token.info }) },
  list_item: { block: 'listItem' },
  bullet_list: { block: 'bulletList', getAttrs: (_, tokens, at) => ({ tight: isTight(tokens, at) }) },
  ordered_list: {
    block: 'orderedList',
    getAttrs: (token, tokens, at) => ({ start: Number(token.attrGet('start') ?? 1), tight: isTight(tokens, at) }),
  },
  heading: { block: 'heading', getAttrs: (token) => ({ level: Number(token.tag.slice(1)) }) },
  code_block: { block: 'codeBlock', noCloseToken: true },
  fence: { block: 'codeBlock', getAttrs: (token) => ({ language: token.info.trim() || null }), noCloseToken: true },
  hr: { node: 'horizontalRule' },
  table: { block: 'table' },
  thead: { ignore: true },
  tbody: { ignore: true },
  tr: { block: 'tableRow' },
  th: { block: 'tableHeader', getAttrs: alignment },
  td: { block: 'tableCell', getAttrs: alignment },
};

const asText = (tokens) => tokens.map((token) =>
  (token.children ? asText(token.children) : /break$/.test(token.type) ? ' ' : token.content)).join('');

const inlines = {
  hardbreak: { node: 'hardBreak' },
  image: {
    node: 'image',
    getAttrs: (token) => ({ src: token.attrGet('src'), title: token.attrGet('title'), alt: asText(token.children) }),
  },
  em: { mark: 'italic' },
  strong: { mark: 'bold' },
  s: { mark: 'strike' },
  code_inline: { mark: 'code', noCloseToken: true },
  link: { mark: 'link', getAttrs: (token) => ({ href: token.attrGet('href'), title: token.attrGet('title') }) },
};

export function createReader(schema) {
  const parser = new MarkdownParser(schema, tokenizer, { ...blocks, ...inlines });
  const link = schema.marks.link;
  let depth = 0;
  const { link_open: openLink, link_close: closeLink } = parser.tokenHandlers;
  Object.assign(parser.tokenHandlers, {
    // A line end within a paragraph is not a line break on the page.
    softbreak: (state) => state.addText(' '),
    link_open: (...all) => { depth++; openLink(...all); },
    link_close: (...all) => { depth--; closeLink(...all); },
    text: (state, token) => {
      for (const { text, href } of depth > 0 ? [{ text: token.content }] : splitAddresses(token.content)) {
        const mark = href && link.create({ href });
        if (mark) { state.openMark(mark); }
        state.addText(text);
        if (mark) { state.closeMark(mark); }
      }
    },
  });

  return (source) => {
    const doc = parser.parse(source);
    return { doc: doc.childCount > 0 ? doc : doc.copy(schema.nodes.paragraph.create()), lines: blockLines(source) };
  };
}

// From which line up to which each block of the document was written.
const blockLines = (source) => tokenizer.parse(source, {})
  .filter((token) => token.level === 0 && token.nesting >= 0 && token.map)
  .map((token) => token.map);
