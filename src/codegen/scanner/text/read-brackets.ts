/**
 * How far a text has been read, from one bracket, string, comment, end of a statement to the next. One text
 * is read at a time: its codes give way to those of the next one.
 */
export interface Reading {
  readonly text: string;
  /** Of its characters, with two that mean nothing behind them. */
  readonly codes: Uint16Array;
  /** The closing brackets that are still to come; `` ` `` for the one that returns to a template. */
  readonly open: number[];
  /** Where the last comment ended, and the last character of code before it. */
  noteEnd: number;
  beforeNote: number;
}

export function startReading(text: string): Reading {
  return { text, codes: codesOf(text), open: [], noteEnd: -1, beforeNote: -1 };
}

let room = new Uint16Array(128 * 1024);
let roomBytes = Buffer.from(room.buffer);

// Characters out of an array: the whole reading takes little more than half the time.
function codesOf(text: string): Uint16Array {
  const { length } = text;
  if (room.length < length + 2) {
    room = new Uint16Array(2 * length + 2);
    roomBytes = Buffer.from(room.buffer);
  }
  roomBytes.write(text, 'utf16le');
  room[length] = room[length + 1] = 0;
  return room;
}

/** What stands for a place that there is none of, since something does not fit. */
export const misfit = -1;
const code = (char: string): number => char.charCodeAt(0);
const special = new Uint8Array(0x10000);
for (const char of '{}()[];"\'`/') special[code(char)] = 1;

const closing = new Uint8Array(128);
for (const pair of ['{}', '()', '[]']) closing[pair.charCodeAt(0)] = pair.charCodeAt(1);
const backtick = code('`');

/** The next place to stop at; the text's length where there is none. */
export function nextSpecial({ text, codes }: Reading, from: number): number {
  const end = text.length;
  let at = from;
  while (at < end && special[codes[at] ?? 0] === 0) at++;
  return at;
}

/** Where to go on after a special character; `misfit` when it does not fit. */
export function step(reading: Reading, at: number): number {
  const char = reading.codes[at] ?? 0;
  switch (char) {
    case 0x22:
    case 0x27:
      return pastString(reading, at, char);
    case backtick:
      return pastTemplate(reading, at);
    case 0x2f:
      return pastSlash(reading, at);
    case 0x3b:
      return endsOpen(reading, at) ? misfit : at + 1;
    default:
      return pastBracket(reading, at, char);
  }
}

function pastBracket(reading: Reading, at: number, char: number): number {
  const close = closing[char] ?? 0;
  if (close !== 0) {
    reading.open.push(close);
    return at + 1;
  }
  const wanted = reading.open.pop();
  if (endsOpen(reading, at)) return misfit;
  if (wanted === backtick && char === 0x7d) return pastTemplate(reading, at);
  return wanted === char ? at + 1 : misfit;
}

function pastString({ text, codes }: Reading, from: number, quote: number): number {
  const end = text.length;
  for (let at = from + 1; at < end; at++) {
    const char = codes[at];
    if (char === quote) return at + 1;
    if (char === 0x5c) at += codes[at + 1] === 0x0d ? 2 : 1;
    else if (char === 0x0a) return misfit;
  }
  return misfit;
}

function pastTemplate({ text, codes, open }: Reading, from: number): number {
  const end = text.length;
  for (let at = from + 1; at < end; at++) {
    const char = codes[at];
    if (char === backtick) return at + 1;
    if (char === 0x5c) at++;
    else if (char === 0x24 && codes[at + 1] === 0x7b) {
      open.push(backtick);
      return at + 2;
    }
  }
  return misfit;
}

function pastSlash(reading: Reading, at: number): number {
  const next = reading.codes[at + 1];
  if (next === 0x2f) return pastNote(reading, at, reading.text.indexOf('\n', at));
  if (next !== 0x2a) return pastRegExp(reading, at);
  const end = reading.text.indexOf('*/', at + 2);
  return end === -1 ? misfit : pastNote(reading, at, end + 2);
}

function pastNote(reading: Reading, at: number, end: number): number {
  reading.beforeNote = codeBefore(reading, at);
  reading.noteEnd = end === -1 ? reading.text.length : end;
  return reading.noteEnd;
}

const REGEXP = /\/(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\//y;
const BEFORE_REGEXP = /(?:^|[(,=:[!&|?{;+]|=>|\b(?:return|case|typeof))$/;

// Where a value may begin, a slash begins a regular expression; elsewhere it divides.
function pastRegExp(reading: Reading, at: number): number {
  const before = codeBefore(reading, at);
  if (!BEFORE_REGEXP.test(reading.text.slice(Math.max(0, before - 7), before + 1))) return at + 1;
  REGEXP.lastIndex = at;
  return REGEXP.test(reading.text) ? REGEXP.lastIndex : at + 1;
}

/** The position of the last character before `at` that is neither space nor comment. */
function codeBefore({ codes, noteEnd, beforeNote }: Reading, at: number): number {
  let before = at - 1;
  while (before >= noteEnd && before >= 0 && (codes[before] ?? 0) <= 0x20) before--;
  return before < noteEnd ? beforeNote : before;
}

const unfinished = new Uint8Array(128);
for (const char of '=|&.<%^@#~*') unfinished[code(char)] = 1;

/** Whether the code before `at` ends on what wants something after it. */
export function endsOpen(reading: Reading, at: number): boolean {
  const { codes } = reading;
  if (isWordLike(codes[at - 1] ?? 0)) return false;
  const before = codeBefore(reading, at);
  const char = codes[before] ?? 0;
  if (char === 0x3e) return codes[before - 1] === 0x3d;
  if (char === 0x2b || char === 0x2d) return codes[before - 1] !== char;
  return char < 128 && unfinished[char] === 1;
}

// The common case, which needs no look at comments.
function isWordLike(char: number): boolean {
  return (char >= 0x30 && char <= 0x39) || (char >= 0x61 && char <= 0x7a);
}
