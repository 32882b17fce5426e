/** The teams of the tour: one whose work has been read with its past, and one that is named and not read yet. */
import type { Page } from 'puppeteer-core';
import { cycleOn, dayAfter } from '../lib/domain/cycle.ts';
import { todayIn } from '../lib/domain/today.ts';
import type { Session } from '../test/world/browser.ts';
import { histories } from '../test/world/histories/generate.ts';
import { mixesBut, STARVED } from '../test/world/histories/mixes.ts';
import { tourStrategy } from './tour-strategy.ts';
import { keepScopeRecords, scopeRecords, type ScopeRecords } from '../test/world/team-scope.ts';

/** The last cycle that has ended: of the present one there may be no more than a morning. */
export function endedCycle(): string {
  const today = todayIn(tourStrategy.timeZone, Date.now());
  const present = today === null ? null : cycleOn(tourStrategy.cycle, today);
  return present ? (cycleOn(tourStrategy.cycle, dayAfter(present.from, -1))?.from ?? '') : '';
}

export const TEAM = 'tour-teams';
export const NEW_TEAM = 'tour-new';

const scope = (id: string, name: string, key: string) =>
  ({ id, name, site: 'jira', tenant: 'acme.atlassian.net', query: { by: 'project', key } }) as const;

/** Records that are handed over at once. */
const MOST = 200;

/** Keeps both teams. In the last three cycles of the first one, onboarding gets too little. */
export async function keepTeams(session: Session): Promise<void> {
  const now = Date.now();
  const { items, deals } = histories({
    seed: 20_261_122,
    items: 2_400,
    cycles: 8,
    now,
    deals: 40,
    outside: 0.4,
    mixOf: mixesBut((cycle) => (cycle > 4 || cycle === 2 ? STARVED : null)),
  });
  const at = new Date(now).toISOString();
  const whole = scopeRecords(scope(TEAM, 'Acme teams', 'CHK'), [...items, ...deals], at);
  const parts: ScopeRecords[] = [
    {
      scope: { id: NEW_TEAM, scope: scope(NEW_TEAM, 'Another team', 'NEW'), addedAt: at },
      work: [],
    },
  ];
  for (let from = 0; from < whole.work.length; from += MOST)
    parts.push({ scope: whole.scope, work: whole.work.slice(from, from + MOST) });
  for (const part of parts) await session.inExtension(keepScopeRecords, part);
}

/** In the popup: a team by its name, and its last cycle that has ended. */
export async function chooseTeam(popup: Page, name: string): Promise<void> {
  const value = (select: number, text: string): Promise<string> =>
    popup.evaluate(
      (at, wanted) =>
        [...(document.querySelectorAll<HTMLSelectElement>('.pickers select')[at]?.options ?? [])].find(
          (one) => one.text === wanted || one.value === wanted,
        )?.value ?? '',
      select,
      text,
    );
  await popup.select('.pickers select:first-of-type', await value(0, name));
  await popup.waitForFunction(() => document.querySelectorAll('.pickers select').length === 2);
  await popup.select('.pickers select:last-of-type', await value(1, endedCycle()));
}
