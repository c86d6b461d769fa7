// Writes a point in time as each reader sees it, in the browser's own time zone.
// https://docs.slack.dev/messaging/formatting-message-text#date-formatting

import { element, link } from '/dom.js';

const LONG = { year: 'numeric', month: 'long', day: 'numeric' };
const SHORT = { year: 'numeric', month: 'short', day: 'numeric' };
const FULL = { weekday: 'long', ...LONG };
const CLOCK = { hour: 'numeric', minute: '2-digit' };

const day = (options) => (date) => date.toLocaleDateString([], options);
const pretty = (options) => (date) => nearby(date) ?? date.toLocaleDateString([], options);

const TOKENS = {
  date_num: (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
  date_slash: day({ year: 'numeric', month: '2-digit', day: '2-digit' }),
  date: day(LONG),
  date_short: day(SHORT),
  date_long: day(FULL),
  date_long_full: day(FULL),
  date_pretty: pretty(LONG),
  date_short_pretty: pretty(SHORT),
  date_long_pretty: pretty(FULL),
  day_pretty: pretty(LONG),
  time: (date) => date.toLocaleTimeString([], CLOCK),
  time_secs: (date) => date.toLocaleTimeString([], { ...CLOCK, second: '2-digit' }),
  ago,
};

export function drawDate({ timestamp, format, fallback, url }) {
  const date = new Date(timestamp * 1000);
  if (Number.isNaN(date.getTime())) {
    return document.createTextNode(fallback ?? String(timestamp));
  }
  const words = format.replace(/\{(\w+)\}/g, (whole, token) => TOKENS[token]?.(date) ?? whole);
  return element('time', { datetime: date.toISOString(), title: date.toLocaleString() }, url ? link(url, words) : words);
}

function two(number) {
  return String(number).padStart(2, '0');
}

function nearby(date) {
  const midnight = (one) => new Date(one.getFullYear(), one.getMonth(), one.getDate());
  const days = Math.round((midnight(date) - midnight(new Date())) / 86_400_000);
  return { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' }[days];
}

function ago(date) {
  const seconds = Math.round((date - Date.now()) / 1000);
  const [unit, size] = [['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]].find(([, one]) => Math.abs(seconds) >= one) ?? ['second', 1];
  return new Intl.RelativeTimeFormat([], { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}
