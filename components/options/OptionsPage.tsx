import { useCallback, useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { focusHeading } from './focus.ts';
import { Brand } from './page/Brand.tsx';
import { News } from './page/News.tsx';
import { SideList } from './page/SideList.tsx';
import { StrategyArea } from './page/StrategyArea.tsx';
import { useNews } from './page/use-news.ts';
import type { Ports } from './ports.ts';
import { useProblems } from './state/use-problems.ts';
import { useEditing } from './state/use-editing.ts';
import { useSection, type Section } from './state/use-section.ts';

interface OptionsPageProps {
  readonly ports: Ports;
}

/** The options page: a side list, one column, and what is not saved yet. */
export function OptionsPage({ ports }: OptionsPageProps) {
  const state = useEditing(ports);
  const [section, setSection] = useSection();
  const [news, say, quiet] = useNews();
  const problems = useProblems(state);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const name = state.editing?.past.now.name ?? '';

  useEffect(() => {
    document.title = `${t(`options_${section}`)} · ${t('name')}`;
  }, [section]);

  const go = useCallback(
    (next: Section) => {
      setSection(next);
      scrollTo({ top: 0 });
      focusHeading();
    },
    [setSection],
  );

  return (
    <div class="page">
      <Brand strategyName={name} />
      <SideList section={section} problems={problems} onChoose={go} />
      <main class="column">
        <StrategyArea
          ports={ports}
          state={state}
          section={section}
          problems={problems}
          opened={opened}
          setOpened={setOpened}
          say={say}
          onGo={setSection}
        >
          <News
            news={news}
            onUndo={() => {
              quiet();
              if (typeof news?.undo === 'function') return news.undo();
              state.undo();
              say(t('options_undone'));
            }}
          />
        </StrategyArea>
      </main>
    </div>
  );
}
