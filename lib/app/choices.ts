import { upwards } from '../domain/goal-path.ts';
import type { Answer, Choice } from '../messages/protocol.ts';
import type { TagRecord } from '../store/records.ts';
import { readState } from '../store/state.ts';
import { allTags } from '../store/tags.ts';
import type { App } from './app.ts';
import type { Ruling } from './ruling.ts';

/** How many of the last chosen ones come first. */
const MOST_RECENT = 5;

const nameOf = ({ kind, id }: Pick<Choice, 'kind' | 'id'>): string => `${kind}:${id}`;

/** The last few tags set here, newest first, each once. */
function recentOf(tags: Iterable<TagRecord>): readonly string[] {
  const newest = [...tags].sort((a, b) => (a.at < b.at ? 1 : -1)).map(nameOf);
  return [...new Set(newest)].slice(0, MOST_RECENT);
}

function everyChoice({ strategy, goals, hues }: Ruling): Omit<Choice, 'recent'>[] {
  const open = strategy.goals.filter(({ status }) => status !== 'closed');
  return [
    ...open.map(({ id, title }) => {
      const path = upwards(goals, id).slice(1).reverse();
      const hue = hues[id];
      return {
        kind: 'goal' as const,
        id,
        title,
        path: path.map((above) => above.title),
        ...(hue !== undefined && { hue }),
      };
    }),
    ...strategy.categories.map(({ id, title }) => ({ kind: 'category' as const, id, title, path: [] })),
  ];
}

/** Goals that are not closed, then categories, in the strategy's order; those chosen last come first. */
export async function choices(app: App): Promise<Answer<readonly Choice[]>> {
  return app.store.read(async (tx) => {
    const ruling = await app.rulings.current(tx, await readState(tx));
    const recent = recentOf((await allTags(tx)).values());
    const all = everyChoice(ruling).map((choice) => ({ ...choice, recent: recent.includes(nameOf(choice)) }));
    const first = all
      .filter((choice) => choice.recent)
      .sort((a, b) => recent.indexOf(nameOf(a)) - recent.indexOf(nameOf(b)));
    return [...first, ...all.filter((choice) => !choice.recent)];
  });
}
