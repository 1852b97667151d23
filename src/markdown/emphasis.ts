import { attention } from 'micromark-core-commonmark';
import type { Code, Construct, Event, Extension, State, Token, TokenizeContext } from 'micromark-util-types';

const ASTERISK = 42;
const UNDERSCORE = 95;

/** Marks that open something, and stand before the first word of what is emphasised. */
const OPENING = /[\p{Ps}\p{Pi}"'„‚–—-]/u;
/** Marks that close something or follow a word, and stand behind the last word of what is emphasised. */
const CLOSING = /[\p{Pe}\p{Pf}"'.,:;!?…%–—-]/u;

/**
 * Emphasis as Vietnamese writers expect it. It differs from CommonMark in three ways:
 *
 * - it opens before an opening quotation mark or bracket and closes behind a closing one, a colon or a full stop, whatever stands
 *   on the other side: `**Phóng viên:**Thưa ông`, `là**“vụ mùa vàng”**của`;
 * - a pair with a space inside it holds too, where nothing else can have been meant: `** Tít **`, `**Tít **và`;
 * - asterisks between figures or alone in brackets are what they are: `20*30*40`, `0918***456`, `(*)`.
 */
export function emphasis(): Extension {
  return { text: { [ASTERISK]: construct, [UNDERSCORE]: construct }, insideSpan: { null: [construct] } };
}

const construct: Construct = {
  ...attention,
  tokenize(effects, ok) {
    const before = this.previous;
    let marker: Code;
    const inside: State = (code) => {
      if (code === marker) {
        effects.consume(code);
        return inside;
      }
      Object.assign(effects.exit('attentionSequence'), flanks(marker, kindOf(before), kindOf(code)));
      return ok(code);
    };
    return (code) => {
      marker = code;
      effects.enter('attentionSequence');
      return inside(code);
    };
  },
  resolveAll: (events, context) => {
    pairSpaced(events, context);
    return attention.resolveAll?.(events, context) ?? events;
  },
};

/** What a character is to the emphasis beside it. */
interface Kind {
  character: string;
  isSpace: boolean;
  isMark: boolean;
  opens: boolean;
  closes: boolean;
  isFigure: boolean;
}

/** Negative codes are ends of lines and tabs, `null` is the end of the text. */
function kindOf(code: Code): Kind {
  const character = code === null || code < 0 ? ' ' : String.fromCharCode(code);
  return {
    character,
    isSpace: /\s/.test(character),
    isMark: /[\p{P}\p{S}]/u.test(character),
    opens: OPENING.test(character),
    closes: CLOSING.test(character),
    isFigure: /\d/.test(character),
  };
}

/** Whether a sequence of marks can open emphasis, and whether it can close it. */
function flanks(marker: Code, before: Kind, after: Kind): Pick<Token, '_open' | '_close'> {
  const isBetween = (before.isFigure && after.isFigure) || (before.character === '(' && after.character === ')');
  if (marker === ASTERISK && isBetween) return { _open: false, _close: false };
  const isBound = (kind: Kind): boolean => kind.isSpace || kind.isMark;
  const open = !after.isSpace && (!after.isMark || isBound(before) || after.opens);
  const close = !before.isSpace && (!before.isMark || isBound(after) || before.closes);
  if (marker === ASTERISK) return { _open: open, _close: close };
  return { _open: open && (!close || before.isMark), _close: close && (!open || after.isMark || before.closes) };
}

/** A sequence of marks in a paragraph, with the kinds of place it stands at. */
interface Sequence {
  token: Token;
  marks: string;
  line: number;
  isFirst: boolean;
  isLast: boolean;
}

/** Lets sequences open and close that cannot by themselves, because a space stands inside the pair. */
function pairSpaced(events: readonly Event[], context: TokenizeContext): void {
  const groups = new Map<string, Sequence[]>();
  for (const sequence of sequencesOf(events, context)) {
    const { marks, line } = sequence;
    if (marks.length > 2) continue;
    const group = marks.length === 2 ? marks : `${marks}${line}`;
    groups.set(group, [...(groups.get(group) ?? []), sequence]);
  }
  for (const sequences of groups.values()) {
    if (sequences.length % 2 === 1 || isBalanced(sequences)) continue;
    const pairs = sequences.flatMap((first, index) =>
      index % 2 === 0 ? [[first, sequences[index + 1]] as const] : [],
    );
    if (!pairs.every(([first, second]) => second && isMeant(first, second))) continue;
    for (const [first, second] of pairs) {
      Object.assign(first.token, { _open: true, _close: false });
      if (second) Object.assign(second.token, { _open: false, _close: true });
    }
  }
}

/**
 * A single mark is emphasis over a whole line; two marks are where one of them touches a word, or the line begins or ends with
 * them.
 */
function isMeant(first: Sequence, second: Sequence): boolean {
  if (first.marks.length === 1) return first.isFirst && second.isLast;
  return Boolean(first.token._open || second.token._close) || first.isFirst || second.isLast;
}

/** Whether every sequence finds its partner by itself. */
function isBalanced(sequences: readonly Sequence[]): boolean {
  let open = 0;
  for (const { token } of sequences) {
    if (token._close && open > 0) open--;
    else if (token._open) open++;
    else return false;
  }
  return open === 0;
}

function sequencesOf(events: readonly Event[], context: TokenizeContext): Sequence[] {
  const sequences: Sequence[] = [];
  /** Whether a line begins or ends next to an event, going one way past blanks. */
  const isAtEdge = (from: number, step: 1 | -1): boolean => {
    for (let at = from; at >= 0 && at < events.length; at += step) {
      const [, token] = events[at] as Event;
      if (token.type === 'lineEnding') return true;
      if (token.type !== 'data' || context.sliceSerialize(token).trim() !== '') return false;
    }
    return true;
  };
  events.forEach(([kind, token], index) => {
    if (kind !== 'enter' || token.type !== 'attentionSequence') return;
    sequences.push({
      token,
      marks: context.sliceSerialize(token),
      line: token.start.line,
      isFirst: isAtEdge(index - 1, -1),
      isLast: isAtEdge(index + 2, 1),
    });
  });
  return sequences;
}
