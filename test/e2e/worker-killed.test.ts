// The background is killed at random points of writes. Whatever is then in the database is the state before or the state
// after, never something between, and asking again with the same request id does it exactly once.
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { ExportDocument, Kind, RequestOf } from '../../lib/messages/protocol.ts';
import type { Session } from '../world/browser.ts';
import { chanceOf } from '../world/chance.ts';
import { inBothBrowsers, until } from './support.ts';

const KILLS = { chromium: 200, firefox: 60 } as const;
const ITEM = { site: 'jira', tenant: 'acme.atlassian.net', key: 'SHOP-1' } as const;

/** Every title of the strategy carries the version, so that a torn write would show two. */
const version = (n: number) => ({
  ...sampleStrategy,
  name: `v${n}`,
  goals: sampleStrategy.goals.map((goal) => ({ ...goal, title: `${goal.id} v${n}` })),
  categories: sampleStrategy.categories.map((category) => ({ ...category, title: `${category.id} v${n}` })),
});

function versionsIn(document: ExportDocument): Set<string> {
  const titled = [...(document.strategy?.goals ?? []), ...(document.strategy?.categories ?? [])];
  return new Set([
    document.strategy?.name ?? '',
    ...titled.map((part) => part.title.split(' ').at(-1) ?? ''),
  ]);
}

async function answered<K extends Kind>(session: Session, kind: K, request: RequestOf<K>) {
  return until(`an answer to ${kind}`, async () => {
    const answer = await session.ask(kind, request).catch(() => null);
    return answer?.ok
      ? answer.value
      : answer && answer.error.code !== 'internal'
        ? fail(answer.error.code)
        : null;
  });
}

function fail(code: string): never {
  throw new Error(`refused: ${code}`);
}

inBothBrowsers(
  'a killed background',
  (stage) => {
    it('tears nothing and does a repeated request exactly once', { timeout: 300_000 }, async () => {
      const { session } = stage;
      const chance = chanceOf(7);
      let n = 0;
      let lost = 0;
      let before = await answered(session, 'strategy.get', {});
      for (let kill = 0; kill < KILLS[session.kind]; kill += 1) {
        const requestId = crypto.randomUUID();
        n += 1;
        const write = [
          ['strategy.put', { rev: before.rev, requestId, strategy: version(n) }],
          [
            'tag',
            { ...ITEM, requestId, tag: { kind: 'goal', id: kill % 2 ? 'self-serve' : 'health-sector' } },
          ],
        ] as const;
        const [kind, request] = write[kill % 2] ?? write[0];
        const unanswered = session.ask(kind, request as never).catch(() => null);
        await pause(chance.next() * 12);
        await session.stopWorker();
        await unanswered;

        const [after, now] = await Promise.all([
          answered(session, 'export', {}),
          answered(session, 'strategy.get', {}),
        ]);
        expect(versionsIn(after).size, `one version after kill ${kill}`).toBe(1);
        const done = now.rev !== before.rev;
        if (!done) lost += 1;
        expect(now.rev - before.rev, `at most one step at kill ${kill}`).toBeLessThanOrEqual(1);

        await answered(session, kind, request as never);
        const again = await answered(session, 'strategy.get', {});
        expect(again.rev, `exactly once at kill ${kill}`).toBe(before.rev + 1);
        if (kind === 'strategy.put') expect(again.strategy?.name).toBe(`v${n}`);
        before = again;
      }
      console.log(
        `${session.kind}: ${KILLS[session.kind]} kills, ${lost} before the write, ${KILLS[session.kind] - lost} after it`,
      );
      // Kills that all land on one side would prove nothing.
      expect(lost).toBeGreaterThan(0);
      expect(lost).toBeLessThan(KILLS[session.kind]);
    });
  },
  { strategy: version(0) },
);
