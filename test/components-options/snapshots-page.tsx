import { render } from 'preact';
import { CycleSection } from '../../components/options/cycle/CycleSection.tsx';
import { EditorContext, type Editor } from '../../components/options/editor.ts';
import type { Ports } from '../../components/options/ports.ts';
import { StableKeys } from '../../components/options/state/stable-keys.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Envelope, SnapshotView } from '../../lib/messages/protocol.ts';

const targets = [
  { title: 'Self-serve onboarding', lo: 0.25, hi: 0.4 },
  { title: 'Beanworks upkeep', lo: 0.1, hi: 0.25 },
];

export const onTime: SnapshotView = {
  from: '2026-11-09',
  to: '2026-11-22',
  timeZone: 'Europe/Berlin',
  start: { at: '2026-11-08T23:00:00.000Z', count: 41 },
  settled: { at: '2026-11-09T23:00:00.000Z', count: 44 },
  targets,
};

export const late: SnapshotView = {
  from: '2026-10-26',
  to: '2026-11-08',
  timeZone: 'Europe/Berlin',
  start: { at: '2026-10-28T09:30:00.000Z', count: 1, late: true },
  targets: [],
};

/** The section of the cycle over a background that has kept some plans. */
export function openCycle(snapshots: readonly SnapshotView[]) {
  const state = { snapshots, now: Date.parse('2026-11-22T09:00:00Z') };
  const listeners: ((keys: readonly string[]) => void)[] = [];
  const scope = globalThis as unknown as { chrome: Record<string, unknown> };
  scope.chrome['runtime'] = {
    id: 'throughline',
    sendMessage: ({ kind }: Envelope) =>
      Promise.resolve(
        kind === 'snapshots.get'
          ? { ok: true, value: { snapshots: state.snapshots, next: '2026-11-23' } }
          : { ok: false, error: { code: 'internal', message: '' } },
      ),
  };
  const ports = {
    onStored(listener: (keys: readonly string[]) => void) {
      listeners.push(listener);
      return () => undefined;
    },
    now: () => state.now,
  } as unknown as Ports;
  const editor: Editor = {
    ports,
    strategy: sampleStrategy,
    stored: sampleStrategy,
    hues: new Map(),
    problems: [],
    matches: { state: 'counted', counts: null } as unknown as Editor['matches'],
    keys: new StableKeys(),
    open: new Set<string>(),
    toggle: () => undefined,
    edit: () => undefined,
    say: () => undefined,
  };
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  render(
    <EditorContext.Provider value={editor}>
      <CycleSection />
    </EditorContext.Provider>,
    root,
  );
  const tell = (...keys: string[]): void => listeners.forEach((listener) => listener(keys));
  return { root, state, tell };
}
