import type { CustomPreset } from '../../../lib/domain/custom/custom-site.ts';
import type { Picked, PickTask } from '../../../lib/domain/custom/pick.ts';

export type { Picked, PickTask };

export interface OpenTab {
  readonly id: number;
  readonly title: string;
}

/** What describing a tool needs of the browser. */
export interface CustomSitesPort {
  /** Descriptions that come along, by name. */
  readonly presets: Readonly<Record<string, CustomPreset>>;
  /** Open tabs of an origin that access is given to, the last used first. */
  tabs(origin: string): Promise<readonly OpenTab[]>;
  /** Opens the origin in a new tab, behind this one. */
  open(origin: string): Promise<void>;
  /**
   * Runs the picker in a tab. Where a person is asked, that tab comes to the front, and this page again afterwards. Null:
   * cancelled, or the page went away.
   */
  pick(tab: number, task: PickTask): Promise<Picked>;
}
