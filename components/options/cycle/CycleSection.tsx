import type { Cycle } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { useEditor } from '../editor.ts';
import { TextField } from '../fields/TextField.tsx';
import { SectionHead } from '../SectionHead.tsx';
import { CycleNow } from './CycleNow.tsx';
import { CycleLength } from './CycleLength.tsx';
import { Holidays } from './Holidays.tsx';
import { Snapshots } from './Snapshots.tsx';
import { Workdays } from './Workdays.tsx';

/** The rhythm: how long a cycle is, when one begins, and which days are worked. */
export function CycleSection() {
  const { strategy, edit } = useEditor();
  const { cycle } = strategy;
  const set = <K extends keyof Cycle>(key: K, value: Cycle[K]): void =>
    // Keystrokes of one field are one step back; each day ticked or listed is a step of its own.
    edit(
      { ...strategy, cycle: { ...cycle, [key]: value } },
      key === 'days' || key === 'start' ? `cycle/${key}` : undefined,
    );
  return (
    <>
      <SectionHead title={t('options_cycle')}>{t('options_cycle_intro')}</SectionHead>
      <section class="block first" aria-labelledby="cycle-length">
        <h3 id="cycle-length">{t('options_cycle_length')}</h3>
        <CycleNow />
        <div class="fields">
          <CycleLength days={cycle.days} onDays={(days) => set('days', days)} />
          <TextField
            path="cycle.start"
            type="date"
            label={t('options_cycle_start')}
            hint={t('options_cycle_start_hint')}
            value={cycle.start}
            onText={(start) => set('start', start)}
          />
        </div>
      </section>
      <section class="block" aria-labelledby="cycle-days">
        <h3 id="cycle-days">{t('options_cycle_workdays')}</h3>
        <Workdays workdays={cycle.workdays} onWorkdays={(workdays) => set('workdays', workdays)} />
      </section>
      <section class="block" aria-labelledby="cycle-holidays">
        <h3 id="cycle-holidays">{t('options_cycle_holidays')}</h3>
        <p class="subtle">{t('options_cycle_holidays_text')}</p>
        <Holidays holidays={cycle.holidays} onHolidays={(holidays) => set('holidays', holidays)} />
      </section>
      <Snapshots />
    </>
  );
}
