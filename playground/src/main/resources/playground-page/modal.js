// Shows the modal that stands before the person: draws the view, sends what is filled in, submits or closes it.

import { element } from '/dom.js';
import { drawBlocks } from '/blocks.js';

// Gives a function that brings the modal up to date. The server is asked by read(address) and post(address, body, tell).
export function modals({ read, post, me, names }) {
  let dialog;
  let shown = '';
  let turn = 0;
  let filling = Promise.resolve();
  const unsent = new Map();

  const tell = (words) => {
    const alert = dialog?.querySelector('.failure');
    if (alert) {
      alert.textContent = words;
      alert.hidden = !words;
    }
  };
  const send = (what, body = {}) => post(`/page/modal/${what}`, body, tell);
  const inTurn = (act) => {
    filling = filling.then(act, act);
    return filling;
  };
  const context = (view, errors) => ({
    names,
    errors,
    unsent,
    held: (block, one) => view.state.values[block.block_id]?.[one.action_id],
    give: (one, values) => inTurn(() => send('fill', { action_id: one.action_id, values })),
    suggest: (one, query) => send('suggestions', { action_id: one.action_id, query }),
    press: (one) => inTurn(async () => {
      const answer = await send('press', { action_id: one.action_id });
      if (answer && !answer.heard) {
        tell('Nobody heard that: no bot is connected. Start the bot, then press again.');
      }
    }),
  });

  async function flush() {
    await Promise.all([...unsent.values()].map((give) => give()));
    await filling;
  }

  async function refresh() {
    const mine = ++turn;
    await flush();
    const { view, errors } = await read(`/page/modal/${encodeURIComponent(me())}`);
    const now = view ? JSON.stringify([view.id, view.hash, errors]) : '';
    if (mine !== turn || now === shown) {
      return;
    }
    shown = now;
    if (view) {
      draw(view, errors);
    } else {
      dialog?.remove();
      dialog = undefined;
    }
  }

  async function submit(form) {
    form.querySelectorAll('footer button').forEach((button) => {
      button.disabled = true;
    });
    tell('');
    await flush();
    const answer = await send('submit');
    await refresh();
    form.querySelectorAll('footer button').forEach((button) => {
      button.disabled = false;
    });
    if (answer?.failed) {
      tell(`That did not work: ${answer.failed}. Try again.`);
    }
  }

  async function close() {
    unsent.clear();
    await send('close');
    await refresh();
  }

  function draw(view, errors) {
    const focused = dialog?.contains(document.activeElement) ? document.activeElement.dataset.action : undefined;
    const form = element(
      'form',
      { novalidate: true },
      element('header', {}, element('h3', { id: 'modal-title' }, view.title.text)),
      element('div', { class: 'modal-body' }, ...drawBlocks(view.blocks, context(view, errors))),
      element('p', { class: 'notice failure', role: 'alert', hidden: true }),
      element(
        'footer',
        { class: 'actions' },
        element('button', { type: 'button', onclick: close }, view.close?.text ?? (view.submit ? 'Cancel' : 'Close')),
        view.submit && element('button', { type: 'submit', class: 'primary' }, view.submit.text),
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submit(form);
    });
    if (!dialog) {
      dialog = element('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' });
      dialog.addEventListener('cancel', (event) => {
        event.preventDefault();
        close();
      });
      document.body.append(dialog);
    }
    dialog.replaceChildren(form);
    if (!dialog.open) {
      dialog.showModal();
    }
    const target = form.querySelector('[aria-invalid]') ?? (focused && form.querySelector(`[data-action="${CSS.escape(focused)}"]`)) ?? form.querySelector('.modal-body :is(input, select, textarea)');
    target?.focus();
  }

  return refresh;
}
