import type { App } from '../app.ts';
import type { MEASURES } from './measures.ts';

declare global {
  /** Left by the script that measures; see docs/decisions/0010 and 0404. */
  var throughlineMeasures: typeof MEASURES | undefined;
}

/** The script that measures and interprets, loaded when first needed. */
export async function measuresScript(app: App): Promise<typeof MEASURES> {
  if (!globalThis.throughlineMeasures) await app.extension.loadLater('measures');
  if (!globalThis.throughlineMeasures) throw new Error('The script that measures is not there.');
  return globalThis.throughlineMeasures;
}
