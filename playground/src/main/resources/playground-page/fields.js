// Draws what a person fills in: each field with its label, its hint, what is wrong with it.
// https://docs.slack.dev/reference/block-kit/block-elements

import { element } from '/dom.js';
import { search } from '/search.js';

const PAUSE = 300;
const SEVERAL = new Set(['checkboxes', 'radio_buttons']);
let made = 0;

export function drawInput(block, context) {
  const one = block.element;
  const id = `field-${++made}`;
  const error = context.errors[block.block_id];
  const notes = [block.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const attributes = { id, 'aria-describedby': notes || undefined, 'aria-invalid': error ? 'true' : undefined, 'aria-required': block.optional ? undefined : 'true' };
  const label = [block.label.text, block.optional && element('span', { class: 'quiet' }, ' (optional)')].filter(Boolean);
  const field = control(one, block, attributes, context);
  const whole = SEVERAL.has(one.type)
    ? element('fieldset', { class: 'input', 'aria-describedby': attributes['aria-describedby'] }, element('legend', {}, ...label), field)
    : element('div', { class: 'input' }, element('label', { for: id }, ...label), field);
  whole.append(
    block.hint ? element('p', { id: `${id}-hint`, class: 'quiet' }, block.hint.text) : '',
    error ? element('p', { id: `${id}-error`, class: 'error', role: 'alert' }, error) : '',
  );
  return whole;
}

export function isField(one) {
  return one.type in FIELDS;
}

// A field without a label of its own, as it stands beside a text or among buttons.
export function drawField(one, block, context) {
  return control(one, block, { 'aria-label': one.placeholder?.text ?? 'Choose' }, context);
}

function control(one, block, attributes, context) {
  const draw = FIELDS[one.type];
  return draw
    ? draw(one, { ...attributes, 'data-action': one.action_id }, context.held(block, one) ?? {}, context, block)
    : element('p', { class: 'unknown' }, `A field of type “${one.type}”, which this page does not draw.`);
}

const FIELDS = {
  plain_text_input: (one, attributes, held, context, block) => {
    const box = one.multiline
      ? element('textarea', { rows: '4', ...attributes })
      : element('input', { type: 'text', autocomplete: 'off', ...attributes });
    return textField(box, one, held, context, block);
  },
  number_input: (one, attributes, held, context, block) =>
    textField(element('input', { type: 'text', inputmode: one.is_decimal_allowed ? 'decimal' : 'numeric', autocomplete: 'off', ...attributes }), one, held, context, block),
  datetimepicker: (one, attributes, held, context) => {
    const box = element('input', { type: 'datetime-local', ...attributes });
    const seconds = held.selected_date_time ?? one.initial_date_time;
    box.value = seconds ? localTime(seconds) : '';
    box.addEventListener('change', () => context.give(one, box.value ? [String(new Date(box.value).getTime() / 1000)] : []));
    return box;
  },
  static_select: (one, attributes, held, context, block) => {
    const box = element('select', attributes, hintOf(one, block), ...choices(one));
    box.value = (held.selected_option ?? one.initial_option)?.value ?? '';
    box.addEventListener('change', () => context.give(one, box.value ? [box.value] : []));
    return box;
  },
  multi_static_select: (one, attributes, held, context) => {
    const box = element('select', { multiple: true, size: String(Math.min(6, optionsOf(one).length)), ...attributes }, ...choices(one));
    const chosen = (held.selected_options ?? one.initial_options ?? []).map((option) => option.value);
    [...box.options].forEach((option) => {
      option.selected = chosen.includes(option.value);
    });
    box.addEventListener('change', () => context.give(one, [...box.selectedOptions].map((option) => option.value)));
    return box;
  },
  external_select: (one, attributes, held, context, block) =>
    search(one, attributes, held.selected_option ?? one.initial_option, { ...context, canEmpty: block.optional }),
  radio_buttons: (one, attributes, held, context) =>
    ticks(one, 'radio', attributes, [held.selected_option ?? one.initial_option].filter(Boolean), context),
  checkboxes: (one, attributes, held, context) =>
    ticks(one, 'checkbox', attributes, held.selected_options ?? one.initial_options ?? [], context),
  overflow: (one, attributes, held, context) => {
    const box = element('select', { ...attributes, 'aria-label': 'More' }, element('option', { value: '' }, '…'), ...choices(one));
    box.addEventListener('change', () => {
      context.give(one, [box.value]);
      box.value = '';
    });
    return box;
  },
};

// What is typed is sent when the field is left, or with each pause where the bot wants to know of each character.
function textField(box, one, held, context, block) {
  const triggers = block.dispatch_action ? one.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'] : [];
  let timer;
  const give = () => {
    clearTimeout(timer);
    context.unsent.delete(one.action_id);
    return context.give(one, box.value ? [box.value] : []);
  };
  box.value = (held.type ? held.value : one.initial_value) ?? '';
  box.placeholder = one.placeholder?.text ?? '';
  box.addEventListener('change', () => context.unsent.has(one.action_id) && give());
  box.addEventListener('input', () => {
    context.unsent.set(one.action_id, give);
    if (triggers.includes('on_character_entered')) {
      clearTimeout(timer);
      timer = setTimeout(give, PAUSE);
    }
  });
  box.addEventListener('keydown', async (event) => {
    if (event.key === 'Enter' && !one.multiline && triggers.includes('on_enter_pressed')) {
      event.preventDefault();
      await give();
      context.press(one);
    }
  });
  return box;
}

function ticks(one, type, attributes, chosen, context) {
  const name = `${type}-${++made}`;
  const boxes = one.options.map((option) => {
    const box = element('input', { type, name, value: option.value, 'data-action': one.action_id });
    box.checked = chosen.some((other) => other.value === option.value);
    return box;
  });
  const whole = element('div', { class: 'ticks', role: 'group', 'aria-label': attributes['aria-label'] }, ...one.options.map((option, index) =>
    element('label', {}, boxes[index], ' ', option.text.text, option.description && element('span', { class: 'quiet' }, ` ${option.description.text}`))));
  whole.addEventListener('change', () => context.give(one, boxes.filter((box) => box.checked).map((box) => box.value)));
  return whole;
}

function optionsOf(one) {
  return [...(one.options ?? []), ...(one.option_groups ?? []).flatMap((group) => group.options)];
}

function choices(one) {
  const option = (choice) => element('option', { value: choice.value, title: choice.description?.text }, choice.text.text);
  const groups = (one.option_groups ?? []).map((group) => element('optgroup', { label: group.label.text }, ...group.options.map(option)));
  return [...(one.options ?? []).map(option), ...groups];
}

function hintOf(one, block) {
  return element('option', { value: '', disabled: !block.optional }, one.placeholder?.text ?? 'Choose…');
}

function localTime(seconds) {
  const date = new Date(seconds * 1000);
  return new Date(date - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
