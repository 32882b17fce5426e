import type { PaintAnswer } from '../messages/protocol.ts';
import type { Ruling } from './ruling.ts';

/**
 * The tool's own fields that an answer asks the page's reader to read as well (docs/decisions/0004). Names and nothing else of the
 * strategy.
 */
export function tagFields({ strategy }: Ruling): Pick<PaintAnswer, 'fields'> {
  const { field } = strategy.tagging;
  return field === undefined ? {} : { fields: [field] };
}
