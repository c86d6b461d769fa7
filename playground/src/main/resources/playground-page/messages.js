// Draws the messages of a channel: each thread stands beneath the message that began it.

import { element } from '/dom.js';
import { drawAttachment, drawBlocks } from '/blocks.js';
import { emoji, mrkdwn } from '/mrkdwn.js';

// Brings a container up to date: what did not change keeps its element, with its focus and scroll position.
export function showMessages(container, messages, context) {
  const visible = messages.filter((message) => !message.only_for || message.only_for === context.me());
  const roots = visible.filter((message) => !message.thread_ts || message.thread_ts === message.ts);
  const orphans = visible.filter((message) => message.thread_ts && !roots.some((root) => root.ts === message.thread_ts));
  const shown = new Map([...container.querySelectorAll(':scope > .thread')].map((node) => [node.dataset.ts, node]));
  const wanted = [...roots, ...orphans].sort((a, b) => (a.ts < b.ts ? -1 : 1)).map((root) => {
    const node = shown.get(root.ts) ?? newThread(root, context);
    fill(node, root, visible.filter((reply) => reply.thread_ts === root.ts && reply.ts !== root.ts), context);
    return node;
  });
  container.replaceChildren(...wanted);
}

function newThread(root, context) {
  const replies = element('div', { class: 'replies' });
  const answer = element('button', { type: 'button', class: 'reply-button' }, 'Reply in thread');
  const thread = element('div', { class: 'thread' }, element('div', { class: 'root' }), replies, answer);
  thread.dataset.ts = root.ts;
  answer.addEventListener('click', () => openReply(thread, answer, root, context));
  return thread;
}

function openReply(thread, answer, root, context) {
  const box = element('textarea', { rows: '1', 'aria-label': 'Reply in thread', placeholder: 'Reply… mention @aws to ask the bot', spellcheck: 'false' });
  const form = element('form', { class: 'composer reply' }, box, element('button', { type: 'submit', class: 'send' }, 'Reply'));
  context.wireComposer(form, box, { threadTs: root.ts, onSent: () => {} });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      form.remove();
      answer.hidden = false;
      answer.focus();
    }
  });
  answer.hidden = true;
  thread.append(form);
  box.focus();
}

function fill(thread, root, replies, context) {
  place(thread.querySelector(':scope > .root'), [root], context);
  place(thread.querySelector(':scope > .replies'), replies, context);
}

function place(parent, messages, context) {
  const shown = new Map([...parent.children].map((node) => [node.dataset.ts, node]));
  parent.replaceChildren(...messages.map((message, index) => {
    const follows = index > 0 && continues(messages[index - 1], message);
    const known = JSON.stringify([message, follows]);
    const node = shown.get(message.ts);
    if (node && node.known === known) {
      return node;
    }
    const drawn = drawMessage(message, context);
    drawn.classList.toggle('follows', follows);
    drawn.known = known;
    return drawn;
  }));
}

// Whether a message goes on where the one before it ended, so that it needs no name of its own.
function continues(before, message) {
  return before.user === message.user && !message.only_for && Number(message.ts) - Number(before.ts) < 300;
}

function drawMessage(message, context) {
  const user = context.user(message.user);
  const time = new Date(Number(message.ts) * 1000);
  const clock = time.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  const article = element(
    'article',
    { class: 'message', 'aria-label': `${user.name} at ${clock}` },
    element('div', { class: `avatar ${user.is_bot ? 'bot' : ''}`, 'aria-hidden': 'true' }, user.is_bot ? '@' : user.name.slice(0, 1).toUpperCase()),
    element(
      'div',
      { class: 'message-body' },
      element(
        'p',
        { class: 'message-head' },
        element('b', {}, user.name),
        user.is_bot ? element('span', { class: 'badge' }, 'APP') : undefined,
        element('time', { datetime: time.toISOString(), title: time.toLocaleString() }, clock),
        message.only_for ? element('span', { class: 'quiet' }, 'Only visible to you') : undefined,
      ),
      ...body(message, context),
      ...message.files.map((file) => drawFile(file)),
      reactions(message.reactions),
    ),
  );
  article.dataset.ts = message.ts;
  article.dataset.user = message.user;
  return article;
}

function body(message, context) {
  let drawn;
  const hands = { names: context.names, ...context.hands(message) };
  if (message.blocks.length) {
    drawn = drawBlocks(message.blocks, hands);
  } else {
    drawn = message.text ? [element('div', { class: 'plain' }, mrkdwn(message.text, context.names))] : [];
  }
  drawn.push(...message.attachments.map((attachment) => drawAttachment(attachment, hands)));
  if (message.edited) {
    drawn.push(element('span', { class: 'quiet' }, '(edited)'));
  }
  return drawn;
}

function reactions(counts) {
  const names = Object.entries(counts);
  return names.length
    ? element('div', { class: 'reactions' }, ...names.map(([name, count]) => element('span', { title: `:${name}:` }, `${emoji(name)} ${count}`)))
    : undefined;
}

function drawFile(file) {
  const address = `/page/files/${encodeURIComponent(file.id)}`;
  const card = element(
    'div',
    { class: 'file', role: 'group', 'aria-label': `File ${file.name}` },
    element(
      'p',
      { class: 'file-head' },
      element('b', {}, file.title),
      element('span', { class: 'quiet' }, file.title === file.name ? size(file.size) : `${file.name}, ${size(file.size)}`),
      element('a', { href: address, download: file.name }, 'Download'),
    ),
  );
  if (file.is_image) {
    card.append(element('img', { src: address, alt: file.title, loading: 'lazy' }));
  } else if (file.is_text) {
    const preview = element('pre', { tabindex: '0', 'aria-label': `Beginning of ${file.name}` });
    card.append(preview);
    fetch(`${address}/preview`)
      .then((response) => (response.ok ? response.text() : 'The preview could not be loaded.'))
      .then((beginning) => preview.append(beginning, file.size > beginning.length && beginning.length >= 3900 ? '\n…' : ''));
  }
  return card;
}

function size(bytes) {
  if (bytes < 1024) {
    return `${bytes} bytes`;
  }
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
