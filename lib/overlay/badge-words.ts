import type { MarkName } from '../domain/look.ts';
import type { Paint } from '../messages/protocol.ts';
import { t } from '../platform/i18n.ts';

/** What a badge says. */
export interface Words {
  readonly word: string;
  /** How many further goals. */
  readonly count: string;
  /** Where an inherited tag comes from; shown where there is room. */
  readonly from: string;
  /** All of it in a sentence, for screen readers. */
  readonly label: string;
}

const MAX_CHARACTERS = 18;

/** Control characters, and those that turn the direction of text around or take no room. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const clean = (text: string): string => text.replace(UNSEEN, '');

/** Up to 18 characters, then an ellipsis; the card has the whole. */
export function short(text: string): string {
  const characters = [...clean(text)];
  return characters.length <= MAX_CHARACTERS
    ? characters.join('')
    : `${characters.slice(0, MAX_CHARACTERS).join('').trimEnd()}…`;
}

function goalLabel({ title, provenance, from, others = 0 }: Paint): string {
  const how = provenance === 'inherited' && from ? '_inherited' : provenance === 'rule' ? '_rule' : '';
  const said = t(`overlay_goal${how}`, clean(title), clean(from ?? ''));
  // Not `plural`: making the browser's number formats costs more than everything else about a badge.
  return others > 0
    ? `${said}, ${t(others === 1 ? 'overlay_others_one' : 'overlay_others_other', others)}`
    : said;
}

/** Most badges of a page say one of a few things, and asking for a message is slow. */
const said = new Map<string, Words>();
const MOST_SAID = 500;

/** The words of a paint, in the browser's language. */
export function wordsOf(paint: Paint): Words {
  const same = JSON.stringify(paint);
  let words = said.get(same);
  if (!words) {
    if (said.size >= MOST_SAID) said.clear();
    said.set(same, (words = sayOf(paint)));
  }
  return words;
}

function sayOf(paint: Paint): Words {
  const { title, provenance, reason, fault, others = 0, from } = paint;
  const state = t(`state_${paint.state}`);
  const plain = { word: state, count: '', from: '', label: state };
  const more = (text: string): string => t('overlay_said', state, text);
  const named = (text: string): Words => ({ ...plain, word: short(text), label: more(clean(text)) });
  switch (paint.state) {
    case 'goal':
      return {
        word: short(title),
        count: others > 0 ? `+${others}` : '',
        from: provenance === 'inherited' && from ? t('overlay_from', clean(from)) : '',
        label: goalLabel(paint),
      };
    case 'category':
      return named(title);
    case 'off_strategy':
      return reason ? named(reason) : plain;
    case 'unknown':
      return fault ? { ...plain, label: more(t(`fault_${fault}`)) } : plain;
    case 'loading':
      return { ...plain, word: '' };
    default:
      return plain;
  }
}

/** The shape that stands for a paint; none while it is loading. */
export function markOf({ state, provenance }: Paint): MarkName | null {
  if (state === 'loading') return null;
  if (state !== 'goal') return state;
  return provenance === 'inherited' || provenance === 'rule' ? provenance : 'goal';
}
