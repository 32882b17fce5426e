import { useEffect, useState } from 'preact/hooks';
import type { SummaryRequest } from '../../lib/messages/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useAsk } from '../ui/use-ask.ts';
import { Brand } from '../ui/Brand.tsx';
import { Button } from '../ui/Button.tsx';
import { Decisions } from './Decisions.tsx';
import { Freshness } from './Freshness.tsx';
import { onChange } from './on-change.ts';
import { openOptions } from './open-options.ts';
import { PageNotices } from './PageNotices.tsx';
import type { PopupPort } from './port.ts';
import { Scope } from './Scope.tsx';
import { Tabs } from './Tabs.tsx';
import { TeamHint } from './team/TeamHint.tsx';
import { TeamScope } from './team/TeamScope.tsx';
import { usePage } from './use-page.ts';
import { useTeam } from './use-team.ts';

type ScopeId = 'page' | 'team' | 'all';

const EVERYTHING: SummaryRequest = {};

interface PopupProps {
  readonly port: PopupPort;
}

/** How the work adds up: on this page, of a team over its cycles, or over everything seen. One screen, ten seconds. */
export function Popup({ port }: PopupProps) {
  const known = usePage(port);
  const team = useTeam(port);
  const [chosen, setChosen] = useState<ScopeId | null>(null);
  const [name, setName] = useState('');
  const scope = scopeOf(chosen, known, team);
  // A page is counted without waiting for the list of teams.
  const isKnown = known.page ? team.wasChosen !== undefined : team.scope !== undefined;
  const isCounted = known.asked && (chosen !== null || isKnown);
  // Asked apart, so that the numbers of one are never shown under the name of the other.
  const here = useAsk('summary', isCounted && scope === 'page' ? { ids: known.page?.ids ?? [] } : null);
  const everything = useAsk('summary', isCounted && scope === 'all' ? EVERYTHING : null);
  const summary = scope === 'page' ? here : everything;
  const { again } = summary;
  useEffect(() => onChange(port, again), [port, again]);

  const [only, ...others] = team.scopes ?? [];
  const choose = (id: ScopeId): void => {
    setChosen(id);
    if (id === 'team' && team.scope) team.choose(team.scope);
    else team.leave();
  };
  const counts = scope !== 'team';
  return (
    <>
      <header class="head">
        <Brand />
        <h1 class="head-name">{(here.value ?? everything.value)?.strategyName || name || t('name')}</h1>
        <Button look="quiet" onPress={openOptions}>
          {t('popup_options')}
        </Button>
      </header>
      <main
        class="main"
        aria-busy={counts && summary.state === 'loading'}
        // Set while the numbers of this scope are shown; the measurements wait for it.
        data-ready={counts && summary.state === 'ready' ? scope : undefined}
      >
        <Tabs
          label={t('popup_scope')}
          tabs={[
            { id: 'page', title: t('popup_scope_page') },
            ...(team.scope
              ? [
                  {
                    id: 'team' as const,
                    title: only && others.length === 0 ? only.scope.name : t('popup_scope_team'),
                  },
                ]
              : []),
            { id: 'all', title: t('popup_scope_all') },
          ]}
          chosen={scope}
          onChoose={choose}
        >
          <PageNotices known={known} scope={scope === 'page' ? 'page' : 'all'} port={port} />
          {scope === 'team' && team.scope ? (
            <TeamScope
              key={team.scope}
              scope={team.scope}
              scopes={team.scopes ?? []}
              port={port}
              onScope={team.choose}
              onNamed={setName}
            />
          ) : (
            <Scope
              key={scope}
              scope={scope === 'page' ? 'page' : 'all'}
              fallen={chosen === null && scope === 'all'}
              known={known}
              summary={summary}
            />
          )}
        </Tabs>
        {(counts ? summary.value?.hasStrategy : team.scope) && <Decisions port={port} />}
        {scope === 'all' && summary.value?.hasStrategy && team.scopes?.length === 0 && <TeamHint />}
      </main>
      {counts && summary.value && <Freshness summary={summary.value} now={Date.now()} />}
    </>
  );
}

/** What was chosen; else the team that was looked at last, then the page, then a team, then everything. */
function scopeOf(
  chosen: ScopeId | null,
  known: ReturnType<typeof usePage>,
  team: ReturnType<typeof useTeam>,
): ScopeId {
  if (chosen !== null && (chosen !== 'team' || team.scope)) return chosen;
  if (team.wasChosen && team.scope) return 'team';
  if (!known.asked || known.page) return 'page';
  return team.scope ? 'team' : 'all';
}
