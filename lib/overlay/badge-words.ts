import type { MarkName } from '../domain/look.ts';
import type { Paint } from '../messages/protocol.ts';
import { plural, t } from '../platform/i18n.ts';

/** What a badge says: on it, after it where there is room, and to a screen reader. */
export interface Words {
  readonly word: string;
  readonly more: string;
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
  const said =
    provenance === 'inherited' && from
      ? t('overlay_goal_inherited', clean(title), clean(from))
      : t(provenance === 'rule' ? 'overlay_goal_rule' : 'overlay_goal', clean(title));
  return others > 0 ? `${said}, ${plural('overlay_others', others)}` : said;
}

function more({ provenance, from, others = 0 }: Paint): string {
  return [
    ...(others > 0 ? [`+${others}`] : []),
    ...(provenance === 'inherited' && from ? [t('overlay_from', clean(from))] : []),
  ].join(' ');
}

export function wordsOf(paint: Paint): Words {
  const state = t(`state_${paint.state}`);
  switch (paint.state) {
    case 'goal':
      return { word: short(paint.title), more: more(paint), label: goalLabel(paint) };
    case 'category':
      return { word: short(paint.title), more: '', label: t('overlay_said', state, clean(paint.title)) };
    case 'off_strategy': {
      const reason = paint.reason ?? '';
      return {
        word: short(reason) || state,
        more: '',
        label: reason ? t('overlay_said', state, clean(reason)) : state,
      };
    }
    case 'unknown':
      return {
        word: state,
        more: '',
        label: paint.fault ? t('overlay_said', state, t(`fault_${paint.fault}`)) : state,
      };
    case 'untagged':
      return { word: state, more: '', label: state };
    case 'loading':
      return { word: '', more: '', label: state };
  }
}

/** The shape that stands for a paint; none while it is loading. */
export function markOf({ state, provenance }: Paint): MarkName | null {
  if (state === 'loading') return null;
  if (state !== 'goal') return state;
  return provenance === 'inherited' || provenance === 'rule' ? provenance : 'goal';
}
