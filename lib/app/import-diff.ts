import type { DiffLines, ExportDocument, ExportedSnapshot, ImportDiff } from '../messages/protocol.ts';
import { t } from '../platform/i18n.ts';
import { STRATEGY_LISTS, changesOf, strategyDiff } from './strategy-diff.ts';

/** Most lines of each kind; the counts are whole. */
const MOST_LINES = 200;

type Named<T> = ReadonlyMap<string, T>;

function keyDiff<T>(before: Named<T>, after: Named<T>, line: (key: string) => string): DiffLines {
  const [old, now] = [[...before.keys()], [...after.keys()]];
  const same = (key: string): boolean => JSON.stringify(before.get(key)) === JSON.stringify(after.get(key));
  return {
    added: now.filter((key) => !before.has(key)).map(line),
    changed: now.filter((key) => before.has(key) && !same(key)).map(line),
    removed: old.filter((key) => !after.has(key)).map(line),
  };
}

const tagsOf = ({ tags }: ExportDocument): Named<string> =>
  new Map(tags.map(({ item, kind, id }) => [item, `${kind}:${id}`]));

const askedOf = ({ asked = [] }: ExportDocument): Named<string> =>
  new Map(
    asked.map(({ item, guardrail, until, reason }) => [item, JSON.stringify([guardrail, until, reason])]),
  );

const snapshotsOf = ({ snapshots = [] }: ExportDocument): Named<ExportedSnapshot> =>
  new Map(snapshots.map((one) => [one.from, one]));

const sitesOf = ({ sites }: ExportDocument): Named<string> =>
  new Map(sites.map(({ site, origin, definition }) => [origin, JSON.stringify([site, definition])]));

/** Most lines of each kind; said of the rest is how many they are. */
export const capped = (lines: readonly string[]): readonly string[] =>
  lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES), t('app_diff_more', lines.length - MOST_LINES)];

/** What an import makes of what is kept: `before` and `after` are both whole exports. */
export function importDiff(
  kind: ImportDiff['kind'],
  before: ExportDocument,
  after: ExportDocument,
): ImportDiff {
  const parts: DiffLines[] = [
    strategyDiff(before.strategy, after.strategy),
    keyDiff(sitesOf(before), sitesOf(after), (origin) => t('app_diff_site', origin)),
    {
      added: [],
      changed: changesOf(t('app_settings'), before.settings, after.settings, []),
      removed: [],
    },
    keyDiff(tagsOf(before), tagsOf(after), (item) => t('app_diff_tag', item)),
    keyDiff(askedOf(before), askedOf(after), (item) => t('app_diff_asked', item)),
    keyDiff(snapshotsOf(before), snapshotsOf(after), (day) => t('app_diff_snapshot', day)),
  ];
  const size = (document: ExportDocument): Record<keyof ImportDiff['counts'], number> => ({
    ...(Object.fromEntries(
      STRATEGY_LISTS.map((list) => [list, document.strategy?.[list].length ?? 0]),
    ) as Record<(typeof STRATEGY_LISTS)[number], number>),
    tags: document.tags.length,
    asked: document.asked?.length ?? 0,
    snapshots: document.snapshots?.length ?? 0,
    items: document.items.length,
    sites: document.sites.length,
  });
  const [old, now] = [size(before), size(after)];
  const names = Object.keys(old) as (keyof ImportDiff['counts'])[];
  return {
    kind,
    added: capped(parts.flatMap(({ added }) => added)),
    changed: capped(parts.flatMap(({ changed }) => changed)),
    removed: capped(parts.flatMap(({ removed }) => removed)),
    counts: Object.fromEntries(
      names.map((name) => [name, { before: old[name], after: now[name] }]),
    ) as ImportDiff['counts'],
  };
}
