// Draws Block Kit blocks. What it cannot draw it names, so that nothing is missing without a word.
// https://docs.slack.dev/reference/block-kit/blocks

import { drawDate } from '/dates.js';
import { element, link } from '/dom.js';
import { drawField, drawInput, isField } from '/fields.js';
import { emoji, mention, mrkdwn, withEmoji } from '/mrkdwn.js';

export function drawBlocks(blocks, context) {
  return blocks.map((block) => {
    try {
      return (DRAW[block.type] ?? unknown)(block, context);
    } catch (fault) {
      return element('p', { class: 'unknown' }, `This block of type “${block.type}” could not be drawn: ${fault.message}`);
    }
  });
}

function unknown(block) {
  return element('p', { class: 'unknown' }, `A block of type “${block.type}”, which this page does not draw.`);
}

const DRAW = {
  section: (block, context) =>
    element(
      'div',
      { class: 'section' },
      element(
        'div',
        { class: 'section-text' },
        block.text && element('div', {}, text(block.text, context)),
        block.fields && element('div', { class: 'fields' }, ...block.fields.map((field) => element('div', {}, text(field, context)))),
      ),
      block.accessory && control(block.accessory, block, context),
    ),
  header: (block, context) => element('h3', { class: 'header' }, text(block.text, context)),
  divider: () => element('hr'),
  context: (block, context) =>
    element('div', { class: 'context' }, ...block.elements.map((one) => (one.type === 'image' ? image(one) : element('span', {}, text(one, context))))),
  actions: (block, context) => element('div', { class: 'actions' }, ...block.elements.map((one) => control(one, block, context))),
  rich_text: (block, context) => element('div', { class: 'rich-text' }, ...block.elements.map((part) => richPart(part, context))),
  table: (block, context) => table(block, context),
  image: (block, context) =>
    element('figure', {}, block.title && element('figcaption', {}, text(block.title, context)), image(block)),
  input: (block, context) => drawInput(block, context),
  markdown: (block) => element('div', { class: 'markdown' }, ...markdown(block.text)),
};

function text(object, context) {
  if (object.type === 'mrkdwn') {
    return mrkdwn(object.text, context.names);
  }
  return element('span', { class: 'text' }, object.emoji === false ? object.text : withEmoji(object.text));
}

function image(block) {
  const address = block.image_url ?? `/page/files/${encodeURIComponent(fileId(block.slack_file ?? {}))}`;
  return element('img', { src: address, alt: block.alt_text, loading: 'lazy' });
}

// A file is named by its id or by its address.
function fileId(file) {
  return file.id ?? /\/files-pri\/[^/-]+-([^/]+)\//.exec(file.url)?.[1] ?? '';
}

// Attachments: blocks behind a bar in their own colour.

const COLORS = { good: '#2eb886', warning: '#daa038', danger: '#a30200' };

export function drawAttachment(attachment, context) {
  const drawn = attachment.text ? [element('div', { class: 'plain' }, mrkdwn(attachment.text, context.names))] : [];
  drawn.push(...drawBlocks(attachment.blocks ?? [], context));
  const bar = element('div', { class: 'attachment' }, ...(drawn.length ? drawn : [element('div', { class: 'text' }, attachment.fallback)]));
  const color = COLORS[attachment.color] ?? attachment.color ?? '';
  if (/^#?[0-9a-f]{6}$/i.test(color)) {
    bar.style.borderLeftColor = `#${color.replace('#', '')}`;
  }
  return bar;
}

// Rich text

function richPart(part, context) {
  const pieces = () => (part.elements ?? []).map((piece) => richPiece(piece, context));
  switch (part.type) {
    case 'rich_text_section':
      return element('div', { class: 'text' }, ...pieces());
    case 'rich_text_preformatted':
      return element('pre', {}, ...pieces());
    case 'rich_text_quote':
      return element('blockquote', { class: 'text' }, ...pieces());
    case 'rich_text_list': {
      const list = element(part.style === 'ordered' ? 'ol' : 'ul', { start: part.offset ? part.offset + 1 : undefined });
      list.dataset.indent = part.indent ?? 0;
      list.append(...part.elements.map((item) => element('li', {}, richPart(item, context))));
      return list;
    }
    default:
      return unknown(part);
  }
}

