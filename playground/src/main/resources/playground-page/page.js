// Wires the page to the server: reads the workspace, sends what is typed, follows the updates.

import { element } from '/dom.js';
import { showMessages } from '/messages.js';
import { modals } from '/modal.js';

const at = (id) => document.getElementById(id);
const workspace = { channels: [], users: [], examples: [] };
const TYPED = new Set(['plain_text_input', 'number_input', 'datetimepicker']);
const sent = [];
let current;
let latest = 0;

const context = {
  me: () => at('me').value,
  user: (id) => workspace.users.find((user) => user.id === id) ?? { name: id, is_bot: false },
  names: {
    user: (id) => workspace.users.find((user) => user.id === id)?.name,
    channel: (id) => workspace.channels.find((channel) => channel.id === id)?.name,
  },
  hands: (message) => {
    const address = `/page/channels/${current}/${message.ts}`;
    const act = async (what, mayGoUnheard = 'text' in what) => {
      const answer = await post(address, what);
      if (answer && !answer.heard && !mayGoUnheard) {
        notice('Nobody heard that: no bot is connected. Start the bot, then press again.');
      }
    };
    return {
      errors: {},
      unsent: new Map(),
      held: () => undefined,
      press: (one) => act({ action_id: one.action_id }, Boolean(one.url)),
      give: (one, values) => act({ action_id: one.action_id, ...(TYPED.has(one.type) ? { text: values.join('') } : { values }) }),
      suggest: (one, query) => post(`${address}/suggestions`, { action_id: one.action_id, query }),
    };
  },
  wireComposer,
};

// The server

async function read(address) {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(await response.text());
  }
  return response.json();
}

async function post(address, body, tell = notice) {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...body, user: context.me() }),
    });
    if (!response.ok) {
      tell(await response.text());
      return undefined;
    }
    tell('');
    return await response.json();
  } catch {
    tell('The playground does not answer. Start it again with at-aws playground; this page reconnects by itself.');
    return undefined;
  }
}

// Channels

function showChannels() {
  at('channels').replaceChildren(...workspace.channels.map((channel) => {
    const open = element('a', { href: `#${channel.id}`, 'aria-current': channel.id === current ? 'page' : undefined }, `# ${channel.name}`);
    open.dataset.channel = channel.id;
    return element('li', {}, open);
  }));
}

async function openChannel(id) {
  current = workspace.channels.some((channel) => channel.id === id) ? id : workspace.channels[0].id;
  const name = context.names.channel(current);
  at('channel-name').textContent = `# ${name}`;
  at('composer-text').setAttribute('aria-label', `Message #${name}`);
  at('composer-text').placeholder = `Message #${name}: try ${workspace.examples[0] ?? '@aws help'}`;
  document.title = `#${name} · at-aws playground`;
  showChannels();
  at('messages').replaceChildren();
  await refresh();
  at('composer-text').focus();
}

async function refresh() {
  const channel = current;
  const turn = ++latest;
  const messages = await read(`/page/channels/${channel}`);
  if (channel !== current || turn !== latest) {
    return;
  }
  const list = at('messages');
  const wasAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  if (messages.length) {
    list.querySelector('.welcome')?.remove();
    showMessages(list, messages, context);
  } else {
    list.replaceChildren(welcome());
  }
  if (wasAtEnd) {
    list.scrollTop = list.scrollHeight;
  }
}

function welcome() {
  return element(
    'div',
    { class: 'welcome' },
    element('h3', {}, 'Ask the bot something'),
    element('p', {}, 'Mention @aws, then write a command as you would for the AWS CLI. The answer comes in a thread beneath your message.'),
  );
}

// The composer

function wireComposer(form, box, { threadTs, onSent }) {
  const fit = () => {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 200)}px`;
  };
  box.addEventListener('input', fit);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
    if (event.key === 'ArrowUp' && !box.value && sent.length) {
      event.preventDefault();
      box.value = sent.at(-1);
      fit();
    }
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = box.value.trim();
    if (!text) {
      return;
    }
    const answer = await post(`/page/channels/${current}`, { text, thread_ts: threadTs });
    if (answer) {
      sent.push(text);
      box.value = '';
      fit();
      onSent();
    }
  });
}

function insert(text) {
  const box = at('composer-text');
  box.value = text;
  box.dispatchEvent(new Event('input'));
  box.focus();
}

function showExamples() {
  at('examples').replaceChildren(...workspace.examples.map((example) =>
    element('button', { type: 'button', onclick: () => insert(example) }, example)));
}

// What is going on

function notice(text) {
  at('notice').textContent = text;
  at('notice').hidden = !text;
}

function showConnection(sockets) {
  const connected = Number(sockets) > 0;
  at('connection').textContent = connected ? 'bot connected' : 'no bot connected';
  at('connection').title = connected ? `${sockets} open ${sockets === '1' ? 'socket' : 'sockets'}` : 'Mentions wait until a bot connects.';
  at('connection').className = `connection ${connected ? 'on' : 'off'}`;
  at('waiting').hidden = connected;
}

function follow() {
  const updates = new EventSource('/page/updates');
  updates.addEventListener('sockets', (event) => showConnection(event.data));
  updates.addEventListener('channel', (event) => {
    if (event.data === current) {
      refresh();
    } else {
      document.querySelector(`[data-channel="${CSS.escape(event.data)}"]`)?.classList.add('unread');
    }
  });
  updates.addEventListener('modal', (event) => event.data === context.me() && showModal());
  updates.addEventListener('open', () => {
    refresh();
    showModal();
  });
  updates.addEventListener('error', () => {
    at('connection').textContent = 'reconnecting…';
    at('connection').className = 'connection off';
  });
}

const showModal = modals({ read, post, me: context.me, names: context.names });

Object.assign(workspace, await read('/page/state'));
at('me').replaceChildren(...workspace.users.filter((user) => !user.is_bot).map((user) => element('option', { value: user.id }, user.name)));
at('me').addEventListener('change', () => {
  refresh();
  showModal();
});
at('mention').addEventListener('click', () => insert(`@aws ${at('composer-text').value.replace(/^@aws\s*/, '')}`));
wireComposer(at('composer'), at('composer-text'), {
  onSent: () => {
    at('messages').scrollTop = at('messages').scrollHeight;
  },
});
showExamples();
showConnection(workspace.sockets);
await openChannel(location.hash.slice(1));
addEventListener('hashchange', () => openChannel(location.hash.slice(1)));
follow();
