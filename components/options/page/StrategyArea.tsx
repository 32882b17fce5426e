import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Problem } from '../../../lib/domain/result.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { EditorContext, type Editor } from '../editor.ts';
import { goalHues } from '../goal-hue.ts';
import type { Ports } from '../ports.ts';
import { DataSection } from '../data/DataSection.tsx';
import { HistoryLater } from '../history/HistoryLater.tsx';
import { HeldNotice } from '../sharing/HeldNotice.tsx';
import { SharingLater } from '../sharing/SharingLater.tsx';
import { ScopesLater } from '../scopes/ScopesLater.tsx';
import { SitesSection } from '../places/SitesSection.tsx';
import { bothIn, isDirty } from '../state/editing.ts';
import { StableKeys } from '../state/stable-keys.ts';
import type { StrategyEditing } from '../state/use-editing.ts';
import { useMatches } from '../state/use-matches.ts';
import { sectionOfPath, type Section } from '../state/use-section.ts';
import { goToProblem } from './go-to-problem.ts';
import { Conflict } from './Conflict.tsx';
import { FirstRunLater } from './FirstRunLater.tsx';
import { KeptNotices } from './KeptNotices.tsx';
import { ProblemSummary } from './ProblemSummary.tsx';
import { SampleNotice } from './SampleNotice.tsx';
import { SaveBar } from './SaveBar.tsx';
import { StrategySection } from './StrategySection.tsx';
import { useUndoKeys } from './use-undo-keys.ts';
import { useWhy } from './use-why.ts';

interface StrategyAreaProps {
  readonly ports: Ports;
  readonly state: StrategyEditing;
  readonly section: Section;
  readonly problems: readonly Problem[];
  readonly opened: ReadonlySet<string>;
  readonly setOpened: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;
  readonly say: (text: string, undo?: boolean | (() => void)) => void;
  readonly onGo: (section: Section) => void;
  /** The news, above the bar that saves. */
  readonly children: ComponentChildren;
}

/** The column: what is kept or wrong, the section, and the bar that saves. */
export function StrategyArea(props: StrategyAreaProps) {
  const { ports, state, section, problems, say } = props;
  const { editing } = state;
  const strategy = editing?.past.now ?? null;
  const keys = useMemo(() => new StableKeys(), []);
  const [asked, setAsked] = useState(0);
  const matches = useMatches(strategy, problems.length === 0, editing?.stored.rev ?? 0);
  useUndoKeys(state);
  const why = useWhy(editing, ports.kept);
  const mergeable = useMemo(() => editing !== null && bothIn(editing) !== null, [editing]);

  const toggle = (row: string, open?: boolean): void =>
    props.setOpened((before) => {
      const next = new Set(before);
      if (open ?? !before.has(row)) next.add(row);
      else next.delete(row);
      return next;
    });
  const go = (problem: Problem): void => {
    if (!strategy) return;
    props.onGo(sectionOfPath(problem.path));
    goToProblem(problem.path, strategy, keys, toggle);
  };
  const save = (): void => {
    if (problems.length > 0) return setAsked((times) => times + 1);
    const reason = why.take();
    if (reason === null) return;
    void state.save(reason).then((done) => {
      if (!done) return;
      why.used();
      say(t('options_saved'));
    });
  };

  const failure = state.error && (
    <Notice
      tone="error"
      action={
        state.error.code === 'context_gone' ? (
          <Button onPress={() => location.reload()}>{t('options_reload')}</Button>
        ) : (
          <Button onPress={() => void state.reload()}>{t('common_try_again')}</Button>
        )
      }
    >
      {errorText(state.error.code)}
    </Notice>
  );
  // In one place of the tree whether there is a strategy or not: an import that brings the first one says so when it is done.
  const apart =
    section === 'sites' ? (
      <SitesSection ports={ports} say={say} />
    ) : section === 'data' ? (
      <DataSection ports={ports} say={say} onImported={state.reload} onWiped={() => state.reload(true)} />
    ) : section === 'history' ? (
      <HistoryLater
        ports={ports}
        dirty={editing !== null && isDirty(editing)}
        say={say}
        onBack={() => state.reload()}
      />
    ) : section === 'scopes' ? (
      <ScopesLater ports={ports} say={say} />
    ) : section === 'sharing' ? (
      <SharingLater ports={ports} say={say} onChange={() => state.reload()} />
    ) : null;
  const editor: Editor | null = editing &&
    strategy && {
      ports,
      strategy,
      stored: editing.stored.strategy,
      hues: goalHues(strategy.goals, editing.hues),
      problems,
      held: state.heldBy !== null,
      matches,
      keys,
      open: props.opened,
      toggle,
      // What is held has no controls that are enabled; this is the answer to whatever gets here all the same.
      edit: state.heldBy === null ? state.edit : () => say(t('error_held')),
      say,
    };
  return (
    <>
      {state.phase === 'loading' && <p class="subtle waiting">{t('options_loading')}</p>}
      <div class="notices">
        {failure}
        {editing && strategy && (
          <>
            {state.heldBy && !apart && <HeldNotice by={state.heldBy} onOpen={() => props.onGo('sharing')} />}
            <SampleNotice state={state} editing={editing} ports={ports} say={say} />
            <KeptNotices state={state} editing={editing} ports={ports} say={say} />
            {editing.conflict && (
              <Conflict
                mine={strategy}
                theirs={editing.conflict.strategy}
                base={editing.stored.strategy}
                onBoth={mergeable ? state.takeBoth : null}
                onMine={state.keepMine}
                onTheirs={() => {
                  state.takeTheirs();
                  // There is no page left that could set mine aside.
                  if (editing.conflict?.strategy === null)
                    say(t('options_conflict_dropped'), () => void state.begin(strategy));
                }}
              />
            )}
            <ProblemSummary problems={problems} strategy={strategy} asked={asked} onGo={go} />
          </>
        )}
      </div>
      {apart && state.phase !== 'loading' && <div class="section">{apart}</div>}
      {!apart && state.phase === 'first' && <FirstRunLater state={state} ports={ports} say={say} />}
      {!apart && editor && (
        <EditorContext.Provider value={editor}>
          <div class="section">
            <StrategySection key={section} section={section} />
          </div>
        </EditorContext.Provider>
      )}
      <div class="foot">
        {props.children}
        {editing && (
          <SaveBar state={state} editing={editing} wrong={problems.length} why={why} onSave={save} />
        )}
      </div>
    </>
  );
}
