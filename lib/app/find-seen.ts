import { fold } from '../domain/folded-text.ts';
import { ok } from '../domain/result.ts';
import { shownKey } from '../domain/shown-key.ts';
import type { Answer, FoundItem } from '../messages/protocol.ts';
import type { Observation } from '../store/records.ts';
import type { App } from './app.ts';
import { partsOf } from './id-parts.ts';

const MOST = 8;

/** Seen items by a part of their key, title or address, an exact key first, then the newest; the newest of all for an empty text. */
export async function findSeen(app: App, { text }: { text: string }): Promise<Answer<readonly FoundItem[]>> {
  const seen = await app.seen.read();
  if (!seen.ok) return seen;
  const wanted = fold(text.trim());
  const rank = ({ item, id }: Observation): number => {
    if (wanted === '') return 1;
    const key = fold(item.key);
    if (key === wanted || (wanted.length > 8 && fold(item.url) === wanted)) return 2;
    return key.includes(wanted) || fold(item.title).includes(wanted) || fold(id) === wanted ? 1 : 0;
  };
  const found = seen.value.observations
    .map((observation) => ({ observation, rank: rank(observation) }))
    .filter((each) => each.rank > 0)
    .sort((one, other) => other.rank - one.rank || (one.observation.at < other.observation.at ? 1 : -1))
    .slice(0, MOST);
  return ok(
    found.map(({ observation: { id, item } }) => ({ id, key: shownKey(partsOf(id)), title: item.title })),
  );
}
