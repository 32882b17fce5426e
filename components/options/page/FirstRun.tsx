import { newStrategy } from '../../../lib/domain/new-strategy.ts';
import { sampleStrategy } from '../../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../../lib/domain/strategy.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { ImportFile } from '../data/ImportFile.tsx';
import { OtherWays } from '../first-run/OtherWays.tsx';
import { ProposalsWay } from '../first-run/ProposalsWay.tsx';
import { markSample } from '../first-run/sample-mark.ts';
import { takeBack } from '../first-run/take-back.ts';
import { takeProposals } from '../first-run/take-proposals.ts';
import { TemplatesWay } from '../first-run/TemplatesWay.tsx';
import { focusHeading } from '../focus.ts';
import type { Ports } from '../ports.ts';
import type { StrategyEditing } from '../state/use-editing.ts';
import { templateStrategy } from '../templates/template-strategy.ts';

export interface FirstRunProps {
  readonly state: StrategyEditing;
  readonly ports: Ports;
  readonly say: (text: string, undo?: () => void) => void;
}

/** Where a new user begins: what has been seen, a template, a file, or something to play with. Each is one press, and undone by one. */
export function FirstRun({ state, ports, say }: FirstRunProps) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const empty = newStrategy(t('options_first_name'), zone);

  const undo = async (begun: Strategy): Promise<void> => {
    const back = await takeBack(ports, begun);
    await state.reload();
    focusHeading();
    say(t(back === 'done' ? 'first_undone' : 'first_undo_changed'));
  };
  const begin = async (strategy: Strategy, news: string): Promise<void> => {
    if (!(await state.begin(strategy))) return;
    focusHeading();
    say(news, () => void undo(strategy));
  };

  return (
    <div class="first-run">
      <svg class="first-mark" viewBox="0 0 240 20" aria-hidden="true">
        <path d="M10 10h220" />
        <circle cx="10" cy="10" r="6" />
        <circle cx="120" cy="10" r="6" />
        <circle cx="230" cy="10" r="6" />
      </svg>
      <h2 id="section-title" tabIndex={-1}>
        {t('options_first_title')}
      </h2>
      <p class="lead">{t('first_lead')}</p>
      <ProposalsWay
        busy={state.saving}
        onTake={(proposals, chosen) =>
          void begin(takeProposals(empty, proposals, chosen), plural('first_taken', chosen.size))
        }
      />
      <TemplatesWay
        busy={state.saving}
        onUse={(template) =>
          void begin(templateStrategy(template, zone), t('first_template_in', t(template.title)))
        }
      />
      <section class="block" aria-labelledby="file-title">
        <h3 id="file-title">{t('first_file')}</h3>
        <p class="subtle">{t('first_file_text')}</p>
        <ImportFile
          ports={ports}
          say={say}
          onReplaced={async (file, back) => {
            await state.reload();
            focusHeading();
            if (file === null) return say(t('options_import_undone'));
            const undoFile = async (): Promise<void> => {
              if (!(await back?.())) say(t('first_undo_changed'));
            };
            say(t('first_file_in', file), back && (() => void undoFile()));
          }}
        />
      </section>
      <OtherWays
        busy={state.saving}
        onSample={() => {
          markSample(ports.kept, sampleStrategy);
          void begin(sampleStrategy, t('options_sample_in'));
        }}
        onEmpty={() => void begin(empty, t('first_empty_in'))}
      />
    </div>
  );
}