function richPiece(piece, context) {
  switch (piece.type) {
    case 'text':
      return styled(document.createTextNode(piece.text), piece.style);
    case 'link':
      return styled(link(piece.url, piece.text ?? piece.url), piece.style);
    case 'user':
      return mention('@' + (context.names.user(piece.user_id) ?? piece.user_id));
    case 'channel':
      return mention('#' + (context.names.channel(piece.channel_id) ?? piece.channel_id));
    case 'broadcast':
      return mention('@' + piece.range);
    case 'emoji':
      return document.createTextNode(emoji(piece.name));
    case 'date':
      return styled(drawDate(piece), piece.style);
    default:
      return document.createTextNode(`[${piece.type}]`);
  }
}

function styled(node, style = {}) {
  const tags = { code: 'code', strike: 's', italic: 'i', bold: 'b', underline: 'u' };
  return Object.entries(tags).reduce((inner, [name, tag]) => (style[name] ? element(tag, {}, inner) : inner), node);
}

// Tables: the first row names the columns.

function table(block, context) {
  const settings = block.column_settings ?? [];
  const cell = (content, column, tag) => {
    const setting = settings[column] ?? {};
    const classes = [setting.align, setting.is_wrapped ? 'wrapped' : undefined].filter(Boolean).join(' ');
    const inner = content.type === 'rich_text' ? DRAW.rich_text(content, context) : content.text;
    return element(tag, { class: classes, scope: tag === 'th' ? 'col' : undefined }, inner);
  };
  const row = (cells, tag) => element('tr', {}, ...cells.map((content, column) => cell(content, column, tag)));
  const [first, ...others] = block.rows;
  return element(
    'div',
    { class: 'table', tabindex: '0', role: 'region', 'aria-label': 'Table' },
    element('table', {}, element('thead', {}, row(first, 'th')), element('tbody', {}, ...others.map((cells) => row(cells, 'td')))),
  );
}

// Markdown: fences, code, bold; the rest stays as it was written.

function markdown(source) {
  return source.split(/```\w*\n?([\s\S]*?)\n?```/).map((part, index) =>
    index % 2 === 1
      ? element('pre', {}, part)
      : element('span', { class: 'text' }, ...part.split(/(\*\*[^*]+\*\*|`[^`\n]+`)/).map((piece) => {
          if (/^\*\*.+\*\*$/.test(piece)) {
            return element('b', {}, piece.slice(2, -2));
          }
          return /^`.+`$/.test(piece) ? element('code', {}, piece.slice(1, -1)) : document.createTextNode(piece);
        })));
}

// Buttons and menus

function control(one, block, context) {
  if (one.type === 'button') {
    return button(one, context);
  }
  if (one.type === 'image') {
    return image(one);
  }
  return isField(one) ? field(one, block, context) : unknown(one);
}

// A field that may ask whether the person is sure.
function field(one, block, context) {
  const give = async (...given) => {
    if (await confirmed(one.confirm, context)) {
      await context.give(...given);
    }
  };
  return drawField(one, block, { ...context, give });
}

// A button that leads elsewhere is a link, where the address can do no more than that; the bot hears of it all the same.
function linkButton(one, context) {
  const made = element(
    'a',
    { class: `button ${one.style ?? ''}`, href: one.url, target: '_blank', rel: 'noopener noreferrer', title: one.url, 'aria-label': one.accessibility_label },
    text(one.text, context),
  );
  made.addEventListener('click', () => context.press(one));
  return made;
}

function button(one, context) {
  if (/^https?:\/\//i.test(one.url ?? '')) {
    return linkButton(one, context);
  }
  const made = element('button', { type: 'button', class: one.style ?? '', 'aria-label': one.accessibility_label }, text(one.text, context));
  made.addEventListener('click', async () => {
    if (await confirmed(one.confirm, context)) {
      await once(made, () => context.press(one));
    }
  });
  return made;
}

async function once(made, act) {
  made.disabled = true;
  try {
    await act();
  } finally {
    made.disabled = false;
  }
}

function confirmed(question, context) {
  if (!question) {
    return Promise.resolve(true);
  }
  return new Promise((resolve) => {
    const dialog = element(
      'dialog',
      {},
      element('h3', {}, text(question.title, context)),
      element('p', {}, text(question.text, context)),
      element(
        'div',
        { class: 'actions' },
        element('button', { type: 'button', onclick: () => dialog.close('no') }, text(question.deny, context)),
        element('button', { type: 'button', class: question.style ?? 'primary', onclick: () => dialog.close('yes') }, text(question.confirm, context)),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
