// Slack's mrkdwn, as far as the bot uses it, to DOM nodes.
// https://docs.slack.dev/messaging/formatting-message-text

import { drawDate } from '/dates.js';
import { element, link } from '/dom.js';

const EMOJI = {
  white_check_mark: '✅', heavy_check_mark: '✔️', warning: '⚠️', x: '❌', no_entry: '⛔', no_entry_sign: '🚫', lock: '🔒', key: '🔑',
  hourglass: '⌛', hourglass_flowing_sand: '⏳', mag: '🔍', bulb: '💡', information_source: 'ℹ️', eyes: '👀', rocket: '🚀', tada: '🎉',
  wave: '👋', question: '❓', grey_question: '❔', exclamation: '❗', rotating_light: '🚨', bell: '🔔', no_bell: '🔕', gear: '⚙️', page_facing_up: '📄',
  chart_with_upwards_trend: '📈', bar_chart: '📊', red_circle: '🔴', large_orange_circle: '🟠', large_yellow_circle: '🟡', large_green_circle: '🟢',
  large_blue_circle: '🔵', white_circle: '⚪', thumbsup: '👍', '+1': '👍', arrow_right: '➡️', repeat: '🔁', stopwatch: '⏱️', robot_face: '🤖',
};

const BROADCASTS = new Set(['channel', 'here', 'everyone']);

export function emoji(name) {
  return EMOJI[name] ?? `:${name}:`;
}

// The names of emoji between colons, as far as they are known here; the others stay as they are.
export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => EMOJI[name] ?? whole);
}

export function unescapeEntities(text) {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

export function mention(label) {
  return element('span', { class: 'mention' }, label);
}

export function mrkdwn(text, names) {
  const whole = document.createDocumentFragment();
  text.split(/```\n?([\s\S]*?)\n?```/).forEach((part, index) => {
    if (index % 2 === 1) {
      whole.append(element('pre', {}, ...tokens(part, names, false)));
    } else {
      lines(part, names).forEach((node) => whole.append(node));
    }
  });
  return whole;
}

// Lines that begin with an escaped > are a quote; the others keep their line ends by CSS.
function lines(text, names) {
  const nodes = [];
  let plain = [];
  let quoted = [];
  const endPlain = () => {
    const joined = plain.join('\n');
    if (joined) {
      nodes.push(element('span', { class: 'text' }, ...inline(joined, names)));
    }
    plain = [];
  };
  const endQuote = () => {
    if (quoted.length) {
      nodes.push(element('blockquote', {}, ...inline(quoted.join('\n'), names)));
    }
    quoted = [];
  };
  for (const line of text.split('\n')) {
    const quote = /^&gt; ?(.*)$/.exec(line);
    if (quote) {
      endPlain();
      quoted.push(quote[1]);
    } else {
      endQuote();
      plain.push(line);
    }
  }
  endPlain();
  endQuote();
  return nodes;
}

function inline(text, names) {
  const nodes = [];
  text.split(/`([^`\n]+)`/).forEach((part, index) => {
    if (index % 2 === 1) {
      nodes.push(element('code', {}, ...tokens(part, names, false)));
    } else {
      nodes.push(...tokens(part, names, true));
    }
  });
  return nodes;
}

const BOLD_WITH_LINKS = /(?<![\w*])\*(?=\S)([^*<>\n]*(?:<[^<>\n]+>[^*<>\n]*)+)\*(?![\w*])/;

// What stands between < and >: mentions, links; anything else is shown as it is.
function tokens(text, names, styled) {
  const bold = styled && BOLD_WITH_LINKS.exec(text);
  if (bold) {
    return [
      ...tokens(text.slice(0, bold.index), names, true),
      element('b', {}, ...tokens(bold[1], names, true)),
      ...tokens(text.slice(bold.index + bold[0].length), names, true),
    ];
  }
  const nodes = [];
  text.split(/(<[^<>\n]+>)/).forEach((part, index) => {
    if (index % 2 === 1) {
      nodes.push(token(part, names));
    } else if (styled) {
      nodes.push(...styles(part));
    } else if (part) {
      nodes.push(document.createTextNode(unescapeEntities(part)));
    }
  });
  return nodes;
}

function token(whole, names) {
  const [target, label] = whole.slice(1, -1).split('|', 2);
  const shown = label === undefined ? undefined : unescapeEntities(label);
  if (target.startsWith('@')) {
    return mention('@' + (names.user(target.slice(1)) ?? shown ?? target.slice(1)));
  }
  if (target.startsWith('#')) {
    return mention('#' + (names.channel(target.slice(1)) ?? shown ?? target.slice(1)));
  }
  if (target.startsWith('!')) {
    const [, timestamp, format, url] = /^!date\^(-?\d+)\^([^^]+)(?:\^(.+))?$/.exec(target) ?? [];
    if (timestamp) {
      return drawDate({ timestamp: Number(timestamp), format: unescapeEntities(format), url: url && unescapeEntities(url), fallback: shown });
    }
    const word = target.slice(1).split('^')[0];
    return BROADCASTS.has(word) ? mention('@' + word) : document.createTextNode(shown ?? whole);
  }
  if (/^(https?:\/\/|mailto:)/i.test(target)) {
    return link(unescapeEntities(target), shown ?? unescapeEntities(target).replace(/^mailto:/, ''));
  }
  return document.createTextNode(whole);
}

const STYLES = [
  [/(?<![\w*])\*(?=\S)([^*\n]*[^*\s])\*(?![\w*])/, 'b'],
  [/(?<![\w_])_(?=\S)([^_\n]*[^_\s])_(?![\w_])/, 'i'],
  [/(?<![\w~])~(?=\S)([^~\n]*[^~\s])~(?![\w~])/, 's'],
];

function styles(text) {
  for (const [pattern, tag] of STYLES) {
    const found = pattern.exec(text);
    if (found) {
      return [
        ...styles(text.slice(0, found.index)),
        element(tag, {}, ...styles(found[1])),
        ...styles(text.slice(found.index + found[0].length)),
      ];
    }
  }
  if (!text) {
    return [];
  }
  return [document.createTextNode(unescapeEntities(withEmoji(text)))];
}
