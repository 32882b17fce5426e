import type { Kind } from './protocol.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/** Most bytes of a strategy document alone, in UTF-8: far more than the longest that people keep. */
export const STRATEGY_BYTES = 2 * MIB;

/** Most bytes of a whole export, in UTF-8: some 70,000 items. */
export const EXPORT_BYTES = 48 * MIB;

/**
 * A file grows when its quotes and line ends are escaped for the way; the use case measures the file itself. Chromium carries no
 * message of 64 MiB.
 */
const FILE = 63 * MIB;
const SMALL = 64 * KIB;

/** Most bytes of a request as JSON in UTF-8. */
export const CAPS: Readonly<Record<Kind, number>> = {
  evaluate: MIB,
  observe: MIB,
  fields: SMALL,
  card: SMALL,
  choices: SMALL,
  tag: SMALL,
  'exceptions.ask': SMALL,
  'exceptions.draft': SMALL,
  script: SMALL,
  openOptions: SMALL,
  summary: 2 * MIB,
  measure: SMALL,
  'measure.items': SMALL,
  'strategy.get': SMALL,
  'strategy.put': STRATEGY_BYTES,
  'versions.get': SMALL,
  'versions.compare': SMALL,
  'versions.back': SMALL,
  'exceptions.waiting': SMALL,
  'exceptions.decide': SMALL,
  'sharing.get': SMALL,
  'sharing.follow': SMALL,
  'sharing.refresh': SMALL,
  'sharing.decide': SMALL,
  'sharing.stop': SMALL,
  'sharing.sides': SMALL,
  'sharing.write': SMALL,
  'snapshots.get': SMALL,
  'scopes.get': SMALL,
  'scopes.places': SMALL,
  'scopes.add': SMALL,
  'scopes.remove': SMALL,
  'scopes.run': SMALL,
  'scopes.stop': SMALL,
  matches: STRATEGY_BYTES,
  proposals: SMALL,
  try: STRATEGY_BYTES,
  matching: STRATEGY_BYTES,
  'seen.find': SMALL,
  'sites.get': SMALL,
  'sites.add': SMALL,
  'sites.remove': SMALL,
  'custom.mine': SMALL,
  'custom.check': SMALL,
  'custom.put': SMALL,
  'connections.get': SMALL,
  'connections.add': SMALL,
  'connections.test': SMALL,
  'connections.remove': SMALL,
  'connections.fields': SMALL,
  'connections.map': SMALL,
  'settings.get': SMALL,
  'settings.put': SMALL,
  storage: SMALL,
  export: SMALL,
  'import.preview': FILE,
  'import.apply': FILE,
  wipe: SMALL,
};

/** Does the text take more than `cap` bytes in UTF-8? Looks at the bytes only where the length alone cannot tell. */
export function exceeds(text: string, cap: number): boolean {
  if (text.length > cap) return true;
  return text.length * 3 > cap && new TextEncoder().encode(text).length > cap;
}
