import type { Answered, Asked } from './answer.ts';
import type { HostControl, WorldControl } from './control.ts';

/** One host: a function from request to answer, under the behaviour of the moment. `drop` closes the connection. */
export type Site = (asked: Asked, control: HostControl) => Answered | 'drop';

/** How large the world is. */
export interface WorldSize {
  readonly seed: number;
  /** Work items per project, team or pipeline of a site's first host. */
  readonly items: number;
}

/** A tool that the world plays, in a folder of its own. */
export interface WorldSite {
  /** Every host it answers at, by its real name: those of its pages and those of its API. */
  readonly hosts: readonly string[];
  /** Whether a path of one of its hosts is its API: such requests wait for `latencyMs` and are what `calls()` counts. */
  isApi(host: string, path: string): boolean;
  /** What answers at each of `hosts`; called once a world. */
  open(size: WorldSize, control: WorldControl): ReadonlyMap<string, Site>;
  /**
   * Key of the item whose row, card or page an element sits in, past all that the extension reads; `` where none can be told.
   * Runs in the page, so it names nothing outside itself.
   */
  keyOf(element: Element): string;
}
