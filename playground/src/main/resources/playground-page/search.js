// A menu whose options come from the bot: opening it, or typing in it, asks for them.
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/

import { element } from '/dom.js';

const PAUSE = 200;
let made = 0;

export function search(one, attributes, chosen, context) {
  const listId = `options-${++made}`;
  const box = element('input', {
    type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', 'aria-expanded': 'false', 'aria-controls': listId, 'aria-autocomplete': 'list',
    placeholder: one.placeholder?.text ?? 'Search…', ...attributes,
  });
  const list = element('ul', { id: listId, role: 'listbox', 'aria-label': 'Options', hidden: true });
  const shortest = one.min_query_length ?? 3;
  let current = chosen;
  let turn = 0;
  let timer;
  box.value = current?.text.text ?? '';

  const close = () => {
    turn++;
    clearTimeout(timer);
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };
  const say = (words) => list.replaceChildren(element('li', { class: 'quiet', role: 'presentation' }, words));
  const open = async (query) => {
    const mine = ++turn;
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    if (query.length < shortest) {
      say(`Type at least ${shortest} ${shortest === 1 ? 'character' : 'characters'}.`);
      return;
    }
    say('Searching…');
    const found = await context.suggest(one, query);
    if (mine === turn) {
      show(found);
    }
  };
  const show = (found) => {
    const groups = found?.option_groups ?? [{ options: found?.options ?? [] }];
    const rows = groups.flatMap((group) => [
      ...(group.label ? [element('li', { class: 'group', role: 'presentation' }, group.label.text)] : []),
      ...group.options.map(row),
    ]);
    list.replaceChildren(...rows);
    if (!rows.length) {
      say(found?.fault ? `The bot could not suggest anything: ${found.fault}.` : 'Nothing found.');
    }
  };
  const row = (option) => {
    const item = element('li', { id: `option-${++made}`, role: 'option', 'aria-selected': 'false' }, option.text.text, option.description && element('span', { class: 'quiet' }, ` ${option.description.text}`));
    item.addEventListener('mousedown', (event) => {
      event.preventDefault();
      choose(option);
    });
    item.option = option;
    return item;
  };
  const choose = (option) => {
    current = option;
    box.value = option.text.text;
    close();
    context.give(one, [option.value]);
  };
  const move = (step) => {
    const rows = [...list.querySelectorAll('[role=option]')];
    const at = rows.findIndex((item) => item.ariaSelected === 'true');
    const next = rows[(at + step + rows.length) % rows.length] ?? rows[0];
    rows.forEach((item) => item.setAttribute('aria-selected', String(item === next)));
    if (next) {
      box.setAttribute('aria-activedescendant', next.id);
      next.scrollIntoView({ block: 'nearest' });
    }
  };

  box.addEventListener('focus', () => box.select());
  box.addEventListener('click', () => list.hidden && open(''));
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => open(box.value), PAUSE);
  });
  box.addEventListener('blur', () => {
    close();
    if (!box.value && current && context.canEmpty) {
      current = undefined;
      context.give(one, []);
    }
    box.value = current?.text.text ?? '';
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) {
        open('');
      } else {
        move(event.key === 'ArrowDown' ? 1 : -1);
      }
    } else if (event.key === 'Enter' && !list.hidden) {
      event.preventDefault();
      const picked = list.querySelector('[aria-selected=true]') ?? list.querySelector('[role=option]');
      if (picked) {
        choose(picked.option);
      }
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  return element('span', { class: 'search' }, box, list);
}
